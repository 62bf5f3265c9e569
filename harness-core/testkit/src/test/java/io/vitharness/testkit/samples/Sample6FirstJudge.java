package io.vitharness.testkit.samples;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.support.Mean;
import io.vitharness.spi.support.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sample 6, a first judge: it reads without the key, then compares, then makes a figure with its interval. */
public final class Sample6FirstJudge implements JudgeProvider<Sample6FirstJudge.Config> {

    /** One key. */
    public record Config(
            @Doc("Whether upper and lower case differ.") @Default("false")
            boolean strict) {}

    @Override
    public String id() {
        return "sample-judge";
    }

    @Override
    public String summary() {
        return "Compares the whole answer with the key.";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public Judge open(Config config, Map<String, Model> lent) {
        return new Equality(config.strict());
    }

    private record Equality(boolean strict) implements Judge {

        @Override
        public Reading read(Question question, Answer answer) {
            String said = answer.text().strip();
            return said.isEmpty() ? new Reading.Unclear("the answer is empty") : Reading.Clear.text(said, "whole");
        }

        @Override
        public Score score(Sample sample, Reading.Clear reading) {
            if (!(sample.target() instanceof Target.AnyOf key)) {
                return new Score.Undecided("the key is no text");
            }
            String said = folded(reading.text());
            boolean right = key.texts().stream().anyMatch(text -> folded(text).equals(said));
            return Score.Value.of(right ? 1 : 0, right ? "equals the key" : "differs from the key");
        }

        private String folded(String text) {
            return strict ? text : text.toLowerCase(Locale.ROOT);
        }

        @Override
        public List<Metric> metrics() {
            return List.of(new Accuracy());
        }

        @Override
        public void close() {}
    }

    /** The share of right answers; what no rule could read counts as wrong, what is missing does not count. */
    private record Accuracy() implements Metric {

        @Override
        public String name() {
            return "accuracy";
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
            List<Unit> units = scored.stream()
                    .filter(one -> !(one.fate() instanceof Scored.Fate.Missing))
                    .map(one -> new Unit(one.id() + " " + one.epoch(), one.cluster(), worth(one.fate())))
                    .toList();
            return units.isEmpty()
                    ? List.of()
                    : List.of(new Mean(units, resamples).estimate(Optional.empty(), OptionalDouble.empty()));
        }

        private static double worth(Scored.Fate fate) {
            return fate instanceof Scored.Fate.Valued valued ? valued.score().value() : 0;
        }
    }
}
