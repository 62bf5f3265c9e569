package io.vitharness.pipeline.score;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plugin.PluginException;
import io.vitharness.pipeline.store.AnswerCodec;
import io.vitharness.report.Failure;
import io.vitharness.report.Outcome;
import io.vitharness.report.Prediction;
import io.vitharness.report.RecordedAnswer;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides where one sample goes. */
final class SampleJudging {

    private static final Logger LOG = LoggerFactory.getLogger(SampleJudging.class);

    private final Judge judge;
    private final AnswerCodec codec;
    private final RunListener events;

    SampleJudging(Judge judge, AnswerCodec codec, RunListener events) {
        this.events = events;
        this.judge = judge;
        this.codec = codec;
    }

    Verdict verdict(Sample sample, Optional<Prediction> prediction) throws IOException, InterruptedException {
        if (prediction.isEmpty()) {
            return Verdict.without(Outcome.LIMIT, "not asked");
        }
        if (prediction.get().failure().isPresent()) {
            Failure failure = prediction.get().failure().get();
            return failed(sample, failure);
        }
        RecordedAnswer recorded = prediction.get().answer().orElseThrow();
        Answer answer = codec.restore(recorded);
        try {
            return read(sample, answer);
        } catch (PluginException e) {
            LOG.error("the judge failed on sample {}", sample.question().id(), e);
            events.on(new Event.PluginBroke(String.valueOf(e.getMessage())));
            return Verdict.without(Outcome.JUDGE_ERROR, String.valueOf(e.getMessage()));
        }
    }

    private Verdict failed(Sample sample, Failure failure) {
        Outcome outcome = outcome(failure);
        return outcome == Outcome.REFUSED
                ? silent(sample, outcome, failure.message())
                : Verdict.without(outcome, failure.message());
    }

    private Verdict silent(Sample sample, Outcome outcome, String because) {
        return sample.target() instanceof Target.Hidden
                ? Verdict.without(outcome, because)
                : Verdict.silent(outcome, because, judge.nothing(sample));
    }

    private static Outcome outcome(Failure failure) {
        return switch (failure.kind()) {
            case Failure.REFUSED -> Outcome.REFUSED;
            case Failure.LIMIT -> Outcome.LIMIT;
            default -> Outcome.MODEL_ERROR;
        };
    }

    private Verdict read(Sample sample, Answer answer) throws InterruptedException {
        Reading reading = judge.read(sample.question(), answer);
        if (reading instanceof Reading.Refused refused) {
            return silent(sample, Outcome.REFUSED, refused.words());
        }
        if (reading instanceof Reading.Unclear unclear) {
            return silent(sample, Outcome.UNCLEAR, unclear.because());
        }
        if (sample.target() instanceof Target.Hidden) {
            return Verdict.without(Outcome.JUDGE_ERROR, "the files hold no answer key for this sample");
        }
        return score(sample, (Reading.Clear) reading);
    }

    private Verdict score(Sample sample, Reading.Clear reading) throws InterruptedException {
        try {
            Score score = judge.score(sample, reading);
            if (score instanceof Score.Value value) {
                return new Verdict(
                        Outcome.SCORED,
                        OptionalDouble.of(value.value()),
                        value.because(),
                        Optional.of(reading),
                        value.evidence());
            }
            return Verdict.without(Outcome.JUDGE_ERROR, ((Score.Undecided) score).because());
        } catch (ModelException e) {
            return Verdict.without(Outcome.JUDGE_ERROR, "the judge's model failed: " + e.getMessage());
        }
    }
}
