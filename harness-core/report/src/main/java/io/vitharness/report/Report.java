package io.vitharness.report;

import java.util.List;

/**
 * What is published of a run: the file {@code report.json}. Holds nothing that changes from one run of the same models
 * to the next; times stand in {@link Timings}.
 *
 * @param complete whether every cell is, and every trained model learned
 */
public record Report(
        String schema,
        String run,
        String suite,
        String created,
        long seed,
        boolean complete,
        List<String> problems,
        Provenance provenance,
        List<PluginUse> plugins,
        List<ModelReport> models,
        List<BenchmarkPlan> benchmarks,
        List<CellReport> cells,
        List<Contrast> contrasts,
        List<Skip> skips) {

    public static final String SCHEMA = "vit-harness/report/2";
}
