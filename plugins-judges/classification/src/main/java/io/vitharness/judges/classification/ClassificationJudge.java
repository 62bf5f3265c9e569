package io.vitharness.judges.classification;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import java.util.List;
import java.util.Optional;

/** Reads one label and compares it with the key. Has no state; may be shared between threads. */
final class ClassificationJudge implements Judge {

    private final ClassificationConfig config;
    private final AnswerReader words;
    private final ScoreReader numbers;

    ClassificationJudge(ClassificationConfig config) {
        this.config = config;
        this.words = AnswerReader.of(config);
        this.numbers = new ScoreReader(config.likelihood());
    }

    @Override
    public Reading read(Question question, Answer answer) {
        ClosedSet set = ClosedSet.of(question, config);
        if (set.choices().size() < 2) {
            return new Reading.Unclear("the question offers no choices, and 'labels' names none");
        }
        if (!answer.likelihoods().isEmpty()) {
            return set.choices().equals(question.choices())
                    ? numbers.ranked(set, answer.likelihoods())
                    : new Reading.Unclear("the choices that were ranked are not the 'labels'");
        }
        List<Part.Region> regions = answer.parts().stream()
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .toList();
        return regions.isEmpty() ? words.read(set, answer.text()) : numbers.regions(set, regions);
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) {
        ClosedSet set = ClosedSet.of(sample.question(), config);
        Optional<String> key = key(sample.target(), set);
        if (key.isEmpty()) {
            return new Score.Undecided(
                    sample.target() instanceof Target.Hidden
                            ? "the files hold no answer"
                            : "the key is none of the labels");
        }
        String said = Scores.label(reading);
        boolean right = said.equals(key.get());
        return new Score.Value(
                right ? 1 : 0,
                "reads " + said + (right ? "" : ", wanted " + key.get()),
                Ballot.evidence(set, key.get(), said, Scores.of(reading)));
    }

    @Override
    public Evidence nothing(Sample sample) {
        ClosedSet set = ClosedSet.of(sample.question(), config);
        return key(sample.target(), set).map(Ballot::evidence).orElse(Evidence.NONE);
    }

    @Override
    public List<Metric> metrics() {
        return Figures.of(config.positive());
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static Optional<String> key(Target target, ClosedSet set) {
        return target instanceof Target.Option option && set.labels().contains(option.label())
                ? Optional.of(option.label())
                : Optional.empty();
    }
}
