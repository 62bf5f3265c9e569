package io.vitharness.pipeline.score;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.pipeline.store.AnswerCodec;
import io.vitharness.pipeline.store.Key;
import io.vitharness.pipeline.store.MediaFolder;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.report.Ledger;
import io.vitharness.report.Outcome;
import io.vitharness.report.Prediction;
import io.vitharness.report.SampleScore;
import io.vitharness.report.ScoresHeader;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Judge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stage from stored predictions to {@code scores/<cell>.ndjson}, in the benchmark's order; asks no model under test. */
public final class Scoring {

    /** Decides where a sample goes. */
    @FunctionalInterface
    private interface Judging {
        Verdict verdict(Sample sample, Optional<Prediction> prediction) throws IOException, InterruptedException;
    }

    private final RunStore store;
    private final RunListener events;

    public Scoring(RunStore store, RunListener events) {
        this.store = store;
        this.events = events;
    }

    /** Judges every wanted answer of a cell; what is not stored is a limit in the ledger. */
    public void score(PlannedCell cell, Judge judge) throws IOException, InterruptedException {
        AnswerCodec codec = new AnswerCodec(new MediaFolder(store.folder().media()));
        score(cell, new SampleJudging(judge, codec, events)::verdict);
    }

    /** Stores that nothing could be judged. */
    public void fail(PlannedCell cell, String because) throws IOException, InterruptedException {
        score(cell, (sample, prediction) -> Verdict.without(Outcome.JUDGE_ERROR, because));
    }

    private void score(PlannedCell cell, Judging judging) throws IOException, InterruptedException {
        Map<Key, Prediction> predictions = store.predictions(cell.id());
        List<SampleScore> scores = new ArrayList<>();
        Ledger ledger = Ledger.EMPTY;
        for (Key key : cell.keys()) {
            SampleScore score = score(cell, key, judging, Optional.ofNullable(predictions.get(key)));
            scores.add(score);
            ledger = ledger.plus(score.outcome());
        }
        var protocol = cell.benchmark().record().protocol();
        store.writeScores(
                new ScoresHeader(ScoresHeader.SCHEMA, cell.id(), protocol.judge(), protocol.judgeVersion()), scores);
        events.on(new Event.CellScored(cell.id(), ledger));
    }

    private static SampleScore score(PlannedCell cell, Key key, Judging judging, Optional<Prediction> prediction)
            throws IOException, InterruptedException {
        Sample sample;
        try {
            sample = cell.benchmark().benchmark().sample(key.sample());
        } catch (IOException | RuntimeException e) {
            // as when it was to be asked: nobody's wrong answer, and not the end of the others
            return Verdict.unread(key, "the sample could not be read: " + e.getMessage());
        }
        return judging.verdict(sample, prediction).of(sample, key);
    }
}
