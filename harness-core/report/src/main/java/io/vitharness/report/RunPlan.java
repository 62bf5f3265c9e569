package io.vitharness.report;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a run does: the file {@code run.json}.
 *
 * @param run the run's id, unique among the runs of a suite
 * @param created when it was planned, ISO 8601 in UTC
 * @param configuration the suite as it was understood, defaults filled in, secrets as {@code ***}
 */
public record RunPlan(
        String schema,
        String run,
        String suite,
        String created,
        long seed,
        Provenance provenance,
        JsonNode configuration,
        List<PluginUse> plugins,
        List<ModelPlan> models,
        List<BenchmarkPlan> benchmarks,
        List<CellPlan> cells,
        List<Skip> skips) {

    public static final String SCHEMA = "vit-harness/run/1";

    /** The same plan less the cells that turned out not to fit, with all skips. */
    public RunPlan without(List<Skip> all) {
        List<CellPlan> rest = cells.stream()
                .filter(cell -> all.stream()
                        .noneMatch(skip -> skip.model().equals(cell.model())
                                && skip.benchmark().equals(cell.benchmark())))
                .toList();
        return new RunPlan(
                schema, run, suite, created, seed, provenance, configuration, plugins, models, benchmarks, rest, all);
    }
}
