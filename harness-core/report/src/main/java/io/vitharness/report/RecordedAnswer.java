package io.vitharness.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a model said, as stored.
 *
 * @param stop {@code end}, {@code length} or {@code filter}
 * @param likelihoods one per choice where the model ranked them
 * @param coordinates the convention in which the text writes places, where the model declares one
 */
public record RecordedAnswer(
        List<RecordedPart> parts,
        String stop,
        OptionalLong promptTokens,
        OptionalLong answerTokens,
        List<Likelihood> likelihoods,
        Optional<String> reasoning,
        Optional<String> coordinates) {

    /** Sum of log-probabilities and number of tokens of one choice. */
    public record Likelihood(double sum, int tokens) {}
}
