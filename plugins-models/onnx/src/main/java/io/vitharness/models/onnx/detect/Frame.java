package io.vitharness.models.onnx.detect;

import io.vitharness.media.Size;
import io.vitharness.spi.Shape;

/**
 * From pixels of the fed picture to pixels of the original.
 *
 * @param fed the size that a graph takes
 * @param content what of it shows the picture
 */
record Frame(Size fed, Size content, Size original) {

    /** A box of fed pixels; what lies outside the picture is cut off. */
    Shape.Box box(double left, double top, double right, double bottom) {
        double across = (double) original.width() / content.width();
        double down = (double) original.height() / content.height();
        return new Shape.Box(
                within(left * across, original.width()),
                within(top * down, original.height()),
                within(right * across, original.width()),
                within(bottom * down, original.height()));
    }

    private static double within(double place, double edge) {
        return Math.max(0, Math.min(edge, place));
    }
}
