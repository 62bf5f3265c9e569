package io.vitharness.pipeline.answer;

import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import java.util.Optional;

/** How far asking one sample has come. */
record Asked(Optional<Answer> answer, Optional<ModelException> fault, int tries, long waitedNanos, long workedNanos) {

    static Asked none() {
        return new Asked(Optional.empty(), Optional.empty(), 0, 0, 0);
    }

    Asked waited(long nanos) {
        return new Asked(answer, fault, tries, waitedNanos + nanos, workedNanos);
    }

    Asked answered(Answer given, long nanos) {
        return new Asked(Optional.of(given), Optional.empty(), tries + 1, waitedNanos, nanos);
    }

    Asked failed(ModelException why) {
        return new Asked(Optional.empty(), Optional.of(why), tries + 1, waitedNanos, workedNanos);
    }
}
