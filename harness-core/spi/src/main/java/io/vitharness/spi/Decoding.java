package io.vitharness.spi;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How an answer is drawn from a model.
 *
 * @param maxTokens the longest answer, at least 1
 * @param temperature 0 takes the likeliest token each time
 * @param topP in (0, 1]; 1 keeps every token
 * @param topK keeps only the k likeliest tokens, where given
 * @param seed of sampling, where given
 * @param stop texts that end the answer and do not belong to it
 */
public record Decoding(
        int maxTokens, double temperature, double topP, OptionalInt topK, OptionalLong seed, List<String> stop) {

    public Decoding {
        stop = List.copyOf(stop);
        if (maxTokens < 1) {
            throw new IllegalArgumentException("'maxTokens' must be at least 1 but is " + maxTokens);
        }
        if (!(temperature >= 0 && temperature <= 100)) {
            throw new IllegalArgumentException("'temperature' must lie in 0..100 but is " + temperature);
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("'topP' must lie above 0 and at most at 1 but is " + topP);
        }
    }

    /** The likeliest token each time. */
    public static Decoding greedy(int maxTokens) {
        return new Decoding(maxTokens, 0, 1, OptionalInt.empty(), OptionalLong.empty(), List.of());
    }

    /** The same with another seed. */
    public Decoding withSeed(long other) {
        return new Decoding(maxTokens, temperature, topP, topK, OptionalLong.of(other), stop);
    }
}
