package io.vitharness.data.scene;

import io.vitharness.spi.Shape;

/**
 * One object of a scene. Lengths are fractions of the picture's side, the top left corner is (0, 0).
 *
 * @param radius .17 to .24; the object never leaves its quadrant
 * @param tint what is added to each channel of the colour, at most {@link #MAX_TINT} either way
 */
public record SceneObject(Pair pair, Quadrant quadrant, double x, double y, double radius, int tint) {

    public static final double MIN_RADIUS = 0.17;
    public static final double MAX_RADIUS = 0.24;
    public static final int MAX_TINT = 20;

    public SceneObject {
        if (radius < MIN_RADIUS || radius > MAX_RADIUS) {
            throw new IllegalArgumentException("'radius' must be .17 to .24 but is " + radius);
        }
    }

    /** Whether the object covers a place. */
    public boolean covers(double placeX, double placeY) {
        return pair.form().covers((placeX - x) / radius, (placeY - y) / radius);
    }

    /** The smallest upright rectangle around the object, in pixels of a picture of that side. */
    public Shape.Box box(int side) {
        Form form = pair.form();
        return new Shape.Box(
                side * (x - form.halfWidth() * radius),
                side * (y + form.top() * radius),
                side * (x + form.halfWidth() * radius),
                side * (y + form.bottom() * radius));
    }

    /** 0..255: channel 0 is red, 1 green, 2 blue. */
    int channel(int channel) {
        return pair.colour().channel(channel) + tint;
    }
}
