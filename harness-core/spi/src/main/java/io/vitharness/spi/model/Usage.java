package io.vitharness.spi.model;

import java.util.OptionalLong;

/** Tokens used by one answer, as the model counts them; empty where it does not tell. */
public record Usage(OptionalLong promptTokens, OptionalLong answerTokens) {

    public static final Usage UNKNOWN = new Usage(OptionalLong.empty(), OptionalLong.empty());

    public static Usage of(long promptTokens, long answerTokens) {
        return new Usage(OptionalLong.of(promptTokens), OptionalLong.of(answerTokens));
    }
}
