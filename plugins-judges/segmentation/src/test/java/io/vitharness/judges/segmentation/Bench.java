package io.vitharness.judges.segmentation;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
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
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Usage;
import io.vitharness.testkit.TestResamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Questions about pictures of 10 x 8 pixels, judged. */
final class Bench {

    static final Size SIZE = new Size(10, 8);

    private final Judge judge;
    private final List<Scored> scored = new ArrayList<>();

    Bench(Task task) {
        this(new SegmentationConfig(task, Optional.empty()), Map.of());
    }

    Bench(SegmentationConfig config, Map<String, Model> lent) {
        this.judge = new SegmentationProvider().open(config, lent);
    }

    /** The first columns of a picture: 8 pixels each. */
    static Mask columns(int from, int to) {
        return Mask.where(SIZE, (x, y) -> x >= from && x < to);
    }

    static Part.Region region(Mask mask) {
        return region(0, mask, "it");
    }

    static Part.Region region(int picture, Mask mask, String label) {
        Shape shape = new Shape.Mask(mask.size().width(), mask.size().height(), mask.text());
        return new Part.Region(picture, shape, label, OptionalDouble.empty());
    }

    static Part.Region box(double... corners) {
        Shape shape = new Shape.Box(corners[0], corners[1], corners[2], corners[3]);
        return new Part.Region(0, shape, "it", OptionalDouble.empty());
    }

    static Part.Region sure(double confidence, Part.Region region) {
        return new Part.Region(region.picture(), region.shape(), region.label(), OptionalDouble.of(confidence));
    }

    static Target.Place place(Part.Region region) {
        return Target.Place.of(region, "1", 1);
    }

    static Target.Place ignored(Part.Region region) {
        return new Target.Place(region, "2", 1, true, List.of());
    }

    static Target.Regions key(Target.Place... places) {
        return new Target.Regions(List.of(places));
    }

    static Target.Regions key(Part.Region region) {
        return key(place(region));
    }

    static Image grey(Picture picture) {
        return Image.of(new PictureEncoder().png(picture));
    }

    static Sample sample(String id, int pictures, Target target) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            parts.add(new Part.Picture(grey(Picture.uniform(SIZE, 0))));
        }
        parts.add(new Part.Text("Where is it?"));
        Prompt prompt = Prompt.of(parts.toArray(Part[]::new));
        return new Sample(new Question(id, prompt, List.of(), Map.of("kind", "all"), id, id), target);
    }

    static Answer answer(Part... parts) {
        return new Answer(List.of(parts), Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    /** Adds a question about one picture. */
    Bench add(Target target, Part... answer) {
        return add(sample(String.valueOf(scored.size() + 1), 1, target), answer(answer));
    }

    Bench add(Sample sample, Answer answer) {
        Question question = sample.question();
        scored.add(new Scored(
                question.id(), 0, question.tags(), question.group(), question.cluster(), 0, fate(sample, answer)));
        return this;
    }

    private Scored.Fate fate(Sample sample, Answer answer) {
        Reading reading = judge.read(sample.question(), answer);
        if (reading instanceof Reading.Unclear unclear) {
            return new Scored.Fate.Unread(unclear.because(), judge.nothing(sample));
        }
        try {
            Score score = judge.score(sample, (Reading.Clear) reading);
            return score instanceof Score.Value value
                    ? new Scored.Fate.Valued(value)
                    : new Scored.Fate.Missing(((Score.Undecided) score).because());
        } catch (ModelException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Scored.Fate last() {
        return scored.get(scored.size() - 1).fate();
    }

    /** What is told of the last sample. */
    String because() {
        if (last() instanceof Scored.Fate.Missing missing) {
            return missing.because();
        }
        return last().counted().map(Score.Value::because).orElseThrow();
    }

    List<Scored> scored() {
        return scored;
    }

    List<Metric> metrics() {
        return judge.metrics();
    }

    Metric metric(String name) {
        return judge.metrics().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Estimate> estimates(String name) {
        return metric(name).estimate(scored, new TestResamples(50));
    }

    /** The figure of the whole. */
    double figure(String name) {
        return estimates(name).get(0).value();
    }
}
