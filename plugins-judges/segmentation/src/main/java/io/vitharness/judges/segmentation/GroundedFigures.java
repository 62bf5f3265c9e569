package io.vitharness.judges.segmentation;

import io.vitharness.judges.segmentation.Overlaps.Pair;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.support.AbsentMetric;
import io.vitharness.spi.support.Ratio;
import io.vitharness.spi.support.SampleMean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The figures of grounded masks, the headline first, and the names of their evidence. */
final class GroundedFigures {

    static final String MEAN = "miou";
    static final String SUM = "overlaps";
    static final String PLACES = "places";
    static final String SAID = "said";
    static final String MASKS = "found/masks";
    static final String WORDED = "found/words";
    static final String COSINE = "found/cosine";
    static final String GLAMM = "found/glamm";
    static final String WORDS = "s-iou/words";
    static final String WEIGHTED = "s-iou/weighted";
    static final String SIMILARITY = "ss";

    /** For every mask in the order of COCOeval whether it found a place. */
    static final String RANKED = "ranked";

    /** COCOeval's most regions of a picture. */
    static final int MOST = 100;

    static final Comparator<Pair> PAIRS = Comparator.comparingInt(Pair::said).thenComparingInt(Pair::place);

    private GroundedFigures() {}

    static List<Metric> metrics(boolean hasVectors) {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(mean("mIoU", MEAN));
        metrics.add(new SampleMean("mIoU/all-places", "1", Scale.SHARE, GroundedFigures::ofAllPlaces));
        metrics.add(withVectors(hasVectors, recall("recall/glamm", GLAMM)));
        metrics.add(withVectors(hasVectors, recall("recall/cosine", COSINE)));
        metrics.add(recall("recall/words", WORDED));
        metrics.add(recall("recall/masks", MASKS));
        metrics.add(new Ratio(
                "F1@0.5",
                0,
                value -> terms(value, v -> 2 * number(v, MASKS), v -> number(v, PLACES) + number(v, SAID))));
        metrics.add(mean("s-iou/words", WORDS));
        metrics.add(withVectors(hasVectors, mean("s-iou/weighted", WEIGHTED)));
        metrics.add(withVectors(hasVectors, mean("ss", SIMILARITY)));
        metrics.add(new PrecisionOfEquals("AP50/score-1"));
        return List.copyOf(metrics);
    }

    /** The first number of that name; 0 where there is none. */
    static double number(Score.Value value, String name) {
        List<Double> numbers = value.evidence().numbers().getOrDefault(name, List.of());
        return numbers.isEmpty() ? 0 : numbers.get(0);
    }

    static boolean has(Score.Value value) {
        return value.evidence().numbers().containsKey(PLACES);
    }

    private static Metric withVectors(boolean hasVectors, Metric metric) {
        return hasVectors ? metric : new AbsentMetric(metric, Phrases.ABSENT);
    }

    private static Metric mean(String name, String evidence) {
        return new SampleMean(
                name,
                "1",
                Scale.SHARE,
                value -> has(value) ? OptionalDouble.of(number(value, evidence)) : OptionalDouble.empty());
    }

    private static Metric recall(String name, String evidence) {
        return new Ratio(name, 0, value -> terms(value, v -> number(v, evidence), v -> number(v, PLACES)));
    }

    private static Optional<Ratio.Terms> terms(
            Score.Value value, ToDoubleFunction<Score.Value> above, ToDoubleFunction<Score.Value> below) {
        return has(value)
                ? Optional.of(new Ratio.Terms(above.applyAsDouble(value), below.applyAsDouble(value)))
                : Optional.empty();
    }

    private static OptionalDouble ofAllPlaces(Score.Value value) {
        double places = number(value, PLACES);
        return places == 0 ? OptionalDouble.empty() : OptionalDouble.of(number(value, SUM) / places);
    }
}
