package io.vitharness.models.onnx.decode;

import java.util.List;

/**
 * A written answer.
 *
 * @param isFinished whether it ended by itself: an end token or a stop text
 * @param score with beams, the sum of the logarithms over the length to the power of the length penalty; else 0
 */
public record Written(List<Long> tokens, boolean isFinished, double score) {

    public Written {
        tokens = List.copyOf(tokens);
    }
}
