package io.vitharness.data.scene;

import java.util.Locale;

/** Where a shape of a film moves. */
public enum Way {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private final int x;
    private final int y;

    Way(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** The English word, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }
}
