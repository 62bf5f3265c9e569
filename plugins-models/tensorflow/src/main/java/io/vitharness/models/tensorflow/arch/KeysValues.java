package io.vitharness.models.tensorflow.arch;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What one layer remembers of the tokens it saw, each {@code [batch, heads, length, width]}. */
public record KeysValues(Operand<TFloat32> keys, Operand<TFloat32> values) {}
