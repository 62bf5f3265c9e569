package io.vitharness.pipeline.score;

import io.vitharness.pipeline.store.Key;
import io.vitharness.report.Outcome;
import io.vitharness.report.SampleScore;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.judge.Evidence;
import io.vitharness.spi.judge.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where one sample goes, with everything that explains it. */
record Verdict(
        Outcome outcome, OptionalDouble value, String because, Optional<Reading.Clear> reading, Evidence evidence) {

    static Verdict without(Outcome outcome, String because) {
        return new Verdict(outcome, OptionalDouble.empty(), because, Optional.empty(), Evidence.NONE);
    }

    /** The answer said nothing that counts; the metrics still learn what there was to say. */
    static Verdict silent(Outcome outcome, String because, Evidence evidence) {
        return new Verdict(outcome, OptionalDouble.empty(), because, Optional.empty(), evidence);
    }

    /** A sample of which nothing is known but its id. */
    static SampleScore unread(Key key, String because) {
        return new SampleScore(
                key.sample(),
                key.epoch(),
                Outcome.LIMIT,
                OptionalDouble.empty(),
                because,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                key.sample(),
                key.sample(),
                0,
                "",
                "");
    }

    SampleScore of(Sample sample, Key key) {
        Question question = sample.question();
        return new SampleScore(
                key.sample(),
                key.epoch(),
                outcome,
                value,
                because,
                reading.map(ReadingText::of),
                reading.map(Reading.Clear::rule),
                evidence.numbers(),
                evidence.texts(),
                question.tags(),
                question.group(),
                question.cluster(),
                question.choices().size(),
                QuestionText.of(question.prompt()),
                TargetText.of(sample));
    }
}
