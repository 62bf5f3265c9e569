package io.vitharness.testkit;

import io.vitharness.spi.judge.Resamples;

/** A few bootstrap draws: each weighs a cluster 0, 1, 1 or 2 times, by a hash of the draw and the cluster's name. */
public final class TestResamples implements Resamples {

    private final int count;

    public TestResamples(int count) {
        this.count = count;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int weight(int draw, String cluster) {
        int mixed = (cluster.hashCode() * 31 + draw) * 0x9e3779b9;
        return switch (mixed >>> 30) {
            case 0 -> 0;
            case 3 -> 2;
            default -> 1;
        };
    }
}
