package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.ContrastPart;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * All-Seeing's comparison of regions and names (arXiv 2308.01907): one linear layer for both makes vectors of length 1 of
 * the language model's states; their products are scaled by a learnt factor, which starts at CLIP's 1 / 0.07 (arXiv
 * 2103.00020). Its weights are named {@code contrast.*}.
 */
public final class ContrastHead {

    private static final float START = (float) Math.log(1 / 0.07);
    private static final float TINY = 1e-6f;

    private final ContrastPart config;
    private final long dim;
    private final Ops tf;
    private final Parameters parameters;

    /** A head over states of so many numbers. */
    public ContrastHead(ContrastPart config, long dim, Ops tf, Parameters parameters) {
        this.config = config;
        this.dim = dim;
        this.tf = tf;
        this.parameters = parameters;
    }

    /** The vectors {@code [states, numbers]} of states {@code [states, dim]}. */
    public Operand<TFloat32> vectors(Operand<TFloat32> states) {
        var vectors =
                tf.identity(new Layers(tf, parameters).linear("contrast.vector", states, new Width(dim, config.dim())));
        var squares = tf.sum(tf.math.square(tf.identity(vectors)), tf.array(-1), Sum.keepDims(true));
        return tf.math.mul(vectors, tf.math.rsqrt(tf.math.add(squares, tf.constant(TINY))));
    }

    /** How alike each of some vectors is to each of others, {@code [ones, others]}. */
    public Operand<TFloat32> scores(Operand<TFloat32> ones, Operand<TFloat32> others) {
        var factor = tf.math.exp(parameters.get("contrast.scale", new Initial.Constant(START)));
        return tf.math.mul(tf.linalg.matMul(ones, others, MatMul.transposeB(true)), factor);
    }
}
