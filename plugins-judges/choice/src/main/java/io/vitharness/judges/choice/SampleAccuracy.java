package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The share of samples that were answered right. Epochs of a sample are averaged; a missing answer is left out. */
final class SampleAccuracy implements Metric {

    private final String name;
    private final Predicate<Scored> counts;

    private SampleAccuracy(String name, Predicate<Scored> counts) {
        this.name = name;
        this.counts = counts;
    }

    /** Of all samples. */
    static SampleAccuracy ofEvery(String name) {
        return new SampleAccuracy(name, row -> true);
    }

    /** Of the unrotated samples alone: pass 0, or no pass at all. */
    static SampleAccuracy ofFirstPass(String name) {
        return new SampleAccuracy(
                name, row -> row.tags().getOrDefault(Question.PASS, "0").equals("0"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Scale scale() {
        return Scale.SHARE;
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        Map<String, List<Scored>> samples = new LinkedHashMap<>();
        scored.stream()
                .filter(counts)
                .forEach(row -> samples.computeIfAbsent(row.id(), id -> new ArrayList<>())
                        .add(row));
        List<Accuracies.Counted> counted = new ArrayList<>();
        samples.values().forEach(epochs -> worth(epochs).ifPresent(value -> counted.add(counted(epochs, value))));
        return new Accuracies(counted, resamples).estimates();
    }

    private static OptionalDouble worth(List<Scored> epochs) {
        return epochs.stream()
                .map(row -> Outcome.of(row.fate()))
                .filter(outcome -> outcome != Outcome.MISSING)
                .mapToDouble(outcome -> outcome == Outcome.RIGHT ? 1 : 0)
                .average();
    }

    private static Accuracies.Counted counted(List<Scored> epochs, double value) {
        Scored row = epochs.get(0);
        return new Accuracies.Counted(new Unit(row.id(), row.cluster(), value), row.tags(), Accuracies.chance(row));
    }
}
