package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Reading;

/** Reads one label out of an answer in words. */
interface AnswerReader {

    Reading read(ClosedSet labels, String answer);

    static AnswerReader of(ClassificationConfig config) {
        return switch (config.rule()) {
            case LABEL -> new LabelReader();
            case FAKESHIELD -> new FakeShieldReader(config.positive().orElseThrow(), config.negative());
        };
    }
}
