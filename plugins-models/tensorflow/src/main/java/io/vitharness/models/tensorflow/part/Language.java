package io.vitharness.models.tensorflow.part;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What reads and writes words. */
public interface Language {

    /** The last hidden states {@code [positions, dim]} of each asked position. */
    Operand<TFloat32> hidden(Sequence sequence);

    /** The logits {@code [positions, words]} of hidden states {@code [positions, dim]}. */
    Operand<TFloat32> logits(Operand<TFloat32> hidden);
}
