package io.vitharness.spi.support;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A figure of sums with the percentile interval of the cluster bootstrap: every draw sums the same rows again, so what
 * a row took from the whole set (CIDEr's document frequencies) stays frozen. Where the interval of a share has no width
 * (all rows alike, or one cluster) it is Wilson's over the clusters.
 *
 * @param interval how the interval was made, in words
 */
public record AdditiveMetric(String name, Scale scale, String interval, Additive additive) implements Metric {

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Additive.Row> rows = additive.rows(scored);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(estimate(rows, Optional.empty(), resamples));
        for (Slice slice : Slices.of(rows.stream().map(Additive.Row::scored).toList())) {
            List<Additive.Row> part = rows.stream()
                    .filter(row -> Slices.holds(slice, row.scored()))
                    .toList();
            estimates.add(estimate(part, Optional.of(slice), resamples));
        }
        return estimates;
    }

    private Estimate estimate(List<Additive.Row> rows, Optional<Slice> slice, Resamples resamples) {
        double[] sums = new double[rows.get(0).adds().size()];
        rows.forEach(row -> add(sums, row.adds(), 1));
        double figure = figure(sums);
        double[] replicates = replicates(rows, figure, resamples);
        Interval percentiles = Interval.percentile(replicates, figure);
        boolean isFlat = percentiles.low() == percentiles.high() && scale.equals(Scale.SHARE);
        Interval bounds = isFlat ? Interval.wilson(Math.min(1, Math.max(0, figure)), clusters(rows)) : percentiles;
        Optional<Pairing> pairing = slice.isEmpty()
                ? Optional.of(
                        new Pairing.Replicates(Arrays.stream(replicates).boxed().toList()))
                : Optional.empty();
        int count = (int) rows.stream().map(row -> row.scored().id()).distinct().count(); // repeats are no samples more
        return new Estimate(
                slice,
                figure,
                Math.min(figure, bounds.low()),
                Math.max(figure, bounds.high()),
                count,
                isFlat ? "wilson over clusters" : interval,
                OptionalDouble.empty(),
                pairing);
    }

    private static double clusters(List<Additive.Row> rows) {
        return (double)
                rows.stream().map(row -> row.scored().cluster()).distinct().count();
    }

    private double[] replicates(List<Additive.Row> rows, double figure, Resamples resamples) {
        Map<String, List<Double>> clusters = new TreeMap<>();
        rows.forEach(row -> clusters.merge(row.scored().cluster(), row.adds(), AdditiveMetric::plus));
        double[] replicates = new double[resamples.count()];
        for (int draw = 0; draw < replicates.length; draw++) {
            double[] sums = new double[rows.get(0).adds().size()];
            for (Map.Entry<String, List<Double>> cluster : clusters.entrySet()) {
                add(sums, cluster.getValue(), resamples.weight(draw, cluster.getKey()));
            }
            // a draw that misses a small slice altogether tells nothing
            replicates[draw] = Arrays.stream(sums).allMatch(sum -> sum == 0) ? figure : figure(sums);
        }
        return replicates;
    }

    private double figure(double[] sums) {
        return additive.figure(Arrays.stream(sums).boxed().toList());
    }

    private static List<Double> plus(List<Double> one, List<Double> other) {
        double[] sums = new double[one.size()];
        add(sums, one, 1);
        add(sums, other, 1);
        return Arrays.stream(sums).boxed().toList();
    }

    private static void add(double[] sums, List<Double> row, int weight) {
        for (int i = 0; weight > 0 && i < sums.length; i++) {
            sums[i] += weight * row.get(i);
        }
    }
}
