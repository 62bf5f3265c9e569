package io.vitharness.data.synthetic;

/**
 * What decides every byte of a synthetic set.
 *
 * @param samples questions, 1 to 100,000; a question of MMBench has one row per option
 * @param seed sets of different kinds share no scene, whatever their seeds
 */
public record SyntheticSet(SetKind kind, int samples, long seed) {

    private static final int MAX_SAMPLES = 100_000;

    public SyntheticSet {
        if (samples < 1 || samples > MAX_SAMPLES) {
            throw new IllegalArgumentException("'samples' must be 1 to " + MAX_SAMPLES + " but is " + samples);
        }
    }

    /** The text of the marker file. */
    String marker() {
        return "{\"schema\":\"vit-harness/synthetic/1\",\"kind\":\"" + kind.id() + "\",\"samples\":" + samples
                + ",\"seed\":" + seed + "}\n";
    }
}
