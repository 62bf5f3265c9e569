package io.vitharness.pipeline.suite;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;
import java.util.OptionalInt;

/** A benchmark of a suite. */
public record BenchmarkEntry(
        @Doc("Name of the column; unique in the suite.") String name,
        @Doc("Id of the benchmark plugin.") String plugin,

        @Doc("Where the published files are; relative to the suite's folder.")
        Optional<String> data,

        @Doc("Instead of data: a small set in the official format that the harness makes itself.")
        Optional<SyntheticData> synthetic,

        @Doc("The plugin's own keys.") @Default("{}") YamlNode config,

        @Doc("Asks only the first so many questions, each with all its variations; the figure is marked as partial.")
        OptionalInt limit,

        @Doc("Overrides the suite's epochs.") OptionalInt epochs,

        @Doc("Overrides parts of the protocol's decoding.") @Default("{}")
        DecodingEntry decoding,

        @Doc("Overrides the protocol's judge.") Optional<JudgeEntry> judge,
        @Doc("Overrides the suite's limits.") Optional<Limits> limits) {

    public BenchmarkEntry {
        Names.require("name", name);
        if (data.isPresent() == synthetic.isPresent()) {
            throw new IllegalArgumentException("benchmark '" + name + "' needs either 'data' or 'synthetic'");
        }
        if (limit.isPresent() && limit.getAsInt() < 1) {
            throw new IllegalArgumentException("'limit' must be at least 1 but is " + limit.getAsInt());
        }
        if (epochs.isPresent() && epochs.getAsInt() < 1) {
            throw new IllegalArgumentException("'epochs' must be at least 1 but is " + epochs.getAsInt());
        }
    }

    /** The same, asking only so many. */
    public BenchmarkEntry limited(int most) {
        return new BenchmarkEntry(
                name, plugin, data, synthetic, config, OptionalInt.of(most), epochs, decoding, judge, limits);
    }
}
