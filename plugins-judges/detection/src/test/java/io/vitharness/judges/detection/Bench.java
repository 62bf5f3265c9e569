package io.vitharness.judges.detection;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Choice;
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
import io.vitharness.testkit.TestResamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A few pictures with places and answers, judged. */
final class Bench {

    private final DetectionConfig config;
    private final List<String> classes;
    private final List<Scored> scored = new ArrayList<>();

    Bench(DetectionConfig config, String... classes) {
        this.config = config;
        this.classes = List.of(classes);
    }

    static Target.Place place(String label, double left, double top, double width, double height) {
        return new Target.Place(
                region(label, left, top, width, height, OptionalDouble.empty()), "1", width * height, false, List.of());
    }

    static Target.Place ignored(Target.Place place) {
        return new Target.Place(place.region(), place.id(), place.area(), true, place.keypoints());
    }

    static Part.Region said(String label, double confidence, double... box) {
        return region(label, box[0], box[1], box[2], box[3], OptionalDouble.of(confidence));
    }

    static Part.Region unsure(String label, double... box) {
        return region(label, box[0], box[1], box[2], box[3], OptionalDouble.empty());
    }

    private static Part.Region region(
            String label, double left, double top, double width, double height, OptionalDouble confidence) {
        return new Part.Region(0, new Shape.Box(left, top, left + width, top + height), label, confidence);
    }

    Sample sample(String id, Target.Regions target) {
        List<Choice> choices = new ArrayList<>();
        for (String name : classes) {
            choices.add(new Choice(String.valueOf(choices.size() + 1), name));
        }
        return new Sample(new Question(id, Prompt.of(new Part.Text("?")), choices, Map.of(), id, id), target);
    }

    /** Adds a picture. */
    Bench picture(String id, List<Target.Place> places, Part.Region... regions) {
        return picture(id, new Target.Regions(places), regions);
    }

    Bench picture(String id, Target.Regions target, Part.Region... regions) {
        Sample sample = sample(id, target);
        Answer answer = CocoFiles.answer(List.of(regions));
        Judge judge = new DetectionJudge(config);
        Reading reading = judge.read(sample.question(), answer);
        Scored.Fate fate;
        if (reading instanceof Reading.Clear clear) {
            fate = new Scored.Fate.Valued(score(sample, clear));
        } else {
            fate = new Scored.Fate.Unread(((Reading.Unclear) reading).because(), judge.nothing(sample));
        }
        scored.add(new Scored(id, 0, Map.of(), id, id, classes.size(), fate));
        return this;
    }

    private Score.Value score(Sample sample, Reading.Clear clear) {
        try {
            return (Score.Value) new DetectionJudge(config).score(sample, clear);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String because() {
        return scored.get(scored.size() - 1)
                .fate()
                .counted()
                .map(Score.Value::because)
                .orElseThrow();
    }

    List<Scored> scored() {
        return scored;
    }

    /** The figure of the whole, where it is told. */
    Optional<Double> figure(String metric) {
        return estimates(metric).stream()
                .filter(estimate -> estimate.slice().isEmpty())
                .map(Estimate::value)
                .findFirst();
    }

    List<Estimate> estimates(String metric) {
        return metric(metric).estimate(scored, new TestResamples(50));
    }

    Metric metric(String name) {
        return new DetectionJudge(config)
                .metrics().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
