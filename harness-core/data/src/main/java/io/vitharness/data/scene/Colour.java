package io.vitharness.data.scene;

import java.util.Locale;

/** The colour of an object; each object's own shade differs from the base by at most {@link SceneObject#MAX_TINT}. */
public enum Colour {
    RED(205, 45, 45),
    GREEN(50, 165, 60),
    BLUE(45, 80, 210),
    YELLOW(230, 205, 50);

    private final int red;
    private final int green;
    private final int blue;

    Colour(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /** The base shade, 0..255: channel 0 is red, 1 green, 2 blue. */
    public int channel(int channel) {
        return switch (channel) {
            case 0 -> red;
            case 1 -> green;
            default -> blue;
        };
    }

    /** The English word, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
