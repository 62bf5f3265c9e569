package io.vitharness.judges.vqa;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
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

/**
 * The mean of what answers are worth by one rule, over all samples and over each value of each tag. Repeats of a sample
 * are averaged; what was not read is worth 0; a missing answer is left out.
 */
final class RuleMean implements Metric {

    private final VqaRule rule;

    RuleMean(VqaRule rule) {
        this.rule = rule;
    }

    @Override
    public String name() {
        return rule.metric();
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
        Map<String, List<Scored>> samples = new TreeMap<>();
        scored.stream()
                .filter(row -> row.fate().counted().isPresent())
                .forEach(row -> samples.computeIfAbsent(row.id(), id -> new ArrayList<>())
                        .add(row));
        Map<String, Map<String, List<Unit>>> slices = new TreeMap<>();
        List<Unit> whole = new ArrayList<>();
        for (List<Scored> repeats : samples.values()) {
            Scored first = repeats.get(0);
            Unit unit = new Unit(first.id(), first.cluster(), worth(repeats));
            whole.add(unit);
            first.tags()
                    .forEach((tag, value) -> slices.computeIfAbsent(tag, name -> new TreeMap<>())
                            .computeIfAbsent(value, name -> new ArrayList<>())
                            .add(unit));
        }
        slices.remove(Question.PASS);
        return estimates(whole, slices, resamples);
    }

    private static List<Estimate> estimates(
            List<Unit> whole, Map<String, Map<String, List<Unit>>> slices, Resamples resamples) {
        List<Estimate> estimates = new ArrayList<>();
        if (!whole.isEmpty()) {
            estimates.add(new Mean(whole, resamples).estimate(Optional.empty(), OptionalDouble.empty()));
        }
        slices.forEach((tag, values) -> values.forEach((value, units) -> estimates.add(
                new Mean(units, resamples).estimate(Optional.of(new Slice(tag, value)), OptionalDouble.empty()))));
        return estimates;
    }

    private double worth(List<Scored> repeats) {
        double sum = 0;
        for (Scored repeat : repeats) {
            sum += repeat.fate().counted().map(this::worth).orElse(0.0);
        }
        return sum / repeats.size();
    }

    private double worth(Score.Value score) {
        List<Double> own = score.evidence().numbers().getOrDefault(rule.metric(), List.of());
        return own.isEmpty() ? 0 : own.get(0);
    }
}
