package io.vitharness.media;

import java.util.Optional;

/** The first pass of a resize: weighs the neighbours within a row; one row at a time, as the second pass asks. */
final class RowPass {

    private final Picture picture;
    private final int channels;
    private final int width;
    private final Optional<Weights> weights;

    RowPass(Picture picture, Resampling filter, Axis across) {
        this.picture = picture;
        this.channels = picture.channels();
        this.width = across.out();
        this.weights = across.isIdentity() ? Optional.empty() : Optional.of(Weights.of(filter, across));
    }

    int width() {
        return width;
    }

    int channels() {
        return channels;
    }

    /** Fills {@code width * channels} samples of 0..255 from one row of the picture. */
    void fill(int y, int[] row) {
        int start = y * picture.width() * channels;
        if (weights.isEmpty()) {
            widen(picture.shared(), start, row);
        } else if (channels == 3) {
            fillRgb(weights.get(), start, row);
        } else {
            fillAny(weights.get(), start, row);
        }
    }

    private static void widen(byte[] bytes, int start, int[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = bytes[start + i] & 0xff;
        }
    }

    /** All three channels in one loop: the common case, three times as fast as one after the other. */
    private void fillRgb(Weights weights, int start, int[] row) {
        byte[] bytes = picture.shared();
        int[] values = weights.values();
        for (int x = 0; x < width; x++) {
            int from = start + weights.first(x) * 3;
            int base = x * weights.stride();
            int count = weights.count(x);
            int red = Weights.HALF;
            int green = Weights.HALF;
            int blue = Weights.HALF;
            for (int n = 0; n < count; n++) {
                int weight = values[base + n];
                red += (bytes[from + n * 3] & 0xff) * weight;
                green += (bytes[from + n * 3 + 1] & 0xff) * weight;
                blue += (bytes[from + n * 3 + 2] & 0xff) * weight;
            }
            row[x * 3] = sample(red);
            row[x * 3 + 1] = sample(green);
            row[x * 3 + 2] = sample(blue);
        }
    }

    private void fillAny(Weights weights, int start, int[] row) {
        byte[] bytes = picture.shared();
        int[] values = weights.values();
        for (int i = 0; i < row.length; i++) {
            int x = i / channels;
            int from = start + weights.first(x) * channels + i % channels;
            int base = x * weights.stride();
            int count = weights.count(x);
            int sum = Weights.HALF;
            for (int n = 0; n < count; n++) {
                sum += (bytes[from + n * channels] & 0xff) * values[base + n];
            }
            row[i] = sample(sum);
        }
    }

    /** Drops the bits after the point and clips, as {@code clip8} in Pillow. */
    static int sample(int sum) {
        return Math.max(0, Math.min(255, sum >> Weights.PRECISION_BITS));
    }
}
