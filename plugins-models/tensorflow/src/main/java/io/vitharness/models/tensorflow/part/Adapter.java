package io.vitharness.models.tensorflow.part;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What stands between an encoder and a language model. */
@FunctionalInterface
public interface Adapter {

    /**
     * What the language model reads in the place of each row's picture, {@code [rows, tokens, dim]}.
     *
     * @param features the encoder's tokens, {@code [pictures * tokens, vision dim]}
     */
    Operand<TFloat32> adapt(Operand<TFloat32> features, RowInput rows);
}
