package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.support.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A figure of sums with the percentile interval of the cluster bootstrap: every draw sums the same rows again, so what
 * a row took from the whole set (CIDEr's document frequencies) stays frozen.
 *
 * @param interval how the interval was made, in words
 */
record AdditiveMetric(String name, Scale scale, String interval, Additive additive) implements Metric {

    /** A caption's row with its place in the world. */
    private record Row(Captioned caption, double[] adds) {}

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Captioned> captions = Captioned.of(scored);
        List<Row> rows = rows(captions);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(estimate(rows, Optional.empty(), resamples));
        for (Slice slice : Slices.of(captions)) {
            List<Row> part = rows.stream()
                    .filter(row -> Slices.holds(slice, row.caption()))
                    .toList();
            estimates.add(estimate(part, Optional.of(slice), resamples));
        }
        return estimates;
    }

    private List<Row> rows(List<Captioned> captions) {
        List<double[]> adds = captions.isEmpty() ? List.of() : additive.rows(captions);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < adds.size(); i++) {
            rows.add(new Row(captions.get(i), adds.get(i)));
        }
        return rows;
    }

    private Estimate estimate(List<Row> rows, Optional<Slice> slice, Resamples resamples) {
        double figure = additive.figure(sum(rows.stream().map(Row::adds).toList()));
        double[] replicates = replicates(rows, figure, resamples);
        Interval bounds = Interval.percentile(replicates, figure);
        Optional<Pairing> pairing = slice.isEmpty()
                ? Optional.of(
                        new Pairing.Replicates(Arrays.stream(replicates).boxed().toList()))
                : Optional.empty();
        return new Estimate(
                slice, figure, bounds.low(), bounds.high(), rows.size(), interval, OptionalDouble.empty(), pairing);
    }

    private double[] replicates(List<Row> rows, double figure, Resamples resamples) {
        Map<String, double[]> clusters = new TreeMap<>();
        rows.forEach(row -> clusters.merge(row.caption().scored().cluster(), row.adds(), AdditiveMetric::plus));
        double[] replicates = new double[resamples.count()];
        for (int draw = 0; draw < replicates.length; draw++) {
            double[] sums = drawn(clusters, resamples, draw);
            // a draw that misses a small slice altogether tells nothing
            replicates[draw] = Arrays.stream(sums).allMatch(sum -> sum == 0) ? figure : additive.figure(sums);
        }
        return replicates;
    }

    private static double[] drawn(Map<String, double[]> clusters, Resamples resamples, int draw) {
        double[] sums = new double[clusters.values().iterator().next().length];
        for (Map.Entry<String, double[]> cluster : clusters.entrySet()) {
            int weight = resamples.weight(draw, cluster.getKey());
            for (int i = 0; weight > 0 && i < sums.length; i++) {
                sums[i] += weight * cluster.getValue()[i];
            }
        }
        return sums;
    }

    private static double[] sum(List<double[]> rows) {
        double[] sums = new double[rows.get(0).length];
        rows.forEach(row -> add(sums, row));
        return sums;
    }

    private static double[] plus(double[] one, double[] other) {
        double[] sums = one.clone();
        add(sums, other);
        return sums;
    }

    private static void add(double[] sums, double[] row) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i];
        }
    }
}
