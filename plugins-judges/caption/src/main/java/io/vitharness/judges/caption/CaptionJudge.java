package io.vitharness.judges.caption;

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

/** Takes the whole answer for the caption. A sample's own value is its ROUGE-L; may be shared between threads. */
final class CaptionJudge implements Judge {

    private final CaptionConfig config;
    private final List<Metric> metrics;

    CaptionJudge(CaptionConfig config) {
        this.config = config;
        this.metrics = new CaptionMetrics(config).all();
    }

    @Override
    public Reading read(Question question, Answer answer) {
        String text = answer.text();
        return text.isBlank() ? new Reading.Unclear("the caption is empty") : Reading.Clear.text(text, "whole answer");
    }

    @Override
    public Score score(Sample sample, Reading.Clear reading) {
        if (!(sample.target() instanceof Target.AnyOf references)) {
            return new Score.Undecided(
                    sample.target() instanceof Target.Hidden
                            ? "the files hold no captions to compare with"
                            : "the key is not a list of captions");
        }
        if (references.texts().isEmpty()) {
            return new Score.Undecided("nobody wrote a caption to compare with");
        }
        CaptionEvidence evidence = evidence(reading.text(), references);
        return new Score.Value(evidence.rouge(), "ROUGE-L " + fourDigits(evidence.rouge()), evidence.record());
    }

    // of 0..1; a formatter takes longer than all of the scoring
    private static String fourDigits(double share) {
        long parts = Math.round(share * 10_000);
        return parts / 10_000 + "." + String.valueOf(10_000 + parts % 10_000).substring(1);
    }

    /** That of an empty caption. */
    @Override
    public Evidence nothing(Sample sample) {
        return sample.target() instanceof Target.AnyOf references
                        && !references.texts().isEmpty()
                ? evidence("", references).record()
                : Evidence.NONE;
    }

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    @Override
    public void close() {
        // holds nothing
    }

    private CaptionEvidence evidence(String caption, Target.AnyOf references) {
        return CaptionEvidence.of(
                config.tokenizer().words(caption),
                references.texts().stream().map(config.tokenizer()::words).toList());
    }
}
