package io.vitharness.judges.segmentation;

import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.support.AbsentMetric;
import io.vitharness.spi.support.Ratio;
import io.vitharness.spi.support.SampleMean;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The figures of united masks, the headline first. */
final class PixelFigures {

    /** The counts, as evidence. */
    static final String PIXELS = "pixels";

    /** The counts under the rule {@code any}, as evidence, where the key has both. */
    static final String ANY = "pixels/any";

    /** LISA's AverageMeter divides by the count and this. */
    private static final double METER = 1e-5;

    /** LISA divides sums of intersections by sums of unions and this. */
    private static final double SUMS = 1e-10;

    private static final List<Double> LIMITS = List.of(.5, .6, .7, .8, .9);

    private final String evidence;
    private final String suffix;
    private final List<Metric> metrics = new ArrayList<>();

    private PixelFigures(String evidence, String suffix) {
        this.evidence = evidence;
        this.suffix = suffix;
    }

    /** LISA's two, then those of the RefCOCO family, then pixels. */
    static List<Metric> referring() {
        PixelFigures figures = new PixelFigures(PIXELS, "");
        figures.lisa();
        figures.overlaps("mIoU", "oIoU");
        for (double limit : LIMITS) {
            figures.mean("Pr@" + limit, pixels -> pixels.overlap() >= limit ? 1 : 0);
        }
        figures.pixels();
        return List.copyOf(figures.metrics);
    }

    /** EditScout's two, then pixels; all again for the rule {@code any} where the key has both. */
    static List<Metric> tampering() {
        List<Metric> all = new ArrayList<>();
        for (PixelFigures figures : List.of(new PixelFigures(PIXELS, ""), new PixelFigures(ANY, "/any"))) {
            figures.lisa();
            figures.overlaps("iou-pixel/image-mean", "iou-pixel/global");
            figures.pixels();
            all.addAll(figures.metrics);
        }
        all.add(new AbsentMetric(
                new SampleMean("f1-best", "1", Scale.SHARE, value -> OptionalDouble.empty()),
                "TruFor's best threshold needs a map of scores for every pixel, which answers do not hold"));
        return List.copyOf(all);
    }

    private void lisa() {
        ratio("gIoU", METER, pixels -> new Ratio.Terms(pixels.lisaOverlap(), 1));
        ratio("cIoU", SUMS, pixels -> new Ratio.Terms(pixels.shared(), pixels.union()));
    }

    private void overlaps(String mean, String overall) {
        metrics.add(new OverlapMean(sampleMean(mean, Pixels::overlap)));
        ratio(overall, 0, pixels -> new Ratio.Terms(pixels.shared(), pixels.union()));
    }

    private void pixels() {
        mean("f1-pixel/image-mean", Pixels::f1);
        ratio("f1-pixel/global", 0, pixels -> new Ratio.Terms(2 * pixels.shared(), pixels.said() + pixels.truth()));
        mean("precision-pixel/image-mean", Pixels::precision);
        ratio("precision-pixel/global", 0, pixels -> new Ratio.Terms(pixels.shared(), pixels.said()));
        metrics.add(new SampleMean("recall-pixel/image-mean" + suffix, "1", Scale.SHARE, this::recall));
        ratio("recall-pixel/global", 0, pixels -> new Ratio.Terms(pixels.shared(), pixels.truth()));
    }

    /** Of pictures that have anything to find. */
    private OptionalDouble recall(Score.Value value) {
        return Pixels.of(value, evidence)
                .filter(pixels -> pixels.truth() > 0)
                .map(pixels -> OptionalDouble.of(pixels.recall()))
                .orElseGet(OptionalDouble::empty);
    }

    private void mean(String name, ToDoubleFunction<Pixels> worth) {
        metrics.add(sampleMean(name, worth));
    }

    private SampleMean sampleMean(String name, ToDoubleFunction<Pixels> worth) {
        return new SampleMean(name + suffix, "1", Scale.SHARE, value -> number(value, worth));
    }

    private OptionalDouble number(Score.Value value, ToDoubleFunction<Pixels> worth) {
        return Pixels.of(value, evidence)
                .map(pixels -> OptionalDouble.of(worth.applyAsDouble(pixels)))
                .orElseGet(OptionalDouble::empty);
    }

    private void ratio(String name, double extra, Function<Pixels, Ratio.Terms> terms) {
        metrics.add(new Ratio(
                name + suffix, extra, value -> Pixels.of(value, evidence).map(terms)));
    }
}
