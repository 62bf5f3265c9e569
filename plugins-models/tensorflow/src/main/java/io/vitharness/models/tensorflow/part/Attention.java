package io.vitharness.models.tensorflow.part;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * How the tokens of a block look at each other.
 *
 * @param length tokens per sequence, known only when the graph runs
 * @param mask added to the scores, {@code [batch, 1, length, length]}; none where all see all
 * @param start how the matrix of queries, keys and values starts
 * @param rotary turns queries and keys; none where positions were added to the tokens
 */
public record Attention(
        int width,
        int heads,
        Operand<TInt32> length,
        Optional<Operand<TFloat32>> mask,
        Optional<Rotary> rotary,
        Initial start) {

    public Attention {
        if (heads < 1 || width % heads != 0) {
            throw new IllegalArgumentException("a width of " + width + " cannot be cut into " + heads + " heads");
        }
    }
}
