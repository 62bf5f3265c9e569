package io.vitharness.judges.yesno;

import io.vitharness.judges.yesno.YesNoConfig.Figures;
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

/** Reads yes or no and compares it with the key. Has no state; may be shared between threads. */
final class YesNoJudge implements Judge {

    private final AnswerReader reader;
    private final Figures figures;

    YesNoJudge(YesNoConfig config) {
        this.reader = AnswerReader.of(config);
        this.figures = config.figures();
    }

    @Override
    public Reading read(Question question, Answer answer) {
        return reader.read(answer.text());
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) {
        Optional<Boolean> key = key(sample.target());
        if (key.isEmpty()) {
            return new Score.Undecided(
                    sample.target() instanceof Target.Hidden ? "the files hold no answer" : "the key is not yes or no");
        }
        boolean said = reading.text().equals(AnswerReader.YES);
        return new Score.Value(said == key.get() ? 1 : 0, because(said, key.get()), Ballot.evidence(key.get(), said));
    }

    @Override
    public Evidence nothing(Sample sample) {
        return key(sample.target()).map(Ballot::evidence).orElse(Evidence.NONE);
    }

    @Override
    public List<Metric> metrics() {
        return switch (figures) {
            case POPE -> PopeFigures.ALL;
            case MME -> MmeFigures.ALL;
        };
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static String because(boolean said, boolean key) {
        return "reads " + word(said) + (said == key ? "" : ", wanted " + word(key));
    }

    private static String word(boolean yes) {
        return yes ? AnswerReader.YES : AnswerReader.NO;
    }

    private static Optional<Boolean> key(Target target) {
        return target instanceof Target.Option option && isWord(option.label())
                ? Optional.of(option.label().equals(AnswerReader.YES))
                : Optional.empty();
    }

    private static boolean isWord(String label) {
        return label.equals(AnswerReader.YES) || label.equals(AnswerReader.NO);
    }
}
