package io.vitharness.data.coordinates;

import io.vitharness.media.Size;

/** What the numbers of a convention mean: turns a written place into pixels of the original picture. */
@FunctionalInterface
interface Frame {

    Spot pixel(double x, double y, Size picture);

    /** Pixels of the picture itself. */
    static Frame pixels() {
        return (x, y, picture) -> new Spot(x, y);
    }

    /** Parts of the picture's sides: {@code whole} is the far edge. */
    static Frame parts(double whole) {
        return (x, y, picture) -> new Spot(x / whole * picture.width(), y / whole * picture.height());
    }

    /** Parts of the sides of the square that the picture was padded to, evenly and rounding down on the left and top. */
    static Frame squareParts(double whole) {
        return (x, y, picture) -> {
            int side = Math.max(picture.width(), picture.height());
            int left = (side - picture.width()) / 2;
            int top = (side - picture.height()) / 2;
            return new Spot(x / whole * side - left, y / whole * side - top);
        };
    }

    /** Middles of bins that the picture's sides are cut into. */
    static Frame bins(int count) {
        return (x, y, picture) -> new Spot((x + 0.5) / count * picture.width(), (y + 0.5) / count * picture.height());
    }

    /** Pixels of a resized picture. */
    static Frame resized(SmartResize resize) {
        return (x, y, picture) -> {
            Size seen = resize.of(picture);
            return new Spot(x / seen.width() * picture.width(), y / seen.height() * picture.height());
        };
    }
}
