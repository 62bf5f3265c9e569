package io.vitharness.judges.picturesimilarity;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.support.Mean;
import io.vitharness.spi.support.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** The mean of one figure over the samples that have it; repeats of a sample are averaged first. */
record FigureMean(String name) implements Metric {

    /** Whether less is better. */
    static boolean isDistance(String name) {
        return name.startsWith("l1") || name.startsWith("l2");
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Scale scale() {
        if (isDistance(name)) {
            return new Scale("of the full range", false);
        }
        return new Scale(name.startsWith("psnr") ? "dB" : name.startsWith("ssim") ? "similarity" : "cosine", true);
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Scored> having =
                scored.stream().filter(row -> value(row).isPresent()).toList();
        if (having.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(mean(having, resamples, Optional.empty()));
        slices(having).forEach(slice -> estimates.add(mean(part(having, slice), resamples, Optional.of(slice))));
        return estimates;
    }

    private OptionalDouble value(Scored row) {
        return row.fate()
                .counted()
                .map(score -> score.evidence().numbers().getOrDefault(name, List.of()))
                .filter(numbers -> !numbers.isEmpty())
                .map(numbers -> OptionalDouble.of(numbers.get(0)))
                .orElseGet(OptionalDouble::empty);
    }

    private Estimate mean(List<Scored> rows, Resamples resamples, Optional<Slice> slice) {
        Map<String, List<Scored>> samples = new TreeMap<>();
        rows.forEach(row ->
                samples.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        List<Unit> units = samples.values().stream().map(this::unit).toList();
        return new Mean(units, resamples).estimate(slice, OptionalDouble.empty());
    }

    private Unit unit(List<Scored> epochs) {
        double mean = epochs.stream()
                .mapToDouble(row -> value(row).orElseThrow())
                .sorted()
                .average()
                .orElseThrow();
        return new Unit(epochs.get(0).id(), epochs.get(0).cluster(), mean);
    }

    private static List<Slice> slices(List<Scored> rows) {
        TreeMap<String, TreeSet<String>> values = new TreeMap<>();
        rows.forEach(row -> row.tags()
                .forEach((tag, value) ->
                        values.computeIfAbsent(tag, none -> new TreeSet<>()).add(value)));
        List<Slice> slices = new ArrayList<>();
        values.forEach((tag, all) -> all.forEach(value -> slices.add(new Slice(tag, value))));
        return slices;
    }

    private static List<Scored> part(List<Scored> rows, Slice slice) {
        return rows.stream()
                .filter(row -> slice.value().equals(row.tags().get(slice.tag())))
                .toList();
    }
}
