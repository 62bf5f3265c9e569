package io.vitharness.data.coordinates;

import io.vitharness.media.Size;

/** A place in pixels, perhaps outside its picture. */
record Spot(double x, double y) {

    /** How far beyond the edge rounding may carry a place that lies on it. */
    private static final double ROUNDING = 1e-6;

    boolean isOutside(Size picture) {
        return x < -ROUNDING || y < -ROUNDING || x > picture.width() + ROUNDING || y > picture.height() + ROUNDING;
    }

    Spot clipped(Size picture) {
        return new Spot(Math.max(0, Math.min(picture.width(), x)), Math.max(0, Math.min(picture.height(), y)));
    }
}
