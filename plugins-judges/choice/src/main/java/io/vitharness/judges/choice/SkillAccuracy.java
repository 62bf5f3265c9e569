package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * MathVista's accuracy with its breakdowns: a question counts for each of its skills, which one tag lists between
 * semicolons. The tag of the precision makes no slice.
 */
record SkillAccuracy(Metric accuracy) implements Metric {

    static final String SKILLS = "skills";

    @Override
    public String name() {
        return accuracy.name();
    }

    @Override
    public String version() {
        return accuracy.version();
    }

    @Override
    public Scale scale() {
        return accuracy.scale();
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Scored> plain = scored.stream().map(SkillAccuracy::plain).toList();
        List<Estimate> estimates = new ArrayList<>(accuracy.estimate(plain, resamples));
        if (estimates.isEmpty()) {
            return estimates;
        }
        List<String> skills = scored.stream()
                .flatMap(row -> skills(row).stream())
                .distinct()
                .sorted()
                .toList();
        for (String skill : skills) {
            List<Scored> part =
                    scored.stream().filter(row -> skills(row).contains(skill)).toList();
            accuracy.estimate(part, resamples).stream().findFirst().ifPresent(whole -> estimates.add(of(skill, whole)));
        }
        return estimates;
    }

    private static Estimate of(String skill, Estimate one) {
        return new Estimate(
                Optional.of(new Slice(SKILLS, skill)),
                one.value(),
                one.low(),
                one.high(),
                one.count(),
                one.interval(),
                one.chance(),
                Optional.empty());
    }

    private static List<String> skills(Scored row) {
        return Arrays.stream(row.tags().getOrDefault(SKILLS, "").split(";"))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .toList();
    }

    private static Scored plain(Scored row) {
        Map<String, String> tags = new TreeMap<>(row.tags());
        tags.remove(SKILLS);
        tags.remove(MathVistaFacts.PRECISION);
        return new Scored(row.id(), row.epoch(), tags, row.group(), row.cluster(), row.choices(), row.fate());
    }
}
