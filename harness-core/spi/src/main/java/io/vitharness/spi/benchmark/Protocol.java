package io.vitharness.spi.benchmark;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import java.util.Set;

/**
 * How a benchmark is asked and judged.
 *
 * @param id short name, such as {@code circular} or {@code ranking}
 * @param official whether this is the way of the benchmark's authors
 * @param summary one sentence with the source
 * @param needs what a model must be able to read
 * @param wants what a model must be able to give; text beside something else may be lacking
 * @param decoding how answers are drawn unless the suite overrides it
 */
public record Protocol(
        String id,
        boolean official,
        String summary,
        Asking asking,
        Set<Medium> needs,
        Set<Medium> wants,
        Decoding decoding,
        JudgeChoice judge) {

    /** What is wanted of the model. */
    public enum Asking {
        /** An answer in its own words. */
        GENERATE,
        /** The likelihood of every choice. */
        RANK
    }

    public Protocol {
        needs = Set.copyOf(needs);
        wants = Set.copyOf(wants);
    }

    /** A protocol that is answered in text. */
    public Protocol(
            String id,
            boolean official,
            String summary,
            Asking asking,
            Set<Medium> needs,
            Decoding decoding,
            JudgeChoice judge) {
        this(id, official, summary, asking, needs, Set.of(Medium.TEXT), decoding, judge);
    }
}
