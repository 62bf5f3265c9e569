package io.vitharness.judges.vqa;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.model.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples and scored rows for the tests of this package. */
final class Rows {

    static final Resamples FLAT = new Resamples() {
        @Override
        public int count() {
            return 2;
        }

        @Override
        public int weight(int draw, String cluster) {
            return 1;
        }
    };

    private Rows() {}

    /** Ten answers, of which some are the key and the others all differ. */
    static List<String> people(int agreeing, String key) {
        List<String> answers = new ArrayList<>(Collections.nCopies(agreeing, key));
        for (int other = agreeing; other < 10; other++) {
            answers.add("other " + other);
        }
        return answers;
    }

    static Sample sample(String id, List<String> answers) {
        return sample(id, answers, Map.of("answer type", "other"));
    }

    static Sample sample(String id, List<String> answers, Map<String, String> tags) {
        Prompt prompt = Prompt.of(new Part.Text("What is it?"));
        return new Sample(new Question(id, prompt, List.of(), tags, id, id), new Target.AnyOf(answers));
    }

    static Scored judged(Judge judge, Sample sample, String said) throws Exception {
        Question question = sample.question();
        Reading.Clear reading = (Reading.Clear) judge.read(question, Answer.text(said));
        Score.Value score = (Score.Value) judge.score(sample, reading);
        return row(question, new Scored.Fate.Valued(score));
    }

    static Scored row(Question question, Scored.Fate fate) {
        return new Scored(question.id(), 0, question.tags(), question.group(), question.cluster(), 0, fate);
    }

    static double figure(Judge judge, VqaRule rule, List<Scored> rows) {
        return figures(judge, rule, rows).get(0).value();
    }

    static double figure(Judge judge, VqaRule rule, List<Scored> rows, Slice slice) {
        return figures(judge, rule, rows).stream()
                .filter(estimate -> estimate.slice().equals(Optional.of(slice)))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static List<Estimate> figures(Judge judge, VqaRule rule, List<Scored> rows) {
        return judge.metrics().stream()
                .filter(metric -> metric.name().equals(rule.metric()))
                .findFirst()
                .orElseThrow()
                .estimate(rows, FLAT);
    }
}
