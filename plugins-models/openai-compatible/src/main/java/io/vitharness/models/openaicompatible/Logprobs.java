package io.vitharness.models.openaicompatible;

import io.vitharness.spi.model.ModelException;
import tools.jackson.databind.JsonNode;

/** Reads logarithms of probabilities. */
final class Logprobs {

    /** What OpenAI's servers write for a token that is too unlikely to be told. */
    private static final double UNTOLD = -9999;

    private Logprobs() {}

    static boolean isTold(JsonNode value) {
        return value.isNumber() && value.asDouble() > UNTOLD && value.asDouble() <= 1e-6;
    }

    static double finite(JsonNode value, String place) throws ModelException {
        if (!isTold(value)) {
            throw ModelException.permanent("the server tells no likelihood of " + place + " but " + value);
        }
        return value.asDouble();
    }
}
