package io.vitharness.models.onnx.segment;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Shape;

/**
 * Numbers on a grid, row by row, in which a mask is where they are above 0. Resizing is linear between the middles of
 * cells, as PyTorch's bilinear interpolation without aligned corners and without widening when it shrinks.
 */
final class Plane {

    private final Size size;
    private final float[] values;

    /** The array is handed over, never copied. */
    Plane(Size size, float[] values) {
        if (values.length != size.pixels()) {
            throw new IllegalArgumentException(values.length + " numbers do not fill " + size);
        }
        this.size = size;
        this.values = values;
    }

    float at(int x, int y) {
        return values[y * size.width() + x];
    }

    /** The same at another size. */
    Plane resized(Size other) {
        float[] resized = new float[Math.toIntExact(other.pixels())];
        for (int y = 0; y < other.height(); y++) {
            double down = middle(y, other.height(), size.height());
            for (int x = 0; x < other.width(); x++) {
                resized[y * other.width() + x] = between(middle(x, other.width(), size.width()), down);
            }
        }
        return new Plane(other, resized);
    }

    /** The left upper part. */
    Plane cut(Size other) {
        float[] cut = new float[Math.toIntExact(other.pixels())];
        for (int y = 0; y < other.height(); y++) {
            System.arraycopy(values, y * size.width(), cut, y * other.width(), other.width());
        }
        return new Plane(other, cut);
    }

    Mask mask() {
        return Mask.where(size, (x, y) -> at(x, y) > 0);
    }

    Shape shape() {
        return new Shape.Mask(size.width(), size.height(), mask().text());
    }

    private static double middle(int place, int of, int length) {
        return Math.max(0, (place + 0.5) * length / of - 0.5);
    }

    private float between(double x, double y) {
        int left = Math.min((int) x, size.width() - 1);
        int top = Math.min((int) y, size.height() - 1);
        int right = Math.min(left + 1, size.width() - 1);
        int bottom = Math.min(top + 1, size.height() - 1);
        double across = x - left;
        double down = y - top;
        double upper = at(left, top) * (1 - across) + at(right, top) * across;
        double lower = at(left, bottom) * (1 - across) + at(right, bottom) * across;
        return (float) (upper * (1 - down) + lower * down);
    }
}
