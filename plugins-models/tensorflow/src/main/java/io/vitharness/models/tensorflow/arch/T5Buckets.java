package io.vitharness.models.tensorflow.arch;

/**
 * T5's buckets of distances (Raffel and others, arXiv 1910.10683): each near distance has its own, farther ones share
 * one by their logarithm.
 *
 * @param isBothWays whether what comes later has buckets of its own, as in the encoder; else it counts as distance 0
 */
public record T5Buckets(int buckets, int reach, boolean isBothWays) {

    /** The bucket of each pair, {@code [asking, seen]}, where the first asking token stands at {@code from}. */
    public int[] of(int from, int asking, int seen) {
        int[] all = new int[asking * seen];
        for (int i = 0; i < all.length; i++) {
            all[i] = bucket(i % seen - (from + i / seen));
        }
        return all;
    }

    /** The bucket of a token that stands so far behind (before, where negative) the one that looks. */
    int bucket(int distance) {
        int half = isBothWays ? buckets / 2 : buckets;
        int first = isBothWays && distance > 0 ? half : 0;
        int far = isBothWays ? Math.abs(distance) : Math.max(0, -distance);
        int exact = half / 2;
        if (far < exact) {
            return first + far;
        }
        // in 32-bit floats, as the reference: a distance on a border must not fall on its other side
        float share = (float) Math.log((float) far / exact) / (float) Math.log((double) reach / exact);
        return first + Math.min(half - 1, exact + (int) (share * (half - exact)));
    }
}
