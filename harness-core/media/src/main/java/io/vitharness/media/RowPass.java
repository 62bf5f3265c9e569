package io.vitharness.media;

import java.util.Optional;

/**
 * The first pass of a resize: weighs the neighbours within a row. Two rows are weighed at once, in the halves of one
 * {@code long}: the sums never leave 32 bits, so only a borrow of 1 crosses from the lower half to the upper, and it is
 * taken back at the end. Not to be shared between threads.
 */
final class RowPass {

    private static final long TWO_HALVES = ((long) Weights.HALF << 32) | Weights.HALF;

    private final Picture picture;
    private final int channels;
    private final int width;
    private final Optional<Weights> weights;
    private final long[] packed;

    RowPass(Picture picture, Resampling filter, Axis across) {
        this.picture = picture;
        this.channels = picture.channels();
        this.width = across.out();
        this.weights = across.isIdentity() ? Optional.empty() : Optional.of(Weights.of(filter, across));
        this.packed = new long[Math.multiplyExact(picture.width(), channels)];
    }

    int width() {
        return width;
    }

    int channels() {
        return channels;
    }

    /**
     * Fills {@code width * channels} samples of 0..255 from a row of the picture, and as many from the row below it; at
     * the bottom, where none is below, from the same row again.
     */
    void fill(int y, int[] row, int[] below) {
        pack(y, Math.min(y + 1, picture.height() - 1));
        if (weights.isEmpty()) {
            unpack(row, below);
        } else if (channels == 3) {
            weighRgb(weights.get(), row, below);
        } else {
            weigh(weights.get(), row, below);
        }
    }

    private void pack(int y, int belowY) {
        byte[] bytes = picture.shared();
        int start = y * packed.length;
        int belowStart = belowY * packed.length;
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (bytes[start + i] & 0xff) | ((long) (bytes[belowStart + i] & 0xff) << 32);
        }
    }

    private void unpack(int[] row, int[] below) {
        for (int i = 0; i < packed.length; i++) {
            row[i] = (int) packed[i];
            below[i] = (int) (packed[i] >> 32);
        }
    }

    /** All three channels in one loop, the common case. */
    private void weighRgb(Weights weights, int[] row, int[] below) {
        int[] values = weights.values();
        for (int x = 0; x < width; x++) {
            int from = weights.first(x) * 3;
            int at = x * weights.stride();
            int end = at + weights.count(x);
            long red = TWO_HALVES;
            long green = TWO_HALVES;
            long blue = TWO_HALVES;
            for (; at < end; at++, from += 3) {
                long weight = values[at];
                red += packed[from] * weight;
                green += packed[from + 1] * weight;
                blue += packed[from + 2] * weight;
            }
            store(red, x * 3, row, below);
            store(green, x * 3 + 1, row, below);
            store(blue, x * 3 + 2, row, below);
        }
    }

    private void weigh(Weights weights, int[] row, int[] below) {
        int[] values = weights.values();
        for (int i = 0; i < row.length; i++) {
            int x = i / channels;
            int from = weights.first(x) * channels + i % channels;
            int at = x * weights.stride();
            int end = at + weights.count(x);
            long sum = TWO_HALVES;
            for (; at < end; at++, from += channels) {
                sum += packed[from] * values[at];
            }
            store(sum, i, row, below);
        }
    }

    private static void store(long sums, int at, int[] row, int[] below) {
        int lower = (int) sums;
        row[at] = sample(lower);
        below[at] = sample((int) ((sums - lower) >> 32));
    }

    /** Drops the bits after the point and clips, as {@code clip8} in Pillow. */
    static int sample(int sum) {
        return Math.max(0, Math.min(255, sum >> Weights.PRECISION_BITS));
    }
}
