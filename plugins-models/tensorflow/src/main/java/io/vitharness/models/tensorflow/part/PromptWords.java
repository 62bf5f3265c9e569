package io.vitharness.models.tensorflow.part;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt32;

/** The words of prompts alone, cut off before the answers: what an adapter reads must never be the answer. */
public final class PromptWords {

    private final Operand<TInt32> words;
    private final Operand<TBool> isPrompt;

    /** Of rows whose pictures take so many tokens. */
    public PromptWords(RowInput rows, int pictureTokens, Ops tf) {
        var lengths = tf.math.sub(rows.prefix(), tf.constant(pictureTokens));
        var longest = tf.reduceMax(lengths, tf.constant(0), ReduceMax.keepDims(false));
        this.words = tf.slice(rows.words(), tf.array(0, 0), tf.stack(List.of(tf.constant(-1), longest)));
        var places = tf.reshape(tf.range(tf.constant(0), longest, tf.constant(1)), tf.array(1, -1));
        this.isPrompt = tf.math.less(places, tf.reshape(lengths, tf.array(-1, 1)));
    }

    /** {@code [rows, longest prompt]}; what stands behind a shorter prompt means nothing. */
    public Operand<TInt32> words() {
        return words;
    }

    /** Whether a word belongs to its row's prompt, {@code [rows, longest prompt]}. */
    public Operand<TBool> isPrompt() {
        return isPrompt;
    }
}
