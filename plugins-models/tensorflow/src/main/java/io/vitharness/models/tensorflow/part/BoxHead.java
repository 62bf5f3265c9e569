package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.BoxPart;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * Turns the language model's states of box queries into boxes, as VisionLLM (arXiv 2305.11175) decodes an output format
 * in parallel: edges by DETR's three layers (arXiv 2005.12872), and for each class a score, which compares the query
 * with the class's words, so that a class is what the prompt calls it. Its weights are named {@code boxes.*}.
 */
public final class BoxHead {

    /** At the start a query finds nothing: one in a hundred, as the focal loss wants it (arXiv 1708.02002). */
    private static final float RARE = (float) -Math.log(99);

    private final BoxPart config;
    private final long dim;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    /** A head over states of so many numbers. */
    public BoxHead(BoxPart config, long dim, Ops tf, Parameters parameters) {
        this.config = config;
        this.dim = dim;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes states {@code [queries, dim]}, gives left, top, right, bottom in 0..1 of the picture, {@code [queries, 4]}. */
    public Operand<TFloat32> edges(Operand<TFloat32> queries) {
        var first = tf.nn.relu(layers.linear("boxes.edges0", queries, new Width(dim, dim)));
        var second = tf.nn.relu(layers.linear("boxes.edges1", first, new Width(dim, dim)));
        var found = tf.math.sigmoid(layers.linear("boxes.edges2", second, new Width(dim, 4)));
        var sides = tf.unstack(found, 4L, Unstack.axis(1L)).output();
        var across = ends(sides.get(0), sides.get(2));
        var down = ends(sides.get(1), sides.get(3));
        return tf.linalg.transpose(tf.stack(List.of(across.low, down.low, across.high, down.high)), tf.array(1, 0));
    }

    /**
     * Logits {@code [queries, classes]} of states and of classes, each the sum of its words' vectors {@code [classes,
     * dim]}.
     */
    public Operand<TFloat32> scores(Operand<TFloat32> queries, Operand<TFloat32> classes) {
        var said = layers.linear("boxes.query", queries, new Width(dim, config.dim()));
        var meant = layers.linear("boxes.class", classes, new Width(dim, config.dim()));
        var bias = parameters.get("boxes.bias", new Initial.Constant(RARE));
        return tf.math.add(tf.linalg.matMul(said, meant, MatMul.transposeB(true)), bias);
    }

    private record Ends(Operand<TFloat32> low, Operand<TFloat32> high) {}

    private Ends ends(Operand<TFloat32> middle, Operand<TFloat32> length) {
        var half = tf.math.mul(length, tf.constant(0.5f));
        return new Ends(tf.math.sub(middle, half), tf.math.add(middle, half));
    }
}
