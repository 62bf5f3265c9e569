package io.vitharness.pipeline.score;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.store.CardCodec;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.pipeline.suite.Limits;
import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Contrast;
import io.vitharness.report.Drawings;
import io.vitharness.report.Figure;
import io.vitharness.report.Json;
import io.vitharness.report.Lines;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.ModelReport;
import io.vitharness.report.PredictionsHeader;
import io.vitharness.report.Report;
import io.vitharness.report.ReportText;
import io.vitharness.report.RunPlan;
import io.vitharness.report.SampleScore;
import io.vitharness.report.Timings;
import io.vitharness.report.TrainingHeader;
import io.vitharness.report.TrainingReport;
import io.vitharness.spi.Share;
import io.vitharness.spi.judge.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The stage from stored scores to {@code report.json}; needs neither models nor data. */
public final class Reporting {

    private final RunStore store;
    private final Judges judges;
    private final Map<String, Limits> limits;
    private final RunListener events;

    /** The limits are by benchmark name. */
    public Reporting(RunStore store, Judges judges, Map<String, Limits> limits, RunListener events) {
        this.store = store;
        this.judges = judges;
        this.limits = Map.copyOf(limits);
        this.events = events;
    }

    public Report write(RunPlan plan) throws IOException {
        List<CellReport> cells = new ArrayList<>();
        for (CellPlan cell : plan.cells()) {
            cells.add(cell(plan, cell));
        }
        List<Contrast> contrasts = new Contrasts(plan, cells).all();
        List<ModelReport> models = new ArrayList<>();
        for (ModelPlan model : plan.models()) {
            models.add(model(plan, model, contrasts, cells));
        }
        List<String> problems = problems(cells, models);
        Report report = new Report(
                Report.SCHEMA,
                plan.run(),
                plan.suite(),
                plan.created(),
                plan.seed(),
                problems.isEmpty(),
                problems,
                plan.provenance(),
                plan.plugins(),
                models,
                plan.benchmarks(),
                cells,
                contrasts,
                plan.skips());
        Json.write(store.folder().report(), report);
        ReportText text = new ReportText(report);
        Json.writeText(store.folder().path().resolve("report.csv"), text.csv());
        Json.writeText(store.folder().path().resolve("report.md"), text.markdown(timings()));
        events.on(new Event.ReportWritten(store.folder().report(), report.complete()));
        return report;
    }

    private List<Timings.ModelTiming> timings() throws IOException {
        Path file = store.folder().timings();
        return Files.isRegularFile(file) ? Json.read(file, Timings.class).models() : List.of();
    }

    private CellReport cell(RunPlan plan, CellPlan cell) throws IOException {
        BenchmarkPlan benchmark = plan.benchmarks().stream()
                .filter(candidate -> candidate.name().equals(cell.benchmark()))
                .findFirst()
                .orElseThrow();
        try (Judge judge = judges.open(benchmark)) {
            CellFigures figures = new CellFigures(benchmark, judge, limits(plan, cell));
            List<SampleScore> scores = store.scores(cell.id());
            Drawings drawings = figures.drawings(cell, scores);
            if (!drawings.none()) {
                Json.write(store.folder().drawings(cell.id()), drawings);
            }
            CellReport report =
                    figures.report(cell, scores, store.predictions(cell.id()).values());
            report.absences()
                    .forEach(absence -> events.on(
                            new Event.Said(cell.id(), absence.metric() + " is not computed: " + absence.because())));
            return report;
        }
    }

    // a model with its eyes shut may well say what nobody can read: that is its result, not a fault of the run
    private Limits limits(RunPlan plan, CellPlan cell) {
        Limits own = Objects.requireNonNull(limits.get(cell.benchmark()));
        boolean control = plan.models().stream()
                .anyMatch(model ->
                        model.name().equals(cell.model()) && model.controlOf().isPresent());
        return control ? new Limits(own.modelError(), new Share(1), own.judgeError(), own.time()) : own;
    }

    private ModelReport model(RunPlan plan, ModelPlan model, List<Contrast> contrasts, List<CellReport> cells)
            throws IOException {
        List<String> problems = new ArrayList<>();
        contrasts.stream()
                .filter(contrast -> contrast.model().equals(model.name()))
                .flatMap(contrast -> learning(contrast, unit(contrast, cells)).stream())
                .forEach(problems::add);
        return new ModelReport(
                model.name(), model.plugin(), model.controlOf(), facts(plan, model), training(model), problems);
    }

    // a control that was skipped or failed shows nothing, so only a control that was measured can be missed
    private static Optional<String> learning(Contrast contrast, String unit) {
        String value = amount(contrast.value(), unit);
        if (contrast.chance().isPresent() && !contrast.aboveChance()) {
            return Optional.of("did not learn " + contrast.benchmark() + ": " + value + " is not above chance ("
                    + amount(contrast.chance().getAsDouble(), unit) + ") by more than its interval");
        }
        if (contrast.controlP().isPresent() && !contrast.aboveControl()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "does not use the pictures of %s: %s against %s of its blind control (p = %.3f)",
                    contrast.benchmark(),
                    value,
                    amount(contrast.control().orElseThrow(), unit),
                    contrast.controlP().getAsDouble()));
        }
        return Optional.empty();
    }

    private static String unit(Contrast contrast, List<CellReport> cells) {
        return cells.stream()
                .filter(cell -> cell.model().equals(contrast.model())
                        && cell.benchmark().equals(contrast.benchmark()))
                .flatMap(cell -> cell.headline().stream())
                .map(Figure::unit)
                .findFirst()
                .orElse("share");
    }

    private static String amount(double value, String unit) {
        return unit.equals("share")
                ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
                : String.format(Locale.ROOT, "%.4g %s", value, unit);
    }

    private Optional<ModelFacts> facts(RunPlan plan, ModelPlan model) throws IOException {
        for (CellPlan cell : plan.cells()) {
            Optional<PredictionsHeader> header =
                    cell.model().equals(model.name()) ? store.header(cell.id()) : Optional.empty();
            if (header.isPresent() && !CardCodec.isUnopened(header.get().model())) {
                return Optional.of(header.get().model());
            }
        }
        return Optional.empty();
    }

    private Optional<TrainingReport> training(ModelPlan model) throws IOException {
        Path file = store.folder().training(model.name());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        TrainingHeader header = Lines.header(file, TrainingHeader.class);
        List<TrainingReport.Point> curve = new ArrayList<>();
        Lines.each(file, TrainingReport.Point.class, curve::add);
        return Optional.of(new TrainingReport(header.recipe(), header.steps(), curve));
    }

    private static List<String> problems(List<CellReport> cells, List<ModelReport> models) {
        List<String> problems = new ArrayList<>();
        for (CellReport cell : cells) {
            cell.problems().forEach(problem -> problems.add(cell.model() + " on " + cell.benchmark() + ": " + problem));
        }
        for (ModelReport model : models) {
            model.problems().forEach(problem -> problems.add(model.name() + " " + problem));
        }
        return problems;
    }
}
