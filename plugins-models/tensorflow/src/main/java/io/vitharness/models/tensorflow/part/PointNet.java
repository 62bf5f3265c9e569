package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

/**
 * PointNet (Qi and others, arXiv 1612.00593): the points are turned by a learned 3 x 3 matrix, their features by a
 * learned square one, and the greatest value of each number over all points is what the cloud is. As the original but
 * narrower and without batch norm. Its weights are named {@code vision.*}.
 */
public final class PointNet {

    /** What became of a batch: tokens {@code [clouds, dim]}, and what keeps the second matrix near a rotation. */
    public record Seen(Operand<TFloat32> tokens, Optional<Operand<TFloat32>> penalty) {}

    private final VisionPart.PointNet config;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    public PointNet(VisionPart.PointNet config, Ops tf, Parameters parameters) {
        this.config = config;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes {@code [clouds, points, 3]}. */
    public Seen encode(Operand<TFloat32> clouds) {
        int width = config.width();
        var turned = turned(clouds, transform("vision.turn3", tf.reshape(clouds, tf.array(-1, 3)), 3));
        var first = layer("vision.point0", tf.reshape(turned, tf.array(-1, 3)), 3, width);
        var features = tf.identity(layer("vision.point1", first, width, width));
        var matrix = tf.identity(transform("vision.turn", features, width));
        var aligned = turned(tf.reshape(tf.identity(features), tf.array(-1, config.points(), width)), matrix);
        var second = layer("vision.point2", tf.reshape(aligned, tf.array(-1, width)), width, width);
        var third = layer("vision.point3", second, width, 2 * width);
        var last = layers.linear("vision.point4", third, new Width(2L * width, config.dim()));
        var tokens = layers.norm("vision.norm", greatest(last, config.dim()), config.dim());
        return new Seen(tokens, penalty(tf.identity(matrix)));
    }

    private Operand<TFloat32> layer(String name, Operand<TFloat32> x, int in, int out) {
        return tf.nn.relu(layers.linear(name, x, new Width(in, out)));
    }

    private Operand<TFloat32> greatest(Operand<TFloat32> rows, int width) {
        return tf.reduceMax(
                tf.reshape(rows, tf.array(-1, config.points(), width)), tf.constant(1), ReduceMax.keepDims(false));
    }

    /** The matrix of each cloud, {@code [clouds, side, side]}; it starts near one that turns nothing. */
    private Operand<TFloat32> transform(String name, Operand<TFloat32> rows, int side) {
        int width = config.width();
        var wide = layer(name + ".point1", layer(name + ".point0", rows, side, width), width, 2 * width);
        var hidden = layer(name + ".cloud", greatest(wide, 2 * width), 2 * width, width);
        var change =
                layers.linear(name + ".out", hidden, new Width(width, (long) side * side), new Initial.Normal(0.01));
        return tf.math.add(tf.reshape(change, tf.array(-1, side, side)), same(side));
    }

    private Operand<TFloat32> turned(Operand<TFloat32> clouds, Operand<TFloat32> matrices) {
        return tf.train.batchMatMul(clouds, matrices, TFloat32.class);
    }

    /** The mean over clouds of {@code |I - A A'|^2}. */
    private Optional<Operand<TFloat32>> penalty(Operand<TFloat32> matrix) {
        if (config.penalty() == 0) {
            return Optional.empty();
        }
        var product = tf.train.batchMatMul(matrix, tf.identity(matrix), TFloat32.class, BatchMatMul.adjY(true));
        var far = tf.math.square(tf.math.sub(product, same(config.width())));
        var each = tf.sum(far, tf.array(1, 2));
        return Optional.of(tf.math.mul(tf.math.mean(each, tf.array(0)), tf.constant((float) config.penalty())));
    }

    private Operand<TFloat32> same(int side) {
        float[][][] same = new float[1][side][side];
        for (int i = 0; i < side; i++) {
            same[0][i][i] = 1;
        }
        return tf.constant(same);
    }
}
