package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Point-BERT's encoder (Yu and others, arXiv 2111.14819): each group of points through a small PointNet, its centre
 * through an MLP as its place, then transformer blocks over a token of the whole and those of the groups. Its weights are
 * named {@code vision.*}.
 */
public final class PointBert {

    private final VisionPart.PointBert config;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    public PointBert(VisionPart.PointBert config, Ops tf, Parameters parameters) {
        this.config = config;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes {@link PointGroups} as {@code [clouds, groups, neighbours + 1, 3]}, gives {@code [clouds * tokens, dim]}. */
    public Operand<TFloat32> encode(Operand<TFloat32> groups) {
        int dim = config.dim();
        var centres = tf.reshape(tf.slice(groups, tf.array(0, 0, 0, 0), tf.array(-1, -1, 1, -1)), tf.array(-1, 3));
        var around = tf.reshape(tf.slice(groups, tf.array(0, 0, 1, 0), tf.array(-1, -1, -1, -1)), tf.array(-1, 3));
        var placed = tf.math.add(tokens(around), layers.mlp("vision.place", centres, new Width(3, dim), dim));
        var all = tf.reshape(placed, tf.array(-1, config.groups(), dim));
        Operand<TFloat32> x =
                tf.reshape(tf.concat(List.of(whole(clouds(groups)), all), tf.constant(1)), tf.array(-1, dim));
        var attention = new Attention(
                dim,
                config.heads(),
                tf.constant(config.tokens()),
                Optional.empty(),
                Optional.empty(),
                Initial.forInputs(dim));
        for (int layer = 0; layer < config.layers(); layer++) {
            x = layers.block("vision.block" + layer, x, attention);
        }
        return layers.norm("vision.norm", x, dim);
    }

    private Operand<TInt32> clouds(Operand<TFloat32> groups) {
        return tf.gather(tf.shape(groups), tf.constant(0), tf.constant(0));
    }

    private Operand<TFloat32> whole(Operand<TInt32> clouds) {
        var token = parameters.get("vision.whole", new Initial.Normal(0.1), 1, 1, config.dim());
        return tf.tile(token, tf.stack(List.of(clouds, tf.constant(1), tf.constant(1))));
    }

    /** A token for each group: features of each point beside the greatest of its group, and again the greatest. */
    private Operand<TFloat32> tokens(Operand<TFloat32> points) {
        int dim = config.dim();
        var first = tf.nn.relu(layers.linear("vision.group0", points, new Width(3, dim)));
        var own = tf.identity(layers.linear("vision.group1", first, new Width(dim, dim)));
        var common = tf.expandDims(greatest(own), tf.constant(1));
        var repeated = tf.reshape(tf.tile(common, tf.array(1, config.neighbours(), 1)), tf.array(-1, dim));
        var both = tf.concat(List.of(repeated, tf.identity(own)), tf.constant(1));
        var second = tf.nn.relu(layers.linear("vision.group2", both, new Width(2L * dim, dim)));
        return greatest(layers.linear("vision.group3", second, new Width(dim, dim)));
    }

    private Operand<TFloat32> greatest(Operand<TFloat32> rows) {
        return tf.reduceMax(
                tf.reshape(rows, tf.array(-1, config.neighbours(), config.dim())),
                tf.constant(1),
                ReduceMax.keepDims(false));
    }
}
