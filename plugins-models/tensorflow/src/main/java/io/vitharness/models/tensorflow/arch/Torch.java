package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Initial;
import io.vitharness.models.tensorflow.part.Lora;
import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Layers whose weights have the names and the layout of PyTorch, so that published checkpoints fit as they are: a
 * linear layer is {@code [out, in]}, a convolution {@code [out, in, height, width]}. Activations are
 * {@code [batch, length, width]}.
 *
 * <p>Linear layers are adapted as they are told, else as all parts of the graph are. Every operation has a gradient in TensorFlow Java 1.1.0; values used more than twice go through {@link #copies}
 * ({@code Layers} says why).
 */
final class Torch {

    private final Ops tf;
    private final Parameters parameters;

    Torch(Ops tf, Parameters parameters) {
        this.tf = tf;
        this.parameters = parameters;
    }

    Ops tf() {
        return tf;
    }

    /** A weight that starts small and random. */
    Operand<TFloat32> weight(String name, long... shape) {
        return weight(name, new Initial.Normal(0.02), shape);
    }

    /** A weight that starts otherwise. */
    Operand<TFloat32> weight(String name, Initial initial, long... shape) {
        return parameters.get(name, initial, shape);
    }

    /** {@code W x + b} of every token. */
    Operand<TFloat32> linear(String name, Operand<TFloat32> x, Width width) {
        return linear(name, x, width, UnaryOperator.identity());
    }

    /** The same with what becomes of the bias before it is added. */
    Operand<TFloat32> linear(String name, Operand<TFloat32> x, Width width, UnaryOperator<Operand<TFloat32>> changed) {
        var product = product(name, rows(x, width.in()), width);
        var bias = changed.apply(parameters.get(name + ".bias", Initial.ZERO, width.out()));
        return shaped(tf.nn.biasAdd(product, bias), x, width.out());
    }

    /** {@code W x} of every token. */
    Operand<TFloat32> linearWithoutBias(String name, Operand<TFloat32> x, Width width) {
        return linearWithoutBias(name, x, width, Initial.forInputs(width.in()));
    }

    /** The same with another start of the matrix. */
    Operand<TFloat32> linearWithoutBias(String name, Operand<TFloat32> x, Width width, Initial start) {
        parameters.get(name + ".weight", start, width.out(), width.in());
        return shaped(product(name, rows(x, width.in()), width), x, width.out());
    }

    /** {@code W x} of rows {@code [rows, in]}. */
    Operand<TFloat32> product(String name, Operand<TFloat32> rows, Width width) {
        Optional<Lora> adaptation = parameters.adaptation(name, width);
        return adaptation
                .<Operand<TFloat32>>map(used -> {
                    var alone = tf.identity(rows);
                    return tf.math.add(table(name, alone, width), change(name, alone, width, used));
                })
                .orElseGet(() -> table(name, rows, width));
    }

    /** {@code W x} of rows {@code [rows, in]}, never adapted: for a table of words that is also looked into. */
    Operand<TFloat32> table(String name, Operand<TFloat32> rows, Width width) {
        var weight = parameters.get(name + ".weight", Initial.forInputs(width.in()), width.out(), width.in());
        return tf.linalg.matMul(rows, weight, MatMul.transposeB(true));
    }

    private Operand<TFloat32> change(String name, Operand<TFloat32> rows, Width width, Lora used) {
        var down = parameters.get(name + ".lora_A", Initial.forInputs(width.in()), used.rank(), width.in());
        var up = parameters.get(name + ".lora_B", Initial.ZERO, width.out(), used.rank());
        var low = tf.linalg.matMul(rows, down, MatMul.transposeB(true));
        var change = tf.linalg.matMul(low, up, MatMul.transposeB(true));
        return tf.math.mul(change, tf.constant(used.scale()));
    }

    /** Layer normalisation over the last axis. */
    Operand<TFloat32> norm(String name, Operand<TFloat32> x, long width, double epsilon) {
        var last = tf.array(-1);
        var alone = tf.identity(x);
        var centred = tf.math.sub(alone, tf.math.mean(alone, last, Mean.keepDims(true)));
        var variance = tf.math.mean(tf.math.square(centred), last, Mean.keepDims(true));
        var scale = tf.math.rsqrt(tf.math.add(variance, tf.constant((float) epsilon)));
        var gain = parameters.get(name + ".weight", Initial.ONE, width);
        var bias = parameters.get(name + ".bias", Initial.ZERO, width);
        return tf.math.add(tf.math.mul(tf.math.mul(centred, scale), gain), bias);
    }

    /** Root mean square normalisation (Zhang, Sennrich, arXiv 1910.07467). */
    Operand<TFloat32> rootMeanSquare(String name, Operand<TFloat32> x, long width, double epsilon) {
        var alone = tf.identity(x);
        var power = tf.math.mean(tf.math.square(alone), tf.array(-1), Mean.keepDims(true));
        var scale = tf.math.rsqrt(tf.math.add(power, tf.constant((float) epsilon)));
        return tf.math.mul(tf.math.mul(alone, scale), parameters.get(name + ".weight", Initial.ONE, width));
    }

    /** Takes pictures {@code [pictures, 3, side, side]} as PyTorch has them, gives {@code [pictures, cells, dim]}. */
    Operand<TFloat32> patches(String name, Operand<TFloat32> pictures, int patch, int dim, boolean isBiased) {
        var last = tf.linalg.transpose(pictures, tf.array(0, 2, 3, 1));
        var cells =
                tf.reshape(convolution(name, last, new Kernel(3, dim, patch, patch, "VALID")), shape(pictures, dim));
        return isBiased ? tf.math.add(cells, parameters.get(name + ".bias", Initial.ZERO, dim)) : cells;
    }

    /** What a convolution is made of. */
    record Kernel(long in, long out, int side, int stride, String padding) {}

    /** A convolution of {@code [pictures, height, width, in]} without bias. */
    Operand<TFloat32> convolution(String name, Operand<TFloat32> x, Kernel kernel) {
        var start = Initial.forInputs(kernel.in() * kernel.side() * kernel.side());
        var weight = parameters.get(name + ".weight", start, kernel.out(), kernel.in(), kernel.side(), kernel.side());
        var filter = tf.linalg.transpose(weight, tf.array(2, 3, 1, 0));
        List<Long> strides = List.of(1L, (long) kernel.stride(), (long) kernel.stride(), 1L);
        return tf.nn.conv2d(x, filter, strides, kernel.padding());
    }

    /** {@code [batch, length, heads * width]} as {@code [batch, heads, length, width]}. */
    Operand<TFloat32> heads(Operand<TFloat32> x, int heads, int width) {
        var apart =
                tf.reshape(x, tf.stack(List.of(size(x, 0), tf.constant(-1), tf.constant(heads), tf.constant(width))));
        return tf.linalg.transpose(apart, tf.array(0, 2, 1, 3));
    }

    /** The other way round. */
    Operand<TFloat32> joined(Operand<TFloat32> x, int width) {
        var swapped = tf.linalg.transpose(x, tf.array(0, 2, 1, 3));
        return tf.reshape(swapped, tf.stack(List.of(size(x, 0), tf.constant(-1), tf.constant(width))));
    }

    /** {@code softmax(scale Q K' + bias) V}; the bias is added where there is one. */
    Operand<TFloat32> attended(Queried queried) {
        var queries = tf.math.mul(queried.queries(), tf.constant((float) queried.scale()));
        var scores = tf.train.batchMatMul(queries, queried.keys(), TFloat32.class, BatchMatMul.adjY(true));
        var masked = queried.bias()
                .<Operand<TFloat32>>map(bias -> tf.math.add(scores, bias))
                .orElse(scores);
        return tf.train.batchMatMul(tf.nn.softmax(masked), queried.values(), TFloat32.class);
    }

    /** What attention needs, each {@code [batch, heads, length, width]}. */
    record Queried(
            Operand<TFloat32> queries,
            Operand<TFloat32> keys,
            Operand<TFloat32> values,
            Optional<Operand<TFloat32>> bias,
            double scale) {}

    /** An activation by the name that Hugging Face gives it. */
    Operand<TFloat32> activated(String activation, Operand<TFloat32> x) {
        return switch (activation) {
            case "gelu" -> gelu(x);
            case "quick_gelu" -> tf.math.mul(x, tf.math.sigmoid(tf.math.mul(x, tf.constant(1.702f))));
            case "gelu_new", "gelu_pytorch_tanh" -> geluByTanh(x);
            case "silu", "swish" -> tf.math.mul(x, tf.math.sigmoid(x));
            case "relu" -> tf.nn.relu(x);
            default ->
                throw new IllegalArgumentException("no activation '" + activation
                        + "'; known are gelu, gelu_new, gelu_pytorch_tanh, quick_gelu, relu, silu, swish");
        };
    }

    /** {@code x / 2 (1 + erf(x / sqrt 2))}. */
    Operand<TFloat32> gelu(Operand<TFloat32> x) {
        var bent = tf.math.erf(tf.math.mul(x, tf.constant((float) Math.sqrt(0.5))));
        return tf.math.mul(tf.math.mul(x, tf.constant(0.5f)), tf.math.add(bent, tf.constant(1f)));
    }

    private Operand<TFloat32> geluByTanh(Operand<TFloat32> x) {
        var copies = copies(x, 4);
        var cube = tf.math.mul(tf.math.mul(copies.get(0), tf.math.square(copies.get(1))), tf.constant(0.044715f));
        var inner = tf.math.mul(tf.math.add(copies.get(2), cube), tf.constant((float) Math.sqrt(2 / Math.PI)));
        return tf.math.mul(
                tf.math.mul(copies.get(3), tf.constant(0.5f)), tf.math.add(tf.math.tanh(inner), tf.constant(1f)));
    }

    /** The same value so many times, none of which is used twice by this method's caller. */
    List<Operand<TFloat32>> copies(Operand<TFloat32> x, int count) {
        List<Operand<TFloat32>> copies = new ArrayList<>();
        Operand<TFloat32> rest = tf.identity(x);
        while (copies.size() < count - 1) {
            copies.add(tf.identity(rest));
            rest = tf.identity(rest);
        }
        copies.add(rest);
        return copies;
    }

    /** The size of an axis, known only when the graph runs. */
    Operand<TInt32> size(Operand<?> x, int axis) {
        return tf.gather(tf.shape(x), tf.constant(axis), tf.constant(0));
    }

    /** {@code [batch of x, ?, width]}. */
    Operand<TInt32> shape(Operand<TFloat32> x, long width) {
        return tf.stack(List.of(size(x, 0), tf.constant(-1), tf.constant((int) width)));
    }

    private Operand<TFloat32> rows(Operand<TFloat32> x, long width) {
        return tf.reshape(x, tf.array(-1, (int) width));
    }

    private Operand<TFloat32> shaped(Operand<TFloat32> rows, Operand<TFloat32> like, long width) {
        return tf.reshape(rows, tf.stack(List.of(size(like, 0), size(like, 1), tf.constant((int) width))));
    }
}
