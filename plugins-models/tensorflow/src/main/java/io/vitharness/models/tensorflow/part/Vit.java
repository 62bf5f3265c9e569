package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A vision transformer (Dosovitskiy and others, arXiv 2010.11929) with a patch or a convolutional stem, learned
 * positions and blocks that normalise first. Its weights are named {@code vision.*}.
 */
public final class Vit {

    private final VisionPart.Vit config;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    public Vit(VisionPart.Vit config, Ops tf, Parameters parameters) {
        this.config = config;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes pixels {@code [pictures, side, side, 3]}, gives tokens {@code [pictures * tokens, dim]}. */
    public Operand<TFloat32> encode(Operand<TFloat32> pixels) {
        int tokens = config.tokens();
        int dim = config.dim();
        var positions = parameters.get("vision.position", new Initial.Normal(0.1), 1, tokens, dim);
        var cells = tf.math.add(tf.reshape(stem(pixels), tf.array(-1, tokens, dim)), positions);
        Operand<TFloat32> x = tf.reshape(cells, tf.array(-1, dim));
        var attention = new Attention(
                dim, config.heads(), tf.constant(tokens), Optional.empty(), Optional.empty(), Initial.forInputs(dim));
        for (int layer = 0; layer < config.layers(); layer++) {
            x = layers.block("vision.block" + layer, x, attention);
        }
        return layers.norm("vision.norm", x, dim);
    }

    private Operand<TFloat32> stem(Operand<TFloat32> pixels) {
        return switch ((VisionPart.Stem) config.build()) {
            case PATCH -> patches(pixels);
            case CONV -> convolutions(pixels);
        };
    }

    private Operand<TFloat32> patches(Operand<TFloat32> pixels) {
        int numbers = config.patch() * config.patch() * 3;
        var patches = tf.reshape(tf.nn.spaceToDepth(pixels, (long) config.patch()), tf.array(-1, numbers));
        return layers.linear("vision.stem", patches, new Width(numbers, config.dim()));
    }

    /** Halves the picture as often as the patch is a power of two. */
    private Operand<TFloat32> convolutions(Operand<TFloat32> pixels) {
        int halvings = Integer.numberOfTrailingZeros(config.patch());
        Operand<TFloat32> x = pixels;
        int channels = 3;
        for (int i = 0; i < halvings; i++) {
            int next = config.dim() >> (halvings - 1 - i);
            x = convolution("vision.stem.conv" + i, x, new Width(channels, next));
            channels = next;
        }
        var rows = tf.reshape(x, tf.array(-1, channels));
        return layers.linear("vision.stem.out", rows, new Width(channels, config.dim()));
    }

    private Operand<TFloat32> convolution(String name, Operand<TFloat32> x, Width width) {
        var start = new Initial.Normal(Math.sqrt(2.0 / (9 * width.in())));
        var filter = parameters.get(name + ".filter", start, 3, 3, width.in(), width.out());
        var bias = parameters.get(name + ".bias", Initial.ZERO, width.out());
        return tf.nn.relu(tf.nn.biasAdd(tf.nn.conv2d(x, filter, List.of(1L, 2L, 2L, 1L), "SAME"), bias));
    }
}
