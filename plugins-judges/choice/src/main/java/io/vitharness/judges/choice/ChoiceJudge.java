package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import java.util.List;

/** Reads the label of a choice and compares it with the key. Has no state; may be shared between threads. */
final class ChoiceJudge implements Judge {

    private final TextReader texts;
    private final RankReader ranks;
    private final List<Metric> metrics;

    ChoiceJudge(ChoiceConfig config) {
        this.texts = TextReader.of(config.variant());
        this.ranks = new RankReader(config.likelihood());
        this.metrics = metrics(config.groups());
    }

    @Override
    public Reading read(Question question, Answer answer) {
        if (question.choices().isEmpty()) {
            return new Reading.Unclear("the question offers no choices");
        }
        return answer.likelihoods().isEmpty()
                ? texts.read(question.choices(), answer.text())
                : ranks.read(question.choices(), answer.likelihoods());
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) {
        if (sample.target() instanceof Target.Option option) {
            boolean right = option.label().equals(reading.text());
            return Score.Value.of(
                    right ? 1 : 0, "reads " + reading.text() + (right ? "" : ", wanted " + option.label()));
        }
        return new Score.Undecided(
                sample.target() instanceof Target.Hidden
                        ? "the files hold no answer"
                        : "the key is not one of the question's choices");
    }

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static List<Metric> metrics(ChoiceConfig.Groups groups) {
        return switch (groups) {
            case EACH -> List.of(SampleAccuracy.ofEvery("accuracy"));
            case ALL ->
                List.of(
                        new CircularAccuracy(),
                        SampleAccuracy.ofFirstPass("vanilla accuracy"),
                        SampleAccuracy.ofEvery("row accuracy"));
        };
    }
}
