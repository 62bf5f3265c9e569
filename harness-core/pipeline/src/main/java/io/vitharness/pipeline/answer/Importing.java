package io.vitharness.pipeline.answer;

import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.pipeline.store.AnswerCodec;
import io.vitharness.pipeline.store.Journal;
import io.vitharness.pipeline.store.Key;
import io.vitharness.pipeline.store.MediaFolder;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.report.Failure;
import io.vitharness.report.Json;
import io.vitharness.report.ModelFacts;
import io.vitharness.report.Prediction;
import io.vitharness.report.PredictionsHeader;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.spi.model.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Stores answers that somebody else recorded as the predictions of a cell. */
public record Importing(RunStore store) {

    /**
     * Writes the cell's predictions; a sample that has no answer is a model error.
     *
     * @param source SHA-256 of the file that the answers come from
     * @param answers by sample id
     */
    public void write(PlannedCell cell, String source, Map<String, Answer> answers) throws IOException {
        ModelFacts facts = new ModelFacts(
                cell.model().name(),
                "imported",
                Optional.empty(),
                "answers of sha256 " + source,
                OptionalLong.empty(),
                OptionalLong.empty(),
                "unknown",
                Map.of("source", source));
        AnswerCodec codec = new AnswerCodec(new MediaFolder(store.folder().media()));
        try (Journal journal = store.journal(new PredictionsHeader(
                PredictionsHeader.SCHEMA, cell.id(), cell.record().comparability(), facts))) {
            for (Key key : cell.keys()) {
                Optional<RecordedAnswer> answer = answers.containsKey(key.sample())
                        ? Optional.of(codec.record(answers.get(key.sample())))
                        : Optional.empty();
                journal.append(Json.line(prediction(key, answer)));
            }
        }
    }

    // counted as cached, since nobody knows how long these answers took
    private static Prediction prediction(Key key, Optional<RecordedAnswer> answer) {
        Optional<Failure> failure = answer.isPresent()
                ? Optional.empty()
                : Optional.of(new Failure(Failure.MODEL_ERROR, "the imported file holds no answer to this sample"));
        return new Prediction(key.sample(), key.epoch(), "", answer, failure, 0, 0, 0, answer.isPresent());
    }
}
