package io.vitharness.judges.detection;

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

/** Compares regions with places. Has no state; may be shared between threads. */
final class DetectionJudge implements Judge {

    private final DetectionConfig config;
    private final RegionReader reader;

    DetectionJudge(DetectionConfig config) {
        this.config = config;
        this.reader = new RegionReader(config);
    }

    @Override
    public Reading read(Question question, Answer answer) {
        return reader.read(question, answer);
    }

    /** Worth F1 of the picture's regions at the least overlap, 1 where there is nothing and nothing was said. */
    @Override
    public Score score(Sample sample, Reading.Clear reading) {
        if (!(sample.target() instanceof Target.Regions)) {
            return new Score.Undecided(
                    sample.target() instanceof Target.Hidden
                            ? "the files hold no answer"
                            : "the key is no list of places");
        }
        PictureScore score = score(sample, reading.parts());
        return new Score.Value(score.f1(), score.because(), score.evidence());
    }

    @Override
    public Evidence nothing(Sample sample) {
        return sample.target() instanceof Target.Regions
                ? score(sample, List.of()).evidence()
                : Evidence.NONE;
    }

    @Override
    public List<Metric> metrics() {
        return new Figures(config).metrics();
    }

    @Override
    public void close() {
        // holds nothing
    }

    private PictureScore score(Sample sample, List<Part> parts) {
        Classes classes = new Classes(sample.question().choices(), config);
        List<Part.Region> regions = parts.stream()
                .filter(Part.Region.class::isInstance)
                .map(Part.Region.class::cast)
                .toList();
        return new PictureScore(config, classes).of((Target.Regions) sample.target(), regions);
    }
}
