package io.vitharness.models.tensorflow.part;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What a language model reads.
 *
 * @param picture picture tokens of each row, {@code [rows, tokens, dim]}
 * @param words the words after them, {@code [rows, words]}; short rows are filled up at the end
 * @param prefix how many tokens of each row, picture included, all see each other, {@code [rows]}
 * @param positions where the next word is asked for: {@code row * length + place}
 */
public record Sequence(
        Operand<TFloat32> picture, Operand<TInt32> words, Operand<TInt32> prefix, Operand<TInt32> positions) {}
