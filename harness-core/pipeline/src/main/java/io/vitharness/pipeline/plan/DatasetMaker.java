package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.suite.SyntheticData;
import io.vitharness.spi.benchmark.Benchmark;
import java.io.IOException;
import java.nio.file.Path;

/** Makes synthetic data sets; handed to the planner, since the pipeline itself makes no data. */
@FunctionalInterface
public interface DatasetMaker {

    /**
     * Writes the set into a folder that does not exist yet, all or nothing.
     *
     * @throws IllegalArgumentException when the kind is unknown; lists the known ones
     */
    void make(SyntheticData data, Path folder) throws IOException;

    /** Another text whenever the same order might give other bytes than before. */
    default String edition() {
        return "";
    }

    /** The benchmark as it was opened over such a set, with what is known of the set besides: tags for slices. */
    default Benchmark known(Benchmark opened) {
        return opened;
    }
}
