package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * MMBench's CircularEval (Liu et al. 2023, {@code vlmeval/dataset/utils/multiple_choice.py}): a question is right only
 * if every rotation of its choices is. One pass that is wrong, unread or refused makes the question a miss; a question
 * with a missing pass and no miss is left out. Epochs of a question are averaged.
 */
final class CircularAccuracy implements Metric {

    private static final Comparator<Scored> FIRST_PASS = Comparator.<Scored>comparingInt(
                    row -> pass(row).length())
            .thenComparing(CircularAccuracy::pass)
            .thenComparing(Scored::id);

    @Override
    public String name() {
        return "circular accuracy";
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
        Map<String, List<Scored>> groups =
                scored.stream().collect(Collectors.groupingBy(Scored::group, LinkedHashMap::new, Collectors.toList()));
        List<Accuracies.Counted> counted = new ArrayList<>();
        groups.forEach((group, rows) -> worth(rows).ifPresent(value -> counted.add(counted(rows, value))));
        return new Accuracies(counted, resamples).estimates();
    }

    private static OptionalDouble worth(List<Scored> rows) {
        Map<Integer, List<Scored>> epochs =
                rows.stream().collect(Collectors.groupingBy(Scored::epoch, TreeMap::new, Collectors.toList()));
        return epochs.values().stream()
                .flatMap(passes -> right(passes).stream())
                .mapToDouble(right -> right ? 1 : 0)
                .average();
    }

    private static Optional<Boolean> right(List<Scored> passes) {
        List<Outcome> outcomes =
                passes.stream().map(row -> Outcome.of(row.fate())).toList();
        if (outcomes.contains(Outcome.MISS)) {
            return Optional.of(false);
        }
        return outcomes.contains(Outcome.MISSING) ? Optional.empty() : Optional.of(true);
    }

    private static Accuracies.Counted counted(List<Scored> rows, double value) {
        Scored first = Collections.min(rows, FIRST_PASS);
        Unit unit = new Unit(first.group(), first.cluster(), value);
        return new Accuracies.Counted(unit, first.tags(), chance(rows));
    }

    private static String pass(Scored row) {
        return row.tags().getOrDefault(Question.PASS, "");
    }

    // guesses on the passes of one question are independent
    private static OptionalDouble chance(List<Scored> rows) {
        int epoch = rows.get(0).epoch();
        double chance = 1;
        for (Scored row : rows) {
            if (row.choices() == 0) {
                return OptionalDouble.empty();
            }
            chance /= row.epoch() == epoch ? row.choices() : 1;
        }
        return OptionalDouble.of(chance);
    }
}
