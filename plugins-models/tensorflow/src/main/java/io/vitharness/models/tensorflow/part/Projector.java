package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adapters that make the same of a picture whatever is asked: one linear layer (LLaVA-1.0), two with a GELU between after
 * neighbouring tokens were merged (LLaVA-1.5's {@code mlp2x_gelu}), the same behind a norm (InternVL), or a convolution.
 * Their weights are named {@code adapter.*}.
 */
public final class Projector implements Adapter {

    private final AdapterPart config;
    private final VisionPart vision;
    private final int dim;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    /** Into a language model of width {@code dim}. */
    public Projector(AdapterPart config, VisionPart vision, int dim, Ops tf, Parameters parameters) {
        this.config = config;
        this.vision = vision;
        this.dim = dim;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    @Override
    public Operand<TFloat32> adapt(Operand<TFloat32> features, RowInput rows) {
        var pictures = tf.reshape(project(features), tf.array(-1, config.tokens(vision), dim));
        return tf.gather(pictures, rows.pictures(), tf.constant(0));
    }

    /** Takes {@code [pictures * vision tokens, vision dim]}, gives {@code [pictures * tokens, dim]}. */
    public Operand<TFloat32> project(Operand<TFloat32> features) {
        if (config instanceof AdapterPart.Mlp mlp) {
            return twoLayers(features, mlp.merge());
        }
        if (config instanceof AdapterPart.PixelShuffle shuffle) {
            int width = width(shuffle.factor());
            var rows = layers.norm("adapter.norm", merged(features, shuffle.factor()), width);
            return layers.mlp("adapter", rows, new Width(width, dim), dim);
        }
        return config instanceof AdapterPart.Convolution
                ? convolved(features)
                : layers.linear("adapter", features, new Width(vision.dim(), dim));
    }

    Operand<TFloat32> twoLayers(Operand<TFloat32> features, int merge) {
        return layers.mlp("adapter", merged(features, merge), new Width(width(merge), dim), dim);
    }

    private int width(int merge) {
        return vision.dim() * merge * merge;
    }

    private Operand<TFloat32> merged(Operand<TFloat32> features, int merge) {
        if (merge == 1) {
            return features;
        }
        return tf.reshape(tf.nn.spaceToDepth(grid(features), (long) merge), tf.array(-1, width(merge)));
    }

    private Operand<TFloat32> grid(Operand<TFloat32> features) {
        return tf.reshape(features, tf.array(-1, vision.grid(), vision.grid(), vision.dim()));
    }

    private Operand<TFloat32> convolved(Operand<TFloat32> features) {
        int width = vision.dim();
        var filter = parameters.get("adapter.conv.filter", Initial.forInputs(9L * width), 3, 3, width, width);
        var bias = parameters.get("adapter.conv.bias", Initial.ZERO, width);
        var half = tf.nn.biasAdd(tf.nn.conv2d(grid(features), filter, List.of(1L, 2L, 2L, 1L), "SAME"), bias);
        var rows = tf.reshape(layers.gelu(half), tf.array(-1, width));
        return layers.linear("adapter.out", rows, new Width(width, dim));
    }
}
