package io.vitharness.site.data;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.ModelReport;
import io.vitharness.report.Report;
import io.vitharness.report.RunFolder;
import io.vitharness.report.RunPlan;
import io.vitharness.report.Timings;
import java.util.Comparator;
import java.util.Optional;

/** A published run: its report, and its plan and timings where the folder holds them. */
public record Run(RunFolder folder, Report report, Optional<RunPlan> plan, Optional<Timings> timings) {

    /** By time of planning, then by suite and id, so that the order never depends on the file system. */
    public static final Comparator<Run> OLDEST_FIRST = Comparator.comparing(
                    (Run run) -> run.report().created())
            .thenComparing(run -> run.report().suite())
            .thenComparing(run -> run.report().run());

    /** The benchmark of a name; where others have its title, that name stands behind it. */
    public Optional<BenchmarkPlan> benchmark(String name) {
        return report.benchmarks().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .map(b -> isAmbiguous(b.title()) ? b.titled(b.title() + ": " + name) : b);
    }

    private boolean isAmbiguous(String title) {
        return report.benchmarks().stream().filter(b -> b.title().equals(title)).count() > 1;
    }

    public Optional<ModelReport> model(String name) {
        return report.models().stream().filter(m -> m.name().equals(name)).findFirst();
    }

    public Optional<ModelPlan> plannedModel(String name) {
        return plan.flatMap(
                p -> p.models().stream().filter(m -> m.name().equals(name)).findFirst());
    }

    public Optional<Timings.CellTiming> timing(String cell) {
        return timings.flatMap(
                t -> t.cells().stream().filter(c -> c.cell().equals(cell)).findFirst());
    }

    public Optional<Timings.ModelTiming> training(String model) {
        return timings.flatMap(
                t -> t.models().stream().filter(m -> m.model().equals(model)).findFirst());
    }

    /** The folder as a message names it. */
    public String place() {
        return folder.path().toString();
    }
}
