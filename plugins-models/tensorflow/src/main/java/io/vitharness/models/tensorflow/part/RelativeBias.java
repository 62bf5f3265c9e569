package io.vitharness.models.tensorflow.part;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A learned number per head and distance, added to the scores (as T5 does, arXiv 1910.10683). The first head starts
 * with a taste for what stands shortly before a token, the second for what follows shortly (the slopes of ALiBi, arXiv
 * 2108.12409); the others start with none.
 */
final class RelativeBias {

    /** Greater distances count as this one. */
    private static final int REACH = 16;

    private final Ops tf;
    private final Parameters parameters;

    RelativeBias(Ops tf, Parameters parameters) {
        this.tf = tf;
        this.parameters = parameters;
    }

    /** What is added to the scores of one layer, {@code [1, heads, length, length]}. */
    Operand<TFloat32> of(String name, int heads, Operand<TInt32> length) {
        var table = parameters.get(name, new Initial.Slopes(heads, REACH), 2 * REACH + 1, heads);
        var places = tf.range(tf.constant(0), length, tf.constant(1));
        var distance = tf.math.sub(tf.reshape(places, tf.array(1, -1)), tf.reshape(places, tf.array(-1, 1)));
        var near = tf.math.minimum(tf.math.maximum(distance, tf.constant(-REACH)), tf.constant(REACH));
        var bias = tf.gather(table, tf.math.add(near, tf.constant(REACH)), tf.constant(0));
        return tf.expandDims(tf.linalg.transpose(bias, tf.array(2, 0, 1)), tf.constant(0));
    }
}
