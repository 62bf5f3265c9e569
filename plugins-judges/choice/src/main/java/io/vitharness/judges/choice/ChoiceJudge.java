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
import java.util.Optional;

/** Reads the label of a choice and compares it with the key. Has no state; may be shared between threads. */
final class ChoiceJudge implements Judge {

    private final TextReader texts;
    private final RankReader ranks;
    private final Optional<OpenQuestions> open;
    private final List<Metric> metrics;

    ChoiceJudge(ChoiceConfig config) {
        this.texts = Exams.texts(config);
        this.ranks = new RankReader(config.likelihood());
        this.open = Exams.open(config);
        this.metrics = metrics(config);
    }

    @Override
    public Reading read(Question question, Answer answer) {
        if (question.choices().isEmpty()) {
            return open.map(rules -> rules.read(question, answer.text()))
                    .orElseGet(() -> new Reading.Unclear("the question offers no choices"));
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
        if (sample.target() instanceof Target.AnyOf key && open.isPresent()) {
            String said = String.join(" | ", OpenQuestions.texts(reading));
            boolean right = open.get().isRight(reading, key.texts());
            return Score.Value.of(
                    right ? 1 : 0, "reads " + said + (right ? "" : ", wanted " + String.join(" or ", key.texts())));
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

    private static List<Metric> metrics(ChoiceConfig config) {
        return switch (config.groups()) {
            case EACH -> Exams.metrics(config.exam());
            case ALL ->
                List.of(
                        new CircularAccuracy(),
                        SampleAccuracy.ofFirstPass("vanilla accuracy"),
                        SampleAccuracy.ofEvery("row accuracy"));
        };
    }
}
