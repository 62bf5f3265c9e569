package io.vitharness.pipeline.answer;

import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.pipeline.store.Journal;
import io.vitharness.pipeline.store.Key;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.report.Failure;
import io.vitharness.report.Json;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.Prediction;
import io.vitharness.report.PredictionsHeader;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.report.RecordedPart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Stores answers that somebody else recorded as the predictions of a cell. */
public record Importing(RunStore store) {

    /**
     * Writes the cell's predictions; a sample that has no text is a model error.
     *
     * @param source SHA-256 of the file that the answers come from
     * @param texts by sample id
     */
    public void write(PlannedCell cell, String source, Map<String, String> texts) throws IOException {
        ModelFacts facts = new ModelFacts(
                cell.model().name(),
                "imported",
                Optional.empty(),
                "answers of sha256 " + source,
                OptionalLong.empty(),
                OptionalLong.empty(),
                "unknown",
                Map.of("source", source));
        try (Journal journal = store.journal(new PredictionsHeader(
                PredictionsHeader.SCHEMA, cell.id(), cell.record().comparability(), facts))) {
            for (Key key : cell.keys()) {
                journal.append(Json.line(prediction(key, Optional.ofNullable(texts.get(key.sample())))));
            }
        }
    }

    // counted as cached, since nobody knows how long these answers took
    private static Prediction prediction(Key key, Optional<String> text) {
        Optional<Failure> failure = text.isPresent()
                ? Optional.empty()
                : Optional.of(new Failure(Failure.MODEL_ERROR, "the imported file holds no answer to this sample"));
        return new Prediction(
                key.sample(), key.epoch(), "", text.map(Importing::answer), failure, 0, 0, 0, text.isPresent());
    }

    private static RecordedAnswer answer(String text) {
        return new RecordedAnswer(
                List.of(new RecordedPart.Text(text)),
                "end",
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty());
    }
}
