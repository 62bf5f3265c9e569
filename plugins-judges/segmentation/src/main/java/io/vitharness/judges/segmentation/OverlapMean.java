package io.vitharness.judges.segmentation;

import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.SampleMean;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The mean overlap of the samples, with the curve of how many reach which overlap. */
record OverlapMean(SampleMean mean) implements Metric {

    private static final int STEPS = 20;

    @Override
    public String name() {
        return mean.name();
    }

    @Override
    public String version() {
        return mean.version();
    }

    @Override
    public Scale scale() {
        return mean.scale();
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        return mean.estimate(scored, resamples);
    }

    @Override
    public List<Drawing> drawings(List<Scored> scored) {
        double[] overlaps = scored.stream()
                .flatMap(row -> row.fate().counted().stream())
                .map(mean.worth())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        if (overlaps.length == 0) {
            return List.of();
        }
        List<Double> limits = IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> i / (double) STEPS)
                .toList();
        List<Double> shares =
                limits.stream().map(limit -> reaching(overlaps, limit)).toList();
        return List.of(new Drawing.Curve("samples that reach an overlap, " + name(), "IoU", "share", limits, shares));
    }

    private static double reaching(double[] overlaps, double limit) {
        return Arrays.stream(overlaps).filter(overlap -> overlap >= limit).count() / (double) overlaps.length;
    }
}
