package io.vitharness.data.scene;

import java.util.Locale;

/** The outline of an object; all three cover about the same area at the same radius. */
public enum Form {
    CIRCLE(-1, 1, 1) {
        @Override
        boolean covers(double x, double y) {
            return x * x + y * y <= 1;
        }
    },
    SQUARE(-0.88, 0.88, 0.88) {
        @Override
        boolean covers(double x, double y) {
            return Math.abs(x) <= 0.88 && Math.abs(y) <= 0.88;
        }
    },
    TRIANGLE(-1, 1, 1) {
        @Override
        boolean covers(double x, double y) {
            return y <= 1 && 2 * Math.abs(x) <= y + 1;
        }
    };

    private final double top;
    private final double bottom;
    private final double halfWidth;

    Form(double top, double bottom, double halfWidth) {
        this.top = top;
        this.bottom = bottom;
        this.halfWidth = halfWidth;
    }

    /** Whether the outline of radius 1 around (0, 0) covers a place; y grows downwards. */
    abstract boolean covers(double x, double y);

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double halfWidth() {
        return halfWidth;
    }

    /** The English word, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
