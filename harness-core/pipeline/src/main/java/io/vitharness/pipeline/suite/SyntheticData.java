package io.vitharness.pipeline.suite;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;

/** A data set made by the harness from shape scenes; the same bytes for the same keys. */
public record SyntheticData(
        @Doc("Which official format to write.") String kind,
        @Doc("How many questions.") @Default("300") int samples,

        @Doc("Seed of the scenes; never the seed of training data.") @Default("99")
        long seed) {

    public SyntheticData {
        if (samples < 1 || samples > 100_000) {
            throw new IllegalArgumentException("'samples' must lie in 1..100000 but is " + samples);
        }
    }
}
