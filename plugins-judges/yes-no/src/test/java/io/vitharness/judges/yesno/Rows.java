package io.vitharness.judges.yesno;

import io.vitharness.judges.yesno.YesNoConfig.Figures;
import io.vitharness.judges.yesno.YesNoConfig.Rules;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.model.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions and scored rows for the tests of this package. */
final class Rows {

    static final List<Choice> YES_NO = List.of(new Choice("yes", "yes"), new Choice("no", "no"));

    /** Every cluster once, so that an interval says nothing but is there. */
    static final Resamples FLAT = new Resamples() {
        @Override
        public int count() {
            return 5;
        }

        @Override
        public int weight(int draw, String cluster) {
            return 1;
        }
    };

    private Rows() {}

    static Judge judge(Figures figures, Rules rules) {
        return new YesNoJudge(new YesNoConfig(figures, rules));
    }

    static Sample sample(String id, String picture, String key, Map<String, String> tags) {
        var question = new Question(id, Prompt.of(new Part.Text("Is it?")), YES_NO, tags, picture, picture);
        return new Sample(question, new Target.Option(key));
    }

    static Sample pope(int number, String subset, String key) {
        return sample(subset + "/" + number, "picture " + number % 3, key, Map.of("subset", subset));
    }

    static Sample mme(String task, int picture, int line, String key) {
        String group = task + "/" + picture;
        return sample(group + "/" + line, group, key, Map.of("task", task));
    }

    static Scored scored(Judge judge, Sample sample, String answer) {
        return scored(sample, 0, fate(judge, sample, answer));
    }

    static Scored scored(Sample sample, int epoch, Fate fate) {
        Question question = sample.question();
        return new Scored(question.id(), epoch, question.tags(), question.group(), question.cluster(), 2, fate);
    }

    static Fate fate(Judge judge, Sample sample, String answer) {
        Reading reading = judge.read(sample.question(), Answer.text(answer));
        if (reading instanceof Reading.Clear clear) {
            try {
                return new Fate.Valued((Score.Value) judge.score(sample, clear));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return reading instanceof Reading.Refused refused
                ? new Fate.Refused(refused.words(), judge.nothing(sample))
                : new Fate.Unread(((Reading.Unclear) reading).because(), judge.nothing(sample));
    }

    /** The figure of a metric, whole. */
    static double figure(Judge judge, String metric, List<Scored> rows) {
        return estimate(judge, metric, Optional.empty(), rows).value();
    }

    /** The figure of a metric for one value of a tag. */
    static double figure(Judge judge, String metric, Slice slice, List<Scored> rows) {
        return estimate(judge, metric, Optional.of(slice), rows).value();
    }

    static Estimate estimate(Judge judge, String metric, Optional<Slice> slice, List<Scored> rows) {
        return metric(judge, metric).estimate(rows, FLAT).stream()
                .filter(one -> one.slice().equals(slice))
                .findFirst()
                .orElseThrow();
    }

    static Metric metric(Judge judge, String name) {
        return judge.metrics().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
