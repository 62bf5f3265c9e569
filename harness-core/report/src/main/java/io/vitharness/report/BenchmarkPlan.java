package io.vitharness.report;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A benchmark of a run.
 *
 * @param name unique in the run
 * @param plugin id of the benchmark plugin
 * @param dataHash SHA-256 over everything that was read and can change a figure
 * @param synthetic whether the harness made the data itself; such figures say nothing about the published benchmark
 * @param samples how many samples are asked per epoch, after the suite's limit
 * @param available how many samples the data hold
 */
public record BenchmarkPlan(
        String name,
        String plugin,
        String title,
        String version,
        Optional<String> licence,
        Optional<String> paper,
        List<String> notes,
        JsonNode configuration,
        String dataHash,
        boolean synthetic,
        int samples,
        int available,
        int epochs,
        ProtocolPlan protocol) {

    /** The same under another title. */
    public BenchmarkPlan titled(String other) {
        return new BenchmarkPlan(
                name,
                plugin,
                other,
                version,
                licence,
                paper,
                notes,
                configuration,
                dataHash,
                synthetic,
                samples,
                available,
                epochs,
                protocol);
    }
}
