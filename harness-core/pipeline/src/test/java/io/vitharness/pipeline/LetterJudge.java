package io.vitharness.pipeline;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads answers that are nothing but a letter. */
final class LetterJudge implements JudgeProvider<LetterJudge.Config> {

    record Config() {}

    @Override
    public String id() {
        return "letter";
    }

    @Override
    public String summary() {
        return "Reads a bare letter.";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(Config config, Map<String, Model> lent) {
        return new Opened();
    }

    private static final class Opened implements Judge {

        @Override
        public Reading read(Question question, Answer answer) {
            String text = answer.text().strip();
            return text.matches("[AB]")
                    ? Reading.Clear.text(text, "letter")
                    : new Reading.Unclear("no letter in '" + text + "'");
        }

        @Override
        public Score score(Sample sample, Reading.Clear reading) {
            boolean right = ((Target.Option) sample.target()).label().equals(reading.text());
            return Score.Value.of(right ? 1 : 0, right ? "the key" : "another letter");
        }

        @Override
        public List<Metric> metrics() {
            return List.of(new Accuracy());
        }

        @Override
        public void close() {}
    }

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
            List<Unit> units = new ArrayList<>();
            for (Scored sample : scored) {
                if (sample.fate() instanceof Scored.Fate.Valued valued) {
                    units.add(new Unit(
                            sample.id() + "/" + sample.epoch(),
                            sample.cluster(),
                            valued.score().value()));
                } else if (!(sample.fate() instanceof Scored.Fate.Missing)) {
                    units.add(new Unit(sample.id() + "/" + sample.epoch(), sample.cluster(), 0));
                }
            }
            return units.isEmpty()
                    ? List.of()
                    : List.of(new Mean(units, resamples).estimate(Optional.empty(), OptionalDouble.of(.5)));
        }
    }
}
