package io.vitharness.pipeline.answer;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.pipeline.store.AnswerCodec;
import io.vitharness.pipeline.store.CardCodec;
import io.vitharness.pipeline.store.Journal;
import io.vitharness.pipeline.store.Key;
import io.vitharness.pipeline.store.MediaFolder;
import io.vitharness.pipeline.store.ResponseCache;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.report.Failure;
import io.vitharness.report.Json;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.Prediction;
import io.vitharness.report.PredictionsHeader;
import io.vitharness.spi.model.Model;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stage from a plan and opened models to {@code predictions/<cell>.ndjson}: asks what is not stored yet. */
public final class Answering {

    private final RunStore store;
    private final Optional<ResponseCache> cache;
    private final Pacing pacing;
    private final RunListener events;
    private final long seed;

    /** The seed is that of sampled answers whose protocol names none. */
    public Answering(RunStore store, Optional<ResponseCache> cache, Pacing pacing, RunListener events, long seed) {
        this.store = store;
        this.cache = cache;
        this.pacing = pacing;
        this.events = events;
        this.seed = seed;
    }

    /** Asks the model every sample of the cell that has no answer yet. */
    public void answer(PlannedCell cell, Model model, int concurrency) throws IOException, InterruptedException {
        List<Key> pending = pending(cell);
        int total = cell.record().requests();
        events.on(new Event.CellStarted(cell.id(), total - pending.size(), total));
        long started = pacing.now();
        int failed = 0;
        if (!pending.isEmpty()) {
            try (Journal journal = open(cell, CardCodec.facts(model.card()))) {
                AnswerCodec codec =
                        new AnswerCodec(new MediaFolder(store.folder().media()));
                CellRun run = new CellRun(cell, model, new CellRun.Ports(journal, codec, cache, pacing, events, seed));
                failed = run.ask(pending, concurrency);
            }
        }
        events.on(new Event.CellAnswered(cell.id(), total, failed, Duration.ofNanos(pacing.now() - started)));
    }

    /** Stores for every sample without an answer that the model could not be had. */
    public void fail(PlannedCell cell, String because) throws IOException {
        List<Key> pending = pending(cell);
        int total = cell.record().requests();
        events.on(new Event.CellStarted(cell.id(), total - pending.size(), total));
        if (!pending.isEmpty()) {
            try (Journal journal =
                    open(cell, CardCodec.unopened(cell.model().plugin().id()))) {
                for (Key key : pending) {
                    journal.append(Json.line(unasked(key, because)));
                }
            }
        }
        events.on(new Event.CellAnswered(cell.id(), total, pending.size(), Duration.ZERO));
    }

    private static Prediction unasked(Key key, String because) {
        Failure failure = new Failure(Failure.MODEL_ERROR, because);
        return new Prediction(key.sample(), key.epoch(), "", Optional.empty(), Optional.of(failure), 0, 0, 0, false);
    }

    private List<Key> pending(PlannedCell cell) throws IOException {
        Map<Key, Prediction> stored = store.predictions(cell.id());
        List<Key> pending = new ArrayList<>();
        for (Key key : cell.keys()) {
            Prediction prediction = stored.get(key);
            if (prediction == null || prediction.answer().isEmpty()) {
                pending.add(key);
            }
        }
        return pending;
    }

    private Journal open(PlannedCell cell, ModelFacts facts) throws IOException {
        Optional<PredictionsHeader> before = store.header(cell.id());
        if (before.isPresent() && !sameModel(before.get().model(), facts)) {
            throw new StaleRunException("the answers stored for cell '" + cell.id() + "' come from "
                    + before.get().model().identity() + " but the model is now " + facts.identity()
                    + "; start a new run instead of resuming this one");
        }
        return store.journal(new PredictionsHeader(
                PredictionsHeader.SCHEMA, cell.id(), cell.record().comparability(), facts));
    }

    private static boolean sameModel(ModelFacts before, ModelFacts now) {
        return CardCodec.isUnopened(before)
                || CardCodec.isUnopened(now)
                || before.identity().equals(now.identity());
    }
}
