package io.vitharness.models.tensorflow.part;

import io.vitharness.media.Size;

/**
 * Numbers on a grid. Resizing is linear between the middles of cells, as PyTorch's bilinear interpolation without
 * aligned corners and without widening when it shrinks.
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never copied
public record Smooth(Size size, float[] values) {

    /** The same at another size. */
    public Smooth resized(Size other) {
        float[] resized = new float[Math.toIntExact(other.pixels())];
        for (int y = 0; y < other.height(); y++) {
            double down = middle(y, other.height(), size.height());
            for (int x = 0; x < other.width(); x++) {
                resized[y * other.width() + x] = at(middle(x, other.width(), size.width()), down);
            }
        }
        return new Smooth(other, resized);
    }

    /** The left upper part. */
    public Smooth cut(Size other) {
        float[] cut = new float[Math.toIntExact(other.pixels())];
        for (int y = 0; y < other.height(); y++) {
            System.arraycopy(values, y * size.width(), cut, y * other.width(), other.width());
        }
        return new Smooth(other, cut);
    }

    private static double middle(int place, int of, int length) {
        return Math.max(0, (place + 0.5) * length / of - 0.5);
    }

    private float at(double x, double y) {
        int left = Math.min((int) x, size.width() - 1);
        int top = Math.min((int) y, size.height() - 1);
        int right = Math.min(left + 1, size.width() - 1);
        int bottom = Math.min(top + 1, size.height() - 1);
        double across = x - left;
        double down = y - top;
        double upper = value(left, top) * (1 - across) + value(right, top) * across;
        double lower = value(left, bottom) * (1 - across) + value(right, bottom) * across;
        return (float) (upper * (1 - down) + lower * down);
    }

    private double value(int x, int y) {
        return values[y * size.width() + x];
    }
}
