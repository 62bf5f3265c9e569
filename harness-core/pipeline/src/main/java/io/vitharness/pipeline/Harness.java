package io.vitharness.pipeline;

import io.vitharness.pipeline.answer.Answering;
import io.vitharness.pipeline.answer.Pacing;
import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.pipeline.plan.PlannedModel;
import io.vitharness.pipeline.prepare.Opening;
import io.vitharness.pipeline.prepare.Site;
import io.vitharness.pipeline.prepare.Training;
import io.vitharness.pipeline.prepare.Trainings;
import io.vitharness.pipeline.score.JudgeOpening;
import io.vitharness.pipeline.score.Reporting;
import io.vitharness.pipeline.score.Scoring;
import io.vitharness.pipeline.score.TimingsStage;
import io.vitharness.pipeline.store.ResponseCache;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.pipeline.suite.Limits;
import io.vitharness.report.Json;
import io.vitharness.report.Report;
import io.vitharness.report.RunPlan;
import io.vitharness.report.Skip;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Joins the stages: prepare, answer, score, report. Each can be done again alone, from the files of the one before. */
public final class Harness {

    private final Plan plan;
    private final RunStore store;
    private final Site site;
    private final RunListener events;
    private final LongSupplier nanoTime;
    private final Trainings trainings;

    public Harness(Plan plan, RunStore store, Site site, RunListener events, LongSupplier nanoTime) {
        this.plan = plan;
        this.store = store;
        this.site = site;
        this.events = events;
        this.nanoTime = nanoTime;
        this.trainings = new Trainings(new Training(site, events, nanoTime), store.folder(), events);
    }

    /** All stages; what is stored already is not done again. */
    public Report run() throws IOException, InterruptedException {
        Json.write(store.folder().plan(), plan.record());
        events.on(new Event.RunStarted(
                plan.record().run(),
                store.folder().path(),
                plan.cells().size(),
                plan.cells().stream().mapToInt(cell -> cell.record().requests()).sum()));
        trainTogether();
        RunPlan done = answer();
        score(done);
        return report(done);
    }

    /** Trains every model that is trained, and no more. */
    public void train() throws IOException, InterruptedException, ModelException {
        trainTogether();
        for (PlannedModel model : trained()) {
            trainings.checkpoint(model);
        }
    }

    /** Nothing where one is trained at a time: then each is asked before the next is trained. */
    private void trainTogether() throws InterruptedException {
        if (plan.suite().trainings() > 1) {
            trainings.tryAll(trained(), plan.suite().trainings());
        }
    }

    private List<PlannedModel> trained() {
        return plan.models().stream()
                .filter(model -> model.recipe().isPresent() && !model.blind())
                .toList();
    }

    /** Judges the stored answers again. */
    public void score(RunPlan done) throws IOException, InterruptedException {
        Scoring scoring = new Scoring(store, events);
        for (PlannedCell cell : plan.cells()) {
            if (done.cells().contains(cell.record())) {
                score(scoring, cell);
            }
        }
    }

    /** Makes the report of the stored scores again. */
    public Report report(RunPlan done) throws IOException {
        Map<String, Limits> limits = new HashMap<>();
        plan.cells()
                .forEach(cell ->
                        limits.put(cell.benchmark().name(), cell.benchmark().limits()));
        new TimingsStage(store).write(done);
        return new Reporting(store, JudgeOpening.of(plan), limits, events).write(done);
    }

    /** Opens one model after the other and asks it its cells; a model that cannot be had fails its cells alone. */
    private RunPlan answer() throws IOException, InterruptedException {
        Pacing pacing = new Pacing(plan.suite().retries(), nanoTime, wait -> Thread.sleep(wait.toMillis()));
        Optional<ResponseCache> cache = plan.suite().cache()
                ? Optional.of(new ResponseCache(site.workspace().resolve("answers")))
                : Optional.empty();
        Answering answering =
                new Answering(store, cache, pacing, events, plan.suite().seed());
        List<Skip> skips = new ArrayList<>(plan.record().skips());
        for (String entry : plan.models().stream()
                .map(model -> model.entry().name())
                .distinct()
                .toList()) {
            List<PlannedCell> cells = plan.cells().stream()
                    .filter(cell -> cell.model().entry().name().equals(entry))
                    .toList();
            if (!cells.isEmpty()) {
                answer(cells, answering, skips);
            }
        }
        RunPlan done = plan.record().without(skips);
        Json.write(store.folder().plan(), done);
        return done;
    }

    private void answer(List<PlannedCell> cells, Answering answering, List<Skip> skips)
            throws IOException, InterruptedException {
        PlannedModel first = cells.get(0).model();
        try (Model model = open(first)) {
            for (PlannedCell cell : cells) {
                Optional<String> because = Fit.problem(model, cell);
                if (because.isPresent()) {
                    Skip skip = new Skip(cell.model().name(), cell.benchmark().name(), because.get());
                    events.on(new Event.Skipped(skip.model(), skip.benchmark(), skip.because()));
                    skips.add(skip);
                } else {
                    answering.answer(cell, model, concurrency(cell));
                }
            }
        } catch (ModelException fault) {
            if (!trainings.isTold(fault)) {
                events.on(new Event.ModelFailed(first.entry().name(), String.valueOf(fault.getMessage())));
            }
            for (PlannedCell cell : cells) {
                answering.fail(cell, String.valueOf(fault.getMessage()));
            }
        }
    }

    private Model open(PlannedModel model) throws IOException, InterruptedException, ModelException {
        Opening opening = new Opening(site, events, nanoTime);
        Path checkpoint = model.recipe().isPresent() ? trainings.checkpoint(model) : opening.scratch(model);
        return opening.open(model, checkpoint);
    }

    private int concurrency(PlannedCell cell) {
        return cell.model().entry().concurrency().orElse(plan.suite().concurrency());
    }

    // a judge's models are opened for the cells it judges and closed behind them
    private void score(Scoring scoring, PlannedCell cell) throws IOException, InterruptedException {
        Map<String, Model> lent = new HashMap<>();
        try {
            for (String name : cell.benchmark().judgeModels()) {
                lent.put(name, open(named(name)));
            }
            try (Judge judge = JudgeOpening.open(cell.benchmark(), lent)) {
                scoring.score(cell, judge);
            }
        } catch (ModelException fault) {
            events.on(new Event.ModelFailed("judge of " + cell.id(), String.valueOf(fault.getMessage())));
            scoring.fail(cell, "the judge's model could not be had: " + fault.getMessage());
        } finally {
            lent.values().forEach(Model::close);
        }
    }

    private PlannedModel named(String name) {
        return plan.models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan has no model '" + name + "'"));
    }
}
