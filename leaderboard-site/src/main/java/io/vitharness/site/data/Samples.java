package io.vitharness.site.data;

import io.vitharness.report.Drawings;
import io.vitharness.report.Json;
import io.vitharness.report.Lines;
import io.vitharness.report.Prediction;
import io.vitharness.report.PredictionsHeader;
import io.vitharness.report.SampleScore;
import io.vitharness.report.ScoresHeader;
import io.vitharness.report.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A few samples of a cell, chosen by the SHA-256 of their ids: the same ones for every model of a benchmark, and nobody's
 * favourites; and the curves and matrices of the cell.
 */
public record Samples(List<ShownSample> shown, int published, Drawings drawings) {

    public static final int MOST = 48;

    public Samples {
        shown = List.copyOf(shown);
    }

    /** Empty when the run folder has no scores of this cell. */
    public static Samples of(Run run, String cell) throws IOException {
        Drawings drawings = drawings(run.folder().drawings(safe(cell)), cell);
        Path scores = run.folder().scores(safe(cell));
        if (!Runs.isPlain(scores)) {
            return new Samples(List.of(), 0, drawings);
        }
        Runs.requireSchema(scores, Lines.header(scores, ScoresHeader.class).schema(), ScoresHeader.SCHEMA);
        var chosen = new Chosen();
        Lines.each(scores, SampleScore.class, chosen::offer);
        Map<String, Prediction> predictions = predictions(run.folder().predictions(safe(cell)), chosen);
        List<ShownSample> shown = chosen.byHash.values().stream()
                .sorted(Comparator.comparing(SampleScore::sample, Samples::byLengthThenText))
                .map(score -> new ShownSample(score, Optional.ofNullable(predictions.get(score.sample()))))
                .toList();
        return new Samples(shown, chosen.offered, drawings);
    }

    private static Drawings drawings(Path file, String cell) throws IOException {
        if (!Runs.isPlain(file)) {
            return new Drawings(Drawings.SCHEMA, cell, List.of(), List.of());
        }
        Drawings drawings = Json.read(file, Drawings.class);
        Runs.requireSchema(file, drawings.schema(), Drawings.SCHEMA);
        return drawings;
    }

    private static Map<String, Prediction> predictions(Path file, Chosen chosen) throws IOException {
        Map<String, Prediction> found = new HashMap<>();
        if (Runs.isPlain(file)) {
            Runs.requireSchema(file, Lines.header(file, PredictionsHeader.class).schema(), PredictionsHeader.SCHEMA);
            Lines.each(file, Prediction.class, prediction -> {
                if (prediction.epoch() == 0 && chosen.holds(prediction.sample())) {
                    found.put(prediction.sample(), prediction);
                }
            });
        }
        return found;
    }

    // ids are mostly numbers: 9 comes before 10
    private static int byLengthThenText(String first, String second) {
        int byLength = Integer.compare(first.length(), second.length());
        return byLength != 0 ? byLength : first.compareTo(second);
    }

    /** A cell's id names a file; one that could leave the folder names none. */
    private static String safe(String cell) {
        return cell.matches("[a-z0-9][a-z0-9.-]{0,200}") && !cell.contains("..") ? cell : "not-a-cell";
    }

    private static final class Chosen {

        private final TreeMap<String, SampleScore> byHash = new TreeMap<>();
        private int offered;

        void offer(SampleScore score) {
            if (score.epoch() != 0) {
                return;
            }
            offered++;
            byHash.put(Sha256.of(score.sample()), score);
            if (byHash.size() > MOST) {
                byHash.pollLastEntry();
            }
        }

        boolean holds(String sample) {
            return byHash.containsKey(Sha256.of(sample));
        }
    }
}
