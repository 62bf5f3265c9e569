package io.vitharness.media;

/**
 * What every input pixel along one axis counts for every output pixel, in fixed point with 22 bits after the point:
 * {@code precompute_coeffs} and {@code normalize_coeffs_8bpc} of Pillow's {@code Resample.c}. Each output pixel sees
 * {@link #count} neighbours from {@link #first} on.
 */
final class Weights {

    /** 32 bits less 8 for the sample and 2 for the sign and the overshoot of a sum. */
    static final int PRECISION_BITS = 32 - 8 - 2;

    /** One half, so that dropping the bits after the point rounds. */
    static final int HALF = 1 << (PRECISION_BITS - 1);

    private final int[] first;
    private final int[] count;
    private final int[] values;
    private final int stride;

    private Weights(int length, int stride) {
        this.first = new int[length];
        this.count = new int[length];
        this.values = new int[Math.multiplyExact(length, stride)];
        this.stride = stride;
    }

    static Weights of(Resampling filter, Axis axis) {
        double scale = axis.scale();
        double stretch = Math.max(scale, 1);
        double support = filter.radius() * stretch;
        Weights weights = new Weights(axis.out(), (int) Math.ceil(support) * 2 + 1);
        double[] neighbours = new double[weights.stride];
        for (int i = 0; i < axis.out(); i++) {
            double centre = axis.span().from() + (i + 0.5) * scale;
            int from = Math.max(0, (int) (centre - support + 0.5));
            int to = Math.min(axis.in(), (int) (centre + support + 0.5));
            weights.first[i] = from;
            weights.count[i] = to - from;
            for (int x = 0; x < to - from; x++) {
                neighbours[x] = filter.weight((x + from - centre + 0.5) * (1 / stretch));
            }
            weights.normalise(i, neighbours);
        }
        return weights;
    }

    private void normalise(int index, double[] neighbours) {
        double sum = 0;
        for (int x = 0; x < count[index]; x++) {
            sum += neighbours[x];
        }
        for (int x = 0; x < count[index]; x++) {
            double share = sum == 0 ? neighbours[x] : neighbours[x] / sum;
            values[index * stride + x] = (int) ((share < 0 ? -0.5 : 0.5) + share * (1 << PRECISION_BITS));
        }
    }

    int length() {
        return first.length;
    }

    int first(int index) {
        return first[index];
    }

    int count(int index) {
        return count[index];
    }

    int weight(int index, int neighbour) {
        return values[index * stride + neighbour];
    }

    /** All weights, {@link #stride} for each output pixel; for reading only. */
    int[] values() {
        return values;
    }

    int stride() {
        return stride;
    }
}
