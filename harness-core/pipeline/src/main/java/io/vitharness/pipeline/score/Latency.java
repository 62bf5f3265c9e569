package io.vitharness.pipeline.score;

import io.vitharness.report.Prediction;
import io.vitharness.report.Timings.CellTiming;
import io.vitharness.report.Timings.Percentiles;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How long the answers of a cell took; waiting apart from working, cached answers left out. */
final class Latency {

    private Latency() {}

    static CellTiming of(String cell, Collection<Prediction> predictions) {
        List<Prediction> fresh = predictions.stream()
                .filter(prediction -> prediction.answer().isPresent() && !prediction.cached())
                .toList();
        int cached = (int) predictions.stream().filter(Prediction::cached).count();
        return new CellTiming(
                cell,
                fresh.size(),
                cached,
                percentiles(fresh, Prediction::workedMillis),
                percentiles(fresh, Prediction::waitedMillis));
    }

    private static Optional<Percentiles> percentiles(
            List<Prediction> predictions, ToDoubleFunction<Prediction> millis) {
        double[] sorted = predictions.stream().mapToDouble(millis).sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Percentiles(
                        rank(sorted, .5),
                        rank(sorted, .9),
                        rank(sorted, .99),
                        Arrays.stream(sorted).sum()));
    }

    // nearest rank
    private static double rank(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
