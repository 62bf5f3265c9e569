package io.vitharness.data.scene;

import java.util.Locale;

/** A quarter of the picture, in reading order. */
public enum Quadrant {
    TOP_LEFT(0.25, 0.25),
    TOP_RIGHT(0.75, 0.25),
    BOTTOM_LEFT(0.25, 0.75),
    BOTTOM_RIGHT(0.75, 0.75);

    private final double x;
    private final double y;

    Quadrant(double x, double y) {
        this.x = x;
        this.y = y;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** Whether the two touch along an edge, so that one lies plainly left of, right of, above or below the other. */
    public boolean isBeside(Quadrant other) {
        return (x == other.x) != (y == other.y);
    }

    /** Where this one lies, seen from one that it {@link #isBeside}: left, right, above or below. */
    public String sideOf(Quadrant other) {
        if (y == other.y) {
            return x < other.x ? "left" : "right";
        }
        return y < other.y ? "above" : "below";
    }

    /** For example {@code top left}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
