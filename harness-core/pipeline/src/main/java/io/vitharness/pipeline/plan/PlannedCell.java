package io.vitharness.pipeline.plan;

import io.vitharness.pipeline.store.Key;
import io.vitharness.report.CellPlan;
import java.util.ArrayList;
import java.util.List;

/** One model on one benchmark by one protocol, with what is needed to do it. */
public record PlannedCell(CellPlan record, PlannedModel model, PlannedBenchmark benchmark) {

    public String id() {
        return record.id();
    }

    /** Every wanted answer, all samples of the first epoch first. */
    public List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (int epoch = 0; epoch < benchmark.record().epochs(); epoch++) {
            for (String sample : benchmark.sampleIds()) {
                keys.add(new Key(sample, epoch));
            }
        }
        return keys;
    }
}
