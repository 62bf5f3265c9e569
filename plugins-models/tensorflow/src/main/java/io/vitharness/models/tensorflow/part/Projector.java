package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * LLaVA-1.5's projector {@code mlp2x_gelu}: picture tokens into the language model's width, after neighbouring tokens
 * were merged. Its weights are named {@code adapter.*}.
 */
public final class Projector {

    private final AdapterPart.Mlp config;
    private final VisionPart.Vit vision;
    private final Ops tf;
    private final Layers layers;

    public Projector(AdapterPart.Mlp config, VisionPart.Vit vision, Ops tf, Parameters parameters) {
        this.config = config;
        this.vision = vision;
        this.tf = tf;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes {@code [pictures * vision tokens, vision dim]}, gives {@code [pictures * tokens, dim]}. */
    public Operand<TFloat32> project(Operand<TFloat32> features, int dim) {
        int width = vision.dim() * config.merge() * config.merge();
        return layers.mlp("adapter", merged(features, width), new Width(width, dim), dim);
    }

    private Operand<TFloat32> merged(Operand<TFloat32> features, int width) {
        if (config.merge() == 1) {
            return features;
        }
        var grid = tf.reshape(features, tf.array(-1, vision.grid(), vision.grid(), vision.dim()));
        return tf.reshape(tf.nn.spaceToDepth(grid, (long) config.merge()), tf.array(-1, width));
    }
}
