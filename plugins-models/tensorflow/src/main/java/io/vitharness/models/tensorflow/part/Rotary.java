package io.vitharness.models.tensorflow.part;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Rotary positions (Su and others, arXiv 2104.09864) in the layout of LLaMA: the second half of a head is the partner of
 * the first. Queries and keys turned so meet by their distance alone.
 */
public final class Rotary {

    private static final double BASE = 10_000;

    private final Ops tf;
    private final int width;
    private final Operand<TFloat32> cosines;
    private final Operand<TFloat32> sines;

    /** For heads of an even width in sequences of a length known when the graph runs, at most {@code context}. */
    public Rotary(Ops tf, int width, int context, Operand<TInt32> length) {
        this.tf = tf;
        this.width = width;
        this.cosines = table(context, length, true);
        this.sines = table(context, length, false);
    }

    /** Turns {@code [batch, heads, length, width]} by each token's place. */
    public Operand<TFloat32> turn(Operand<TFloat32> x) {
        var halves = tf.split(tf.constant(3), x, 2L).output();
        var partner = tf.concat(List.of(tf.math.neg(halves.get(1)), halves.get(0)), tf.constant(3));
        return tf.math.add(tf.math.mul(x, cosines), tf.math.mul(partner, sines));
    }

    private Operand<TFloat32> table(int context, Operand<TInt32> length, boolean isCosine) {
        float[] values = new float[context * width];
        for (int i = 0; i < values.length; i++) {
            int pair = i % width % (width / 2);
            int place = i / width;
            double angle = place * Math.pow(BASE, -2.0 * pair / width);
            values[i] = (float) (isCosine ? Math.cos(angle) : Math.sin(angle));
        }
        var all = tf.constant(Shape.of(context, width), DataBuffers.of(values));
        return tf.slice(all, tf.array(0, 0), tf.stack(List.of(length, tf.constant(width))));
    }
}
