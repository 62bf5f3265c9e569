package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.MaskPart;
import io.vitharness.models.tensorflow.system.Parts;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Paints a mask for a word's hidden state, in place of LISA's mask decoder (arXiv 2308.00692): the state becomes a
 * brush, and every pixel's features tell how well it fits. Features come from the encoder's tokens with a vector for
 * each place (as SAM's decoder has its positions: an encoder that names what it sees may forget where), brought to half
 * the picture's side, and from a convolution of the pixels. Its weights are named {@code mask.*}.
 */
public final class MaskHead {

    /**
     * What is looked at.
     *
     * @param features the encoder's tokens, {@code [pictures * tokens, dim]}
     * @param pixels {@code [pictures, side, side, 3]}
     * @param pictures which of the pictures each hidden state speaks of, {@code [states]}
     */
    public record Seen(Operand<TFloat32> features, Operand<TFloat32> pixels, Operand<TInt32> pictures) {}

    private static final float SCALE = 0.25f;

    private final MaskPart.DotProduct config;
    private final Parts parts;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    public MaskHead(MaskPart.DotProduct config, Parts parts, Ops tf, Parameters parameters) {
        this.config = config;
        this.parts = parts;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes hidden states {@code [states, dim]}, gives logits {@code [states, side, side]}. */
    public Operand<TFloat32> paint(Seen seen, Operand<TFloat32> hidden) {
        int side = parts.vit().image();
        int half = side / 2;
        int dim = config.dim();
        var brushes = layers.mlp(
                "mask.brush",
                hidden,
                new Width(parts.lm().dim(), dim),
                parts.lm().dim());
        var canvases =
                tf.gather(tf.reshape(canvas(seen), tf.array(-1, half * half, dim)), seen.pictures(), tf.constant(0));
        var fits = tf.train.batchMatMul(
                canvases, tf.expandDims(brushes, tf.constant(1)), TFloat32.class, BatchMatMul.adjY(true));
        var small = tf.reshape(tf.math.mul(fits, tf.constant(SCALE)), tf.array(-1, half, half, 1));
        return tf.reshape(resized(small, side), tf.array(-1, side, side));
    }

    /** The features of half as many pixels per side, {@code [pictures, half, half, dim]}. */
    private Operand<TFloat32> canvas(Seen seen) {
        int dim = config.dim();
        int grid = parts.vit().grid();
        int half = parts.vit().image() / 2;
        var tokens = layers.linear(
                "mask.tokens", seen.features(), new Width(parts.vision().dim(), 2L * dim));
        var places = parameters.get("mask.place", new Initial.Normal(0.5), 1, grid, grid, 2L * dim);
        var placed = tf.math.add(tf.reshape(tokens, tf.array(-1, grid, grid, 2 * dim)), places);
        var coarse = resized(placed, half);
        var filter = parameters.get("mask.pixels.filter", new Initial.Normal(Math.sqrt(2.0 / 27)), 3, 3, 3, dim);
        var bias = parameters.get("mask.pixels.bias", Initial.ZERO, dim);
        var fine = tf.nn.biasAdd(tf.nn.conv2d(seen.pixels(), filter, List.of(1L, 2L, 2L, 1L), "SAME"), bias);
        var both = tf.concat(List.of(coarse, tf.nn.relu(fine)), tf.constant(3));
        var rows = tf.reshape(both, tf.array(-1, 3 * dim));
        var mixed = layers.mlp("mask.canvas", rows, new Width(3L * dim, dim), 4L * dim);
        return tf.reshape(mixed, tf.array(-1, half, half, dim));
    }

    private Operand<TFloat32> resized(Operand<TFloat32> x, int side) {
        return tf.image.resizeBilinear(x, tf.array(side, side), ResizeBilinear.halfPixelCenters(true));
    }
}
