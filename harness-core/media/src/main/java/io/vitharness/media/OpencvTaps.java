package io.vitharness.media;

/**
 * Which neighbours along one axis count for every output pixel and how much, in 11 bits after the point: the tables of
 * {@code cv::hal::resize} ({@code interpolateLinear}, {@code interpolateCubic}).
 */
final class OpencvTaps {

    private static final int ONE = 1 << 11;
    private static final float CUBIC = -0.75f;

    private final int count;
    private final int[] places;
    private final int[] weights;

    private OpencvTaps(int length, int count) {
        this.count = count;
        this.places = new int[Math.multiplyExact(length, count)];
        this.weights = new int[places.length];
    }

    /** Within rows: linear weights beyond a border fall on the border alone. */
    static OpencvTaps across(OpencvResizer.Kernel kernel, int in, int out) {
        return of(kernel, in, out, true);
    }

    /** Between rows: a border's row is repeated with the weights as they are. */
    static OpencvTaps down(OpencvResizer.Kernel kernel, int in, int out) {
        return of(kernel, in, out, false);
    }

    private static OpencvTaps of(OpencvResizer.Kernel kernel, int in, int out, boolean collapses) {
        OpencvTaps taps = new OpencvTaps(out, kernel == OpencvResizer.Kernel.CUBIC ? 4 : 2);
        double grown = (double) out / in;
        double scale = 1 / grown;
        for (int i = 0; i < out; i++) {
            float centre = (float) ((i + 0.5) * scale - 0.5);
            int floor = (int) Math.floor(centre);
            float rest = centre - floor;
            if (kernel == OpencvResizer.Kernel.AREA) {
                floor = (int) Math.floor(i * scale);
                float covered = (float) ((i + 1) - (floor + 1) * grown);
                rest = covered <= 0 ? 0 : covered - (float) Math.floor(covered);
            }
            if (taps.count == 2 && collapses && (floor < 0 || floor >= in - 1)) {
                rest = 0;
            }
            taps.set(i, in, floor, taps.count == 4 ? cubic(rest) : new float[] {1 - rest, rest});
        }
        return taps;
    }

    private static float[] cubic(float x) {
        float far = ((CUBIC * (x + 1) - 5 * CUBIC) * (x + 1) + 8 * CUBIC) * (x + 1) - 4 * CUBIC;
        float near = ((CUBIC + 2) * x - (CUBIC + 3)) * x * x + 1;
        float next = ((CUBIC + 2) * (1 - x) - (CUBIC + 3)) * (1 - x) * (1 - x) + 1;
        return new float[] {far, near, next, 1 - far - near - next};
    }

    private void set(int index, int in, int floor, float[] shares) {
        int first = floor - count / 2 + 1;
        for (int k = 0; k < count; k++) {
            places[index * count + k] = Math.max(0, Math.min(in - 1, first + k));
            weights[index * count + k] = (int) Math.rint(shares[k] * ONE);
        }
    }

    int count() {
        return count;
    }

    int place(int index, int tap) {
        return places[index * count + tap];
    }

    /** The weighed samples of one row of a picture, with 11 bits after the point. */
    void weigh(Picture picture, int y, int[] row) {
        byte[] bytes = picture.shared();
        int channels = picture.channels();
        int start = y * picture.width() * channels;
        int length = row.length / channels;
        for (int x = 0; x < length; x++) {
            for (int c = 0; c < channels; c++) {
                int sum = 0;
                for (int k = x * count; k < (x + 1) * count; k++) {
                    sum += (bytes[start + places[k] * channels + c] & 0xff) * weights[k];
                }
                row[x * channels + c] = sum;
            }
        }
    }

    /** One output row of the weighed rows, which lie in a ring by their numbers. */
    void join(int y, int[][] ring, byte[] out, int at) {
        if (count == 2) {
            joinTwo(y, ring, out, at);
        } else {
            joinFour(y, ring, out, at);
        }
    }

    /** Bits are dropped as {@code VResizeLinear} drops them. */
    private void joinTwo(int y, int[][] ring, byte[] out, int at) {
        int[] above = ring[place(y, 0) % ring.length];
        int[] below = ring[place(y, 1) % ring.length];
        int one = weights[2 * y];
        int two = weights[2 * y + 1];
        for (int i = 0; i < above.length; i++) {
            int sum = ((one * (above[i] >> 4)) >> 16) + ((two * (below[i] >> 4)) >> 16);
            out[at + i] = (byte) ((sum + 2) >> 2);
        }
    }

    /** In single precision, as {@code VResizeCubicVec_32s8u}: the products leave 32 bits. */
    private void joinFour(int y, int[][] ring, byte[] out, int at) {
        float[] shares = new float[4];
        for (int k = 0; k < 4; k++) {
            shares[k] = weights[4 * y + k] * (1f / (ONE * ONE));
        }
        int[] first = ring[place(y, 0) % 4];
        int[] second = ring[place(y, 1) % 4];
        int[] third = ring[place(y, 2) % 4];
        int[] fourth = ring[place(y, 3) % 4];
        for (int i = 0; i < first.length; i++) {
            float sum = first[i] * shares[0]
                    + (second[i] * shares[1] + (third[i] * shares[2] + fourth[i] * shares[3]));
            out[at + i] = (byte) (int) (Math.max(0, Math.min(255, sum)) + 0.5f);
        }
    }
}
