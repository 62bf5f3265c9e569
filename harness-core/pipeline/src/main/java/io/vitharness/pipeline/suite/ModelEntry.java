package io.vitharness.pipeline.suite;

import io.vitharness.spi.Default;
import io.vitharness.spi.Device;
import io.vitharness.spi.Doc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A model of a suite. */
public record ModelEntry(
        @Doc("Name of the row; unique in the suite.") String name,
        @Doc("Id of the model plugin.") String plugin,
        @Doc("The plugin's own keys.") @Default("{}") YamlNode config,
        @Doc("Overrides the suite's device.") Optional<Device> device,

        @Doc("Overrides the suite's concurrency for this model.")
        OptionalInt concurrency,

        @Doc("shared: in the harness's own process; process: in one of its own, whose death ends only this model.")
        @Default("shared")
        Isolation isolation,

        @Doc("blind: also run the same model with every picture replaced by grey and every cloud by points in one"
                + " place, as a control row.")
        Optional<Control> control,

        @Doc("Names of the benchmarks that it is asked; without them it is asked all.")
        List<String> benchmarks) {

    /** Where a model lives. */
    public enum Isolation {
        SHARED,
        PROCESS
    }

    /** A second row that tells whether the first one uses what it should. */
    public enum Control {
        BLIND
    }

    public ModelEntry {
        benchmarks = List.copyOf(benchmarks);
        Names.require("name", name);
        if (concurrency.isPresent() && concurrency.getAsInt() < 1) {
            throw new IllegalArgumentException("'concurrency' must be at least 1 but is " + concurrency.getAsInt());
        }
    }

    /** Whether it is asked a benchmark. */
    public boolean isAsked(String benchmark) {
        return benchmarks.isEmpty() || benchmarks.contains(benchmark);
    }
}
