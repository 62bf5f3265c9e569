package io.vitharness.pipeline.suite;

import io.vitharness.spi.Default;
import io.vitharness.spi.Device;
import io.vitharness.spi.Doc;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the user asked for: the file {@code suite.yaml}. */
public record Suite(
        @Doc("Name of the suite; runs of one name are comparable and share a leaderboard.")
        String suite,

        @Doc("Seed of training, sampling and intervals.") @Default("7")
        long seed,

        @Doc("Where models run: auto, cpu, gpu or gpu:N. Only auto may fall back.") @Default("auto")
        Device device,

        @Doc("How many answers may be awaited at the same time, over all models.") @Default("4")
        int concurrency,

        @Doc("How many models are trained at a time, each in a process of its own; from 2 on, all before the first is"
                + " asked.")
        @Default("1")
        int trainings,

        @Doc("How often every sample is asked.") @Default("1")
        int epochs,

        @Doc("Folder of trained checkpoints, cached answers and made data.") @Default(".harness")
        Path workspace,

        @Doc("Whether answers given before to the same request by the same model are used again.") @Default("true")
        boolean cache,

        @Doc("How often and how long a failing request is tried again.") @Default("{}")
        Retries retries,

        @Doc("How many samples may fail before a cell is incomplete and unranked.") @Default("{}")
        Limits limits,

        @Doc("The models to compare.") List<ModelEntry> models,
        @Doc("The benchmarks to ask.") List<BenchmarkEntry> benchmarks) {

    public Suite {
        models = List.copyOf(models);
        benchmarks = List.copyOf(benchmarks);
        Names.require("suite", suite);
        if (concurrency < 1 || trainings < 1 || epochs < 1) {
            throw new IllegalArgumentException("'concurrency', 'trainings' and 'epochs' must be at least 1 but are "
                    + concurrency + ", " + trainings + " and " + epochs);
        }
    }

    /** The same, with a limit for the benchmarks that are named. */
    public Suite limited(Map<String, Integer> limits) {
        return with(
                seed,
                benchmarks.stream()
                        .map(entry ->
                                limits.containsKey(entry.name()) ? entry.limited(limits.get(entry.name())) : entry)
                        .toList());
    }

    /** The same with another seed. */
    public Suite seeded(long other) {
        return with(other, benchmarks);
    }

    private Suite with(long otherSeed, List<BenchmarkEntry> others) {
        return new Suite(
                suite,
                otherSeed,
                device,
                concurrency,
                trainings,
                epochs,
                workspace,
                cache,
                retries,
                limits,
                models,
                others);
    }
}
