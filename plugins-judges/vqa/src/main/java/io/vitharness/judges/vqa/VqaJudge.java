package io.vitharness.judges.vqa;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Takes an answer word for word and scores it by every rule that is asked for. Has no state; may be shared between threads. */
final class VqaJudge implements Judge {

    private static final int LONGEST_SHOWN = 80;

    private final VqaRule headline;
    private final Set<VqaRule> rules = new LinkedHashSet<>();

    VqaJudge(VqaConfig config) {
        this.headline = config.rule();
        rules.add(config.rule());
        rules.addAll(config.also());
    }

    @Override
    public Reading read(Question question, Answer answer) {
        return PyText.strip(answer.text()).isEmpty()
                ? new Reading.Unclear("the answer is empty")
                : Reading.Clear.text(answer.text(), "verbatim");
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) {
        if (!(sample.target() instanceof Target.AnyOf people)) {
            return new Score.Undecided(
                    sample.target() instanceof Target.Hidden ? "the files hold no answer" : "the key is not a text");
        }
        if (people.texts().isEmpty()) {
            return new Score.Undecided("the files hold no answer");
        }
        String said = reading.text();
        Map<String, String> tags = sample.question().tags();
        Map<String, List<Double>> worth = new TreeMap<>();
        rules.forEach(rule -> worth.put(rule.metric(), List.of(rule.worth(said, people.texts(), tags))));
        double value = headline.worth(said, people.texts(), tags);
        return new Score.Value(value, because(said, people.texts(), value), Evidence.of(worth));
    }

    @Override
    public List<Metric> metrics() {
        return rules.stream().<Metric>map(RuleMean::new).toList();
    }

    @Override
    public void close() {
        // holds nothing
    }

    private static String because(String said, List<String> people, double value) {
        String wanted = String.join(", ", new LinkedHashSet<>(people));
        return "says '" + shortened(said) + "'" + (value == 1 ? "" : ", wanted " + shortened(wanted));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "..";
    }
}
