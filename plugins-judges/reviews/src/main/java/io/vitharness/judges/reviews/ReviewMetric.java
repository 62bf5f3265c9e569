package io.vitharness.judges.reviews;

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
import java.util.TreeSet;
import java.util.function.Function;

/** A figure of all runs, with the percentile interval of the cluster bootstrap. */
record ReviewMetric(String name, Scale scale, Function<Runs, OptionalDouble> figure) implements Metric {

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Reviewed> samples = Reviewed.of(scored);
        List<Estimate> estimates = new ArrayList<>();
        estimate(samples, Optional.empty(), resamples).ifPresent(estimates::add);
        if (estimates.isEmpty()) {
            return List.of();
        }
        for (Slice slice : slices(samples)) {
            List<Reviewed> part = samples.stream()
                    .filter(sample -> sample.slices().contains(slice))
                    .toList();
            estimate(part, Optional.of(slice), resamples).ifPresent(estimates::add);
        }
        return estimates;
    }

    private static List<Slice> slices(List<Reviewed> samples) {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        samples.forEach(sample -> sample.slices()
                .forEach(slice -> values.computeIfAbsent(slice.tag(), tag -> new TreeSet<>())
                        .add(slice.value())));
        List<Slice> slices = new ArrayList<>();
        values.forEach((tag, all) -> all.forEach(value -> slices.add(new Slice(tag, value))));
        return slices;
    }

    private Optional<Estimate> estimate(List<Reviewed> samples, Optional<Slice> slice, Resamples resamples) {
        Map<String, double[]> clusters = new TreeMap<>();
        samples.forEach(sample -> add(
                clusters.computeIfAbsent(sample.cluster(), name -> new double[sample.sums().length]),
                sample.sums(),
                1));
        OptionalDouble value = of(clusters.values().stream().toList(), weight -> 1);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double[] replicates = replicates(clusters, resamples, value.getAsDouble());
        return Optional.of(estimate(slice, value.getAsDouble(), replicates, samples.size(), clusters.size()));
    }

    private Estimate estimate(Optional<Slice> slice, double value, double[] replicates, int count, int clusters) {
        Interval interval = Interval.percentile(replicates, value);
        String method = "cluster bootstrap";
        if (interval.low() == interval.high() && scale.equals(Scale.SHARE)) {
            interval = Interval.wilson(value, clusters);
            method = "wilson over clusters";
        }
        Optional<Pairing> pairing = slice.isEmpty()
                ? Optional.of(
                        new Pairing.Replicates(Arrays.stream(replicates).boxed().toList()))
                : Optional.empty();
        return new Estimate(
                slice, value, interval.low(), interval.high(), count, method, OptionalDouble.empty(), pairing);
    }

    private double[] replicates(Map<String, double[]> clusters, Resamples resamples, double value) {
        List<String> names = List.copyOf(clusters.keySet());
        List<double[]> sums = List.copyOf(clusters.values());
        double[] replicates = new double[resamples.count()];
        for (int draw = 0; draw < replicates.length; draw++) {
            int number = draw;
            // a draw that misses a small slice altogether tells nothing
            replicates[draw] =
                    of(sums, at -> resamples.weight(number, names.get(at))).orElse(value);
        }
        return replicates;
    }

    private OptionalDouble of(List<double[]> clusters, Function<Integer, Integer> weight) {
        if (clusters.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] total = new double[clusters.get(0).length];
        for (int at = 0; at < clusters.size(); at++) {
            add(total, clusters.get(at), weight.apply(at));
        }
        return figure.apply(Runs.of(total));
    }

    private static void add(double[] total, double[] more, int times) {
        for (int i = 0; i < total.length; i++) {
            total[i] += times * more[i];
        }
    }
}
