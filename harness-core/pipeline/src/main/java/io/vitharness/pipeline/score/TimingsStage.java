package io.vitharness.pipeline.score;

import io.vitharness.pipeline.store.RunStore;
import io.vitharness.report.CellPlan;
import io.vitharness.report.Json;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.RunPlan;
import io.vitharness.report.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects how long everything took into {@code timings.json}, apart from the report, which is the same in every run. */
public record TimingsStage(RunStore store) {

    public Timings write(RunPlan plan) throws IOException {
        List<Timings.CellTiming> cells = new ArrayList<>();
        for (CellPlan cell : plan.cells()) {
            cells.add(Latency.of(cell.id(), store.predictions(cell.id()).values()));
        }
        List<Timings.ModelTiming> models = new ArrayList<>();
        for (ModelPlan model : plan.models()) {
            Path file = store.folder().trainingTime(model.name());
            if (Files.isRegularFile(file)) {
                models.add(Json.read(file, Timings.ModelTiming.class));
            }
        }
        Timings timings = new Timings(Timings.SCHEMA, plan.run(), cells, models);
        Json.write(store.folder().timings(), timings);
        return timings;
    }
}
