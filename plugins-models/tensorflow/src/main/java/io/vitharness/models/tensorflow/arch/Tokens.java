package io.vitharness.models.tensorflow.arch;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What a decoder reads at a time.
 *
 * @param vectors the tokens, {@code [batch, length, dim]}
 * @param positions the place of each token, {@code [batch, length]}
 * @param mask added to the scores, {@code [batch, length, earlier + length]}: 0 where a token is seen
 * @param memory what each layer remembers of earlier tokens; empty at the start
 */
public record Tokens(
        Operand<TFloat32> vectors, Operand<TInt32> positions, Operand<TFloat32> mask, List<KeysValues> memory) {

    public Tokens {
        memory = List.copyOf(memory);
    }
}
