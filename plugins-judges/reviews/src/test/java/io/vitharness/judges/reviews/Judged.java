package io.vitharness.judges.reviews;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.TestResamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that went through the judge, and its figures of them. */
final class Judged {

    private final Judge judge;
    private final List<Scored> rows = new ArrayList<>();

    Judged(Map<String, String> keys) {
        this.judge = new ReviewsJudge(Configs.of(ReviewsConfig.class, keys));
    }

    static Map<String, String> keys(Path reviews, Path answers) {
        return Map.of("reviews", "[" + reviews + "]", "answers", answers.toString());
    }

    static Sample sample(String id, Map<String, String> tags) {
        var question = new Question(id, Prompt.of(new Part.Text("?")), List.of(), tags, id, id);
        return new Sample(question, new Target.Rubric("a reference"));
    }

    Fate add(String id, Map<String, String> tags, String answer) {
        Sample sample = sample(id, tags);
        Fate fate = fate(sample, Answer.text(answer));
        rows.add(new Scored(id, 0, sample.question().tags(), id, id, 0, fate));
        return fate;
    }

    double figure(String metric) {
        return estimate(metric, Optional.empty()).value();
    }

    double figure(String metric, String tag, String value) {
        return estimate(metric, Optional.of(new Slice(tag, value))).value();
    }

    List<Estimate> estimates(String metric) {
        Metric found = judge.metrics().stream()
                .filter(one -> one.name().equals(metric))
                .findFirst()
                .orElseThrow();
        return found.estimate(rows, new TestResamples(10));
    }

    Estimate estimate(String metric, Optional<Slice> slice) {
        return estimates(metric).stream()
                .filter(one -> one.slice().equals(slice))
                .findFirst()
                .orElseThrow();
    }

    private Fate fate(Sample sample, Answer answer) {
        try {
            if (judge.read(sample.question(), answer) instanceof Reading.Clear clear) {
                Score score = judge.score(sample, clear);
                return score instanceof Score.Value value
                        ? new Fate.Valued(value)
                        : new Fate.Missing(((Score.Undecided) score).because());
            }
            return new Fate.Unread("unread", judge.nothing(sample));
        } catch (ModelException | InterruptedException e) {
            throw new IllegalStateException("this judge asks nobody", e);
        }
    }
}
