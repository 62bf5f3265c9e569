package io.vitharness.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How long a run took: the file {@code timings.json}; differs from run to run. */
public record Timings(String schema, String run, List<CellTiming> cells, List<ModelTiming> models) {

    public static final String SCHEMA = "vit-harness/timings/1";

    /** Latency over the answered, uncached samples of a cell; waiting (queue, back-off) apart from working; empty when there is none. */
    public record CellTiming(
            String cell, int samples, int cached, Optional<Percentiles> worked, Optional<Percentiles> waited) {}

    /** Milliseconds at the median, the 90th and the 99th percentile, and in total. */
    public record Percentiles(double p50, double p90, double p99, double total) {}

    /** How long training took (all attempts together) and the most memory it held. */
    public record ModelTiming(String model, OptionalDouble trainSeconds, OptionalLong peakBytes) {}
}
