package io.vitharness.spi.judge;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.ModelException;
import java.util.List;

/** Reads answers, scores readings and makes figures of the scores. May be shared between threads. */
public interface Judge extends AutoCloseable {

    /** Says what an answer says. It has no key to peek at, guesses nothing, and says the same for the same answer. */
    Reading read(Question question, Answer answer);

    /** Compares a clear reading with the key. */
    Score score(Sample sample, Reading.Clear reading) throws ModelException, InterruptedException;

    /**
     * The evidence of an answer that no rule could read or that declined: it counts as having said nothing and is
     * worth 0. Metrics that are no means find here what there was to find.
     */
    default Evidence nothing(Sample sample) {
        return Evidence.NONE;
    }

    /** The figures this judge makes; the first is the headline. */
    List<Metric> metrics();

    @Override
    void close();
}
