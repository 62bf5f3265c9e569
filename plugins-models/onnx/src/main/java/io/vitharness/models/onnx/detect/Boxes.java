package io.vitharness.models.onnx.detect;

import io.vitharness.media.Size;
import io.vitharness.spi.Shape;

/**
 * Boxes as DETR and its heirs give them, four numbers each: centre, width and height as shares of the picture
 * ({@code center_to_corners_format} of transformers).
 *
 * @param numbers {@code [boxes, 4]}
 * @param across how many pixels the width is
 * @param down how many pixels the height is
 */
record Boxes(float[] numbers, double across, double down) {

    static Boxes of(float[] numbers, Size original) {
        return new Boxes(numbers, original.width(), original.height());
    }

    Shape.Box at(int index) {
        double x = numbers[4 * index];
        double y = numbers[4 * index + 1];
        double width = numbers[4 * index + 2];
        double height = numbers[4 * index + 3];
        return new Shape.Box(
                (x - width / 2) * across,
                (y - height / 2) * down,
                (x + width / 2) * across,
                (y + height / 2) * down);
    }
}
