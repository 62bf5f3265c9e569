package io.vitharness.judges.caption;

import io.vitharness.judges.caption.CaptionConfig.Further;
import io.vitharness.judges.caption.CaptionConfig.Rarity;
import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
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
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import io.vitharness.testkit.TestResamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Captions with their references, judged as a run would judge them. */
final class Sheet {

    private final Judge judge;
    private final List<Scored> scored = new ArrayList<>();

    Sheet(CaptionConfig config) {
        this.judge = new CaptionProvider().open(config, Map.of());
    }

    static CaptionConfig config(Tokenizer tokenizer, Further... further) {
        return new CaptionConfig(
                tokenizer,
                Rarity.EVALUATED,
                Optional.empty(),
                List.of(further),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(1));
    }

    static Sample sample(String id, List<String> references, Map<String, String> tags) {
        var question = new Question(id, Prompt.of(new Part.Text("What is it?")), List.of(), tags, id, id);
        return new Sample(question, new Target.AnyOf(references));
    }

    Sheet add(String id, String caption, List<String> references) {
        return add(sample(id, references, Map.of()), caption);
    }

    Sheet add(Sample sample, String caption) {
        return add(sample, 0, caption);
    }

    Sheet add(Sample sample, int epoch, String caption) {
        scored.add(new Scored(
                sample.question().id(),
                epoch,
                sample.question().tags(),
                sample.question().group(),
                sample.question().cluster(),
                0,
                fate(sample, caption)));
        return this;
    }

    double figure(String name) {
        return estimates(name).get(0).value();
    }

    List<Estimate> estimates(String name) {
        return metric(name).estimate(scored, new TestResamples(50));
    }

    Metric metric(String name) {
        return judge.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Scored> scored() {
        return scored;
    }

    private Scored.Fate fate(Sample sample, String caption) {
        try {
            if (judge.read(sample.question(), Answer.text(caption)) instanceof Reading.Clear clear) {
                return judge.score(sample, clear) instanceof Score.Value value
                        ? new Scored.Fate.Valued(value)
                        : new Scored.Fate.Missing("undecided");
            }
            return new Scored.Fate.Unread("empty", judge.nothing(sample));
        } catch (ModelException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
