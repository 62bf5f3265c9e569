package io.vitharness.judges.classification;

import io.vitharness.judges.classification.ClassificationConfig.Likelihood;
import io.vitharness.judges.classification.ClassificationConfig.Rule;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import io.vitharness.testkit.TestResamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions and scored rows for the tests of this package. */
final class Rows {

    static final TestResamples RESAMPLES = new TestResamples(50);

    private Rows() {}

    static ClassificationConfig labels(List<String> labels, Optional<String> positive) {
        return new ClassificationConfig(Rule.LABEL, labels, positive, Map.of(), Likelihood.SUM);
    }

    static ClassificationConfig fakeShield() {
        List<String> labels = List.of("tampered", "authentic");
        return new ClassificationConfig(Rule.FAKESHIELD, labels, Optional.of("tampered"), Map.of(), Likelihood.SUM);
    }

    static Judge judge(ClassificationConfig config) {
        return new ClassificationProvider().open(config, Map.of());
    }

    static Sample sample(int number, String key, List<String> labels) {
        return sample(number, key, labels, Map.of());
    }

    static Sample sample(int number, String key, List<String> labels, Map<String, String> tags) {
        List<Choice> choices =
                labels.stream().map(label -> new Choice(label, label)).toList();
        String id = String.format("%03d", number);
        Question question =
                new Question(id, Prompt.of(new Part.Text("What is it?")), choices, tags, id, "picture " + number / 2);
        return new Sample(question, new Target.Option(key));
    }

    static Scored scored(Judge judge, Sample sample, Answer answer) {
        return scored(judge, sample, 0, answer);
    }

    static Scored scored(Judge judge, Sample sample, int epoch, Answer answer) {
        Question asked = sample.question();
        return new Scored(
                asked.id(),
                epoch,
                asked.tags(),
                asked.group(),
                asked.cluster(),
                asked.choices().size(),
                fate(judge, sample, answer));
    }

    private static Fate fate(Judge judge, Sample sample, Answer answer) {
        Reading reading = judge.read(sample.question(), answer);
        if (reading instanceof Reading.Refused refused) {
            return new Fate.Refused(refused.words(), judge.nothing(sample));
        }
        if (reading instanceof Reading.Unclear unclear) {
            return new Fate.Unread(unclear.because(), judge.nothing(sample));
        }
        try {
            Score score = judge.score(sample, (Reading.Clear) reading);
            return score instanceof Score.Value value
                    ? new Fate.Valued(value)
                    : new Fate.Missing(((Score.Undecided) score).because());
        } catch (ModelException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Every estimate of a metric, the whole first. */
    static List<Estimate> estimates(Judge judge, String metric, List<Scored> rows) {
        return judge.metrics().stream()
                .filter(one -> one.name().equals(metric))
                .findFirst()
                .orElseThrow()
                .estimate(rows, RESAMPLES);
    }
}
