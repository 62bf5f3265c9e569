package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.suite.Suite;
import io.vitharness.report.RunPlan;
import java.util.List;

/** What will be done: the record for {@code run.json} and the live objects behind it. Close it to close its benchmarks. */
public record Plan(Suite suite, RunPlan record, List<PlannedModel> models, List<PlannedCell> cells)
        implements AutoCloseable {

    public Plan {
        models = List.copyOf(models);
        cells = List.copyOf(cells);
    }

    @Override
    public void close() {
        cells.stream().map(PlannedCell::benchmark).distinct().forEach(PlannedBenchmark::close);
    }
}
