package io.vitharness.models.tensorflow.decode;

import java.util.List;

/**
 * A written text.
 *
 * @param words its words, the ending one included where the model ended it
 * @param isEnded whether the model ended it
 * @param score what it was ranked by; the sum of its words' log-probabilities where nothing was ranked
 */
public record Written(List<Integer> words, boolean isEnded, double score) {

    public Written {
        words = List.copyOf(words);
    }
}
