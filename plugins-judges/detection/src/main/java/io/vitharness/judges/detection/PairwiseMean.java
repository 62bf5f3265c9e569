package io.vitharness.judges.detection;

/**
 * Adds as numpy does ({@code pairwise_sum} in {@code loops_utils.h}): blocks of up to 128 with eight running sums, larger
 * parts by halves. COCO's published figures are means made in this order.
 */
final class PairwiseMean {

    private static final int BLOCK = 128;
    private static final int LANES = 8;

    private PairwiseMean() {}

    /** The mean of the first values; there is at least one. */
    static double of(double[] values, int count) {
        return sum(values, 0, count) / count;
    }

    /** The sum of {@code count} values from a place on. */
    static double sum(double[] values, int from, int count) {
        if (count < LANES) {
            return plain(values, from, count);
        }
        if (count <= BLOCK) {
            return block(values, from, count);
        }
        int half = count / 2;
        half -= half % LANES;
        return sum(values, from, half) + sum(values, from + half, count - half);
    }

    private static double plain(double[] values, int from, int count) {
        double sum = count == 0 ? 0 : values[from];
        for (int i = 1; i < count; i++) {
            sum += values[from + i];
        }
        return sum;
    }

    private static double block(double[] values, int from, int count) {
        double[] r = new double[LANES];
        System.arraycopy(values, from, r, 0, LANES);
        int i = LANES;
        for (; i < count - count % LANES; i += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                r[lane] += values[from + i + lane];
            }
        }
        double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (; i < count; i++) {
            sum += values[from + i];
        }
        return sum;
    }
}
