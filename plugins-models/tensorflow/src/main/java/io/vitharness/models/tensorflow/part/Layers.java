package io.vitharness.models.tensorflow.part;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The layers that all parts are made of. Activations are matrices of one row per token, {@code [batch * length, width]};
 * every operation used has a gradient in TensorFlow Java 1.1.0.
 *
 * <p>No value that gradients flow through may be used more than twice; an identity in between helps. TensorFlow adds
 * the gradients of a value's uses in an order that changes from one building of a graph to the next, and only two
 * numbers have the same sum either way round: this is what makes equal trainings end in equal bits.
 */
public final class Layers {

    private static final float EPSILON = 1e-5f;

    private final Ops tf;
    private final Parameters parameters;

    public Layers(Ops tf, Parameters parameters) {
        this.tf = tf;
        this.parameters = parameters;
    }

    /** {@code x W + b}; takes {@code [rows, in]}, gives {@code [rows, out]}. */
    public Operand<TFloat32> linear(String name, Operand<TFloat32> x, Width width) {
        return linear(name, x, width, Initial.forInputs(width.in()));
    }

    /** The same with another start of the matrix. */
    public Operand<TFloat32> linear(String name, Operand<TFloat32> x, Width width, Initial initial) {
        var weight = parameters.get(name + ".weight", initial, width.in(), width.out());
        var bias = parameters.get(name + ".bias", Initial.ZERO, width.out());
        return parameters
                .adaptation(name, width)
                .<Operand<TFloat32>>map(lora -> {
                    var alone = tf.identity(x);
                    var product = tf.math.add(tf.linalg.matMul(alone, weight), change(name, alone, width, lora));
                    return tf.nn.biasAdd(product, bias);
                })
                .orElseGet(() -> tf.nn.biasAdd(tf.linalg.matMul(x, weight), bias));
    }

    private Operand<TFloat32> change(String name, Operand<TFloat32> x, Width width, Lora lora) {
        var down = parameters.get(name + ".lora_A", Initial.forInputs(width.in()), width.in(), lora.rank());
        var up = parameters.get(name + ".lora_B", Initial.ZERO, lora.rank(), width.out());
        return tf.math.mul(tf.linalg.matMul(tf.linalg.matMul(x, down), up), tf.constant(lora.scale()));
    }

    /** Layer normalisation over the last axis (Ba, Kiros, Hinton 2016). */
    public Operand<TFloat32> norm(String name, Operand<TFloat32> x, long width) {
        var last = tf.array(-1);
        var alone = tf.identity(x);
        var centred = tf.math.sub(alone, tf.math.mean(alone, last, Mean.keepDims(true)));
        var variance = tf.math.mean(tf.math.square(centred), last, Mean.keepDims(true));
        var scale = tf.math.rsqrt(tf.math.add(variance, tf.constant(EPSILON)));
        var gain = parameters.get(name + ".gain", Initial.ONE, width);
        var bias = parameters.get(name + ".bias", Initial.ZERO, width);
        return tf.math.add(tf.math.mul(tf.math.mul(centred, scale), gain), bias);
    }

    /** {@code x sigmoid(1.702 x)}, the approximation of GELU that CLIP uses. */
    public Operand<TFloat32> gelu(Operand<TFloat32> x) {
        return tf.math.mul(x, tf.math.sigmoid(tf.math.mul(x, tf.constant(1.702f))));
    }

    /** Two linear layers with a GELU between. */
    public Operand<TFloat32> mlp(String name, Operand<TFloat32> x, Width width, long hidden) {
        var inner = gelu(linear(name + ".up", x, new Width(width.in(), hidden)));
        return linear(name + ".down", inner, new Width(hidden, width.out()));
    }

    /** A transformer block that normalises first: self-attention, then an MLP four times as wide. */
    public Operand<TFloat32> block(String name, Operand<TFloat32> x, Attention attention) {
        long width = attention.width();
        var attended = attention(name, norm(name + ".norm1", x, width), attention);
        var middle = tf.math.add(x, attended);
        var hidden = norm(name + ".norm2", middle, width);
        return tf.math.add(middle, mlp(name + ".mlp", hidden, new Width(width, width), 4 * width));
    }

    /** Self-attention alone, without norm, shortcut and MLP. */
    public Operand<TFloat32> attention(String name, Operand<TFloat32> x, Attention attention) {
        long width = attention.width();
        var projected = linear(name + ".qkv", x, new Width(width, 3 * width), attention.start());
        List<Operand<TFloat32>> queryKeyValue = heads(projected, attention);
        var scale = tf.constant((float) (1 / Math.sqrt((double) width / attention.heads())));
        var queries = tf.math.mul(turned(queryKeyValue.get(0), attention), scale);
        var keys = turned(queryKeyValue.get(1), attention);
        var scores = tf.train.batchMatMul(queries, keys, TFloat32.class, BatchMatMul.adjY(true));
        var masked = attention
                .mask()
                .<Operand<TFloat32>>map(mask -> tf.math.add(scores, mask))
                .orElse(scores);
        var mixed = tf.train.batchMatMul(tf.nn.softmax(masked), queryKeyValue.get(2), TFloat32.class);
        var joined = tf.reshape(tf.linalg.transpose(mixed, tf.array(0, 2, 1, 3)), tf.array(-1, (int) width));
        return linear(name + ".out", joined, new Width(width, width));
    }

    private static Operand<TFloat32> turned(Operand<TFloat32> x, Attention attention) {
        return attention.rotary().map(rotary -> rotary.turn(x)).orElse(x);
    }

    /** Queries, keys and values, each {@code [batch, heads, length, width / heads]}. */
    private List<Operand<TFloat32>> heads(Operand<TFloat32> x, Attention attention) {
        int perHead = attention.width() / attention.heads();
        Operand<TInt32> shape = tf.stack(List.of(
                tf.constant(-1),
                attention.length(),
                tf.constant(3),
                tf.constant(attention.heads()),
                tf.constant(perHead)));
        var apart = tf.linalg.transpose(tf.reshape(x, shape), tf.array(2, 0, 3, 1, 4));
        return List.copyOf(tf.<TFloat32>unstack(apart, 3L).output());
    }
}
