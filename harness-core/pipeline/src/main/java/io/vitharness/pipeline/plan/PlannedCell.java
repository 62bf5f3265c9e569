package io.vitharness.pipeline.plan;

import io.vitharness.report.CellPlan;

/** One model on one benchmark by one protocol, with what is needed to do it. */
public record PlannedCell(CellPlan record, PlannedModel model, PlannedBenchmark benchmark) {

    public String id() {
        return record.id();
    }
}
