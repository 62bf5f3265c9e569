package io.vitharness.models.tensorflow.arch;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What a language model made of its tokens.
 *
 * @param states the tokens before the first layer and after each, the last one after the final normalisation;
 *     {@code [batch, length, dim]}
 * @param memory what each layer remembers, earlier tokens included
 */
public record Read(List<Operand<TFloat32>> states, List<KeysValues> memory) {

    public Read {
        states = List.copyOf(states);
        memory = List.copyOf(memory);
    }

    /** The last state. */
    public Operand<TFloat32> hidden() {
        return states.get(states.size() - 1);
    }
}
