package io.vitharness.models.tensorflow.decode;

import java.util.Set;

/**
 * How a text is written, as {@code generate} of transformers has it.
 *
 * @param beams how many texts are kept at a time; 1 takes the likeliest word each time
 * @param maxWords the longest text
 * @param minWords no text ends before it has so many
 * @param repetitionPenalty divides or multiplies the logit of what was said already (Keskar and others, arXiv
 *     1909.05858); 1 leaves it
 * @param lengthPenalty a text's score is its log-probability over its length to this power
 * @param isEarly whether a search ends as soon as there are as many finished texts as beams
 * @param freshRun no run of so many words is written twice; 0 allows all
 * @param ends the words that end a text
 */
public record Manner(
        int beams,
        int maxWords,
        int minWords,
        double repetitionPenalty,
        double lengthPenalty,
        boolean isEarly,
        int freshRun,
        Set<Integer> ends) {

    public Manner {
        ends = Set.copyOf(ends);
        if (beams < 1 || maxWords < 1 || minWords < 0 || repetitionPenalty <= 0 || freshRun < 0) {
            throw new IllegalArgumentException("beams and words must be at least 1 and the repetition penalty above 0");
        }
    }

    /** The likeliest word each time. */
    public static Manner greedy(int maxWords, Set<Integer> ends) {
        return new Manner(1, maxWords, 0, 1, 1, false, 0, ends);
    }
}
