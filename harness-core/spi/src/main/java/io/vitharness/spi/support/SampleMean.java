package io.vitharness.spi.support;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A metric that is the mean of one number of every sample: the whole benchmark, then every value of every tag.
 * Repeats of a sample are averaged first. Unread and refused answers count with what {@code worth} makes of them,
 * missing ones not at all.
 *
 * @param worth the sample's number; empty where it has none, as a picture that was never asked for
 */
public record SampleMean(String name, String version, Scale scale, Function<Score.Value, OptionalDouble> worth)
        implements Metric {

    /** The mean of a number that the judge keeps as evidence; a sample without it counts as 0. */
    public static SampleMean ofEvidence(String name, String evidence) {
        return new SampleMean(
                name,
                "1",
                Scale.SHARE,
                value -> OptionalDouble.of(value.evidence().numbers().getOrDefault(evidence, List.of()).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0)));
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        Map<String, List<Scored>> samples = new TreeMap<>();
        scored.forEach(row ->
                samples.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        Map<Unit, Scored> units = new LinkedHashMap<>();
        samples.values().forEach(epochs -> unit(epochs).ifPresent(unit -> units.put(unit, epochs.get(0))));
        if (units.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(
                new Mean(List.copyOf(units.keySet()), resamples).estimate(Optional.empty(), OptionalDouble.empty()));
        for (Slice slice : slices(units)) {
            List<Unit> part = units.entrySet().stream()
                    .filter(entry ->
                            slice.value().equals(entry.getValue().tags().get(slice.tag())))
                    .map(Map.Entry::getKey)
                    .toList();
            estimates.add(new Mean(part, resamples).estimate(Optional.of(slice), OptionalDouble.empty()));
        }
        return estimates;
    }

    private Optional<Unit> unit(List<Scored> epochs) {
        OptionalDouble mean = epochs.stream()
                .flatMap(row -> row.fate().counted().stream())
                .map(worth)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
        Scored row = epochs.get(0);
        return mean.isPresent() ? Optional.of(new Unit(row.id(), row.cluster(), mean.getAsDouble())) : Optional.empty();
    }

    private static List<Slice> slices(Map<Unit, Scored> units) {
        TreeSet<String> tags = new TreeSet<>();
        units.values().forEach(row -> tags.addAll(row.tags().keySet()));
        tags.remove(Question.PASS);
        List<Slice> slices = new ArrayList<>();
        for (String tag : tags) {
            units.values().stream()
                    .map(row -> row.tags().get(tag))
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .forEach(value -> slices.add(new Slice(tag, value)));
        }
        return slices;
    }
}
