package io.vitharness.judges.segmentation;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Map;

/** Reads the regions of an answer and holds them against the key. Has no state; may be shared between threads. */
final class SegmentationJudge implements Judge {

    private final RegionReader reader = new RegionReader();
    private final Comparison comparison;

    SegmentationJudge(SegmentationConfig config, Map<String, Model> lent) {
        this.comparison = switch (config.task()) {
            case REFERRING -> new UnitedMasks(UnitedMasks.Figures.REFERRING);
            case TAMPERING -> new UnitedMasks(UnitedMasks.Figures.TAMPERING);
            case BOXES -> new OneBox();
            case GROUNDED -> new Grounding(new Phrases(config.embedding(), lent));
        };
    }

    @Override
    public Reading read(Question question, Answer answer) {
        return reader.read(question, answer);
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) throws ModelException, InterruptedException {
        try {
            return comparison.score(sample, RegionReader.regions(reading.parts()));
        } catch (UnusableKeyException e) {
            return new Score.Undecided(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Evidence nothing(Sample sample) {
        try {
            return comparison.nothing(sample);
        } catch (UnusableKeyException e) {
            return Evidence.NONE;
        }
    }

    @Override
    public List<Metric> metrics() {
        return comparison.metrics();
    }

    @Override
    public void close() {
        // the models that were lent are closed by who lent them
    }
}
