package io.vitharness.pipeline.score;

import io.vitharness.report.Sha256;
import io.vitharness.spi.judge.Resamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The bootstrap draws of a benchmark: as many clusters as it has, with replacement. The seed comes from the data's
 * hash alone, so every model of every run meets the same draws.
 */
final class SharedResamples implements Resamples {

    static final int DRAWS = 1000;

    private final Map<String, Integer> places = new HashMap<>();
    private final String dataHash;
    private short[][] weights = new short[0][];

    /** The clusters come in the benchmark's order. */
    SharedResamples(String dataHash, List<String> clusters) {
        this.dataHash = dataHash;
        for (String cluster : clusters) {
            places.putIfAbsent(cluster, places.size());
        }
    }

    @Override
    public int count() {
        return DRAWS;
    }

    @Override
    public int weight(int draw, String cluster) {
        Integer place = places.get(cluster);
        if (place == null) {
            throw new IllegalArgumentException("the benchmark has no cluster '" + cluster + "'");
        }
        return drawn()[draw][place];
    }

    // drawn at the first use: right-or-wrong figures over single pictures never need it
    private short[][] drawn() {
        if (weights.length == 0) {
            long seed =
                    Long.parseUnsignedLong(Sha256.of("resamples " + dataHash).substring(0, 16), 16);
            SplittableRandom random = new SplittableRandom(seed);
            short[][] fresh = new short[DRAWS][places.size()];
            for (short[] draw : fresh) {
                for (int i = 0; i < draw.length; i++) {
                    draw[random.nextInt(draw.length)]++;
                }
            }
            weights = fresh;
        }
        return weights;
    }
}
