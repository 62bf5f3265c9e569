package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.support.Mean;
import io.vitharness.spi.support.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** Makes figures of counted units: the whole first, then one for each value of each tag. */
final class Accuracies {

    /**
     * One unit with what its slices and its chance level need.
     *
     * @param chance how likely a guess is right
     */
    record Counted(Unit unit, Map<String, String> tags, OptionalDouble chance) {}

    private final List<Counted> counted;
    private final Resamples resamples;

    Accuracies(List<Counted> counted, Resamples resamples) {
        this.counted = List.copyOf(counted);
        this.resamples = resamples;
    }

    List<Estimate> estimates() {
        if (counted.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(estimate(counted, Optional.empty()));
        slices().forEach(slice -> estimates.add(estimate(part(slice), Optional.of(slice))));
        return estimates;
    }

    private List<Slice> slices() {
        var names = new TreeSet<String>();
        counted.forEach(one -> names.addAll(one.tags().keySet()));
        names.remove(Question.PASS);
        return names.stream()
                .flatMap(tag -> counted.stream()
                        .filter(one -> one.tags().containsKey(tag))
                        .map(one -> one.tags().get(tag))
                        .distinct()
                        .sorted()
                        .map(value -> new Slice(tag, value)))
                .toList();
    }

    private List<Counted> part(Slice slice) {
        return counted.stream()
                .filter(one -> slice.value().equals(one.tags().get(slice.tag())))
                .toList();
    }

    private Estimate estimate(List<Counted> part, Optional<Slice> slice) {
        List<Unit> units = part.stream().map(Counted::unit).toList();
        return new Mean(units, resamples).estimate(slice, chance(part));
    }

    private static OptionalDouble chance(List<Counted> part) {
        boolean known = part.stream().allMatch(one -> one.chance().isPresent());
        return known
                ? part.stream().mapToDouble(one -> one.chance().getAsDouble()).average()
                : OptionalDouble.empty();
    }

    /** How likely a guess is right; unknown for an open question. */
    static OptionalDouble chance(Scored row) {
        return row.choices() == 0 ? OptionalDouble.empty() : OptionalDouble.of(1.0 / row.choices());
    }
}
