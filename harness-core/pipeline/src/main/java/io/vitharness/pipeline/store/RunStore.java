package io.vitharness.pipeline.store;

import io.vitharness.report.Json;
import io.vitharness.report.Lines;
import io.vitharness.report.Prediction;
import io.vitharness.report.PredictionsHeader;
import io.vitharness.report.RunFolder;
import io.vitharness.report.SampleScore;
import io.vitharness.report.ScoresHeader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one run. Predictions are appended, everything else is written beside its place and renamed. */
public record RunStore(RunFolder folder) {

    /** What is stored of a cell, in the order it came. An answer stands against an earlier failure of the same sample. */
    public Map<Key, Prediction> predictions(String cell) throws IOException {
        Map<Key, Prediction> stored = new LinkedHashMap<>();
        Path file = folder.predictions(cell);
        if (isStarted(file)) {
            Lines.each(
                    file,
                    Prediction.class,
                    line -> stored.merge(
                            new Key(line.sample(), line.epoch()),
                            line,
                            (before, now) -> before.answer().isPresent() ? before : now));
        }
        return stored;
    }

    /** Whose answers are stored for a cell; empty when none were asked for yet. */
    public Optional<PredictionsHeader> header(String cell) throws IOException {
        Path file = folder.predictions(cell);
        return isStarted(file) ? Optional.of(Lines.header(file, PredictionsHeader.class)) : Optional.empty();
    }

    /** Opens a cell's predictions for appending; writes the header when the file is new. */
    public Journal journal(PredictionsHeader header) throws IOException {
        return Journal.open(folder.predictions(header.cell()), Json.line(header));
    }

    /** The scores of a cell, in the benchmark's order. */
    public List<SampleScore> scores(String cell) throws IOException {
        List<SampleScore> scores = new java.util.ArrayList<>();
        Lines.each(folder.scores(cell), SampleScore.class, scores::add);
        return List.copyOf(scores);
    }

    public void writeScores(ScoresHeader header, List<SampleScore> scores) throws IOException {
        Path file = folder.scores(header.cell());
        Path fresh = Json.fresh(file);
        try (BufferedWriter writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            writer.write(Json.line(header) + "\n");
            for (SampleScore score : scores) {
                writer.write(Json.line(score) + "\n");
            }
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    // a crash may leave a file whose very first line is not finished: it holds nothing
    private static boolean isStarted(Path file) throws IOException {
        return Files.isRegularFile(file) && Journal.wholeLength(file) > 0;
    }
}
