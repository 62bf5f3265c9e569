package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Initial;
import io.vitharness.models.tensorflow.part.Parameters;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * SAM's prompt encoder: places as random Fourier features plus what they mean, a mask as a few convolutions. Weights
 * are named as {@code SamModel} has them, behind a prefix.
 */
public final class SamPrompts {

    /** What a place means. */
    public enum Meaning {
        BACKGROUND(0),
        FOREGROUND(1),
        FIRST_CORNER(2),
        SECOND_CORNER(3),
        /** Stands where a prompt of points alone has no box. */
        NOTHING(4);

        private final int number;

        Meaning(int number) {
            this.number = number;
        }

        /** What graphs are fed. */
        public int number() {
            return number;
        }
    }

    private final SamConfig config;
    private final String base;
    private final String frequencies;
    private final Ops tf;
    private final Parameters parameters;
    private final Torch torch;

    public SamPrompts(SamConfig config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.base = prefix + "prompt_encoder.";
        this.frequencies = prefix + "shared_image_embedding.positional_embedding";
        this.tf = tf;
        this.parameters = parameters;
        this.torch = new Torch(tf, parameters);
    }

    /**
     * Places as tokens {@code [prompts, places, dim]}.
     *
     * @param places in pixels of the resized picture, x and y, {@code [prompts, places, 2]}
     * @param meanings numbers of {@link Meaning}, {@code [prompts, places]}
     */
    public Operand<TFloat32> sparse(Operand<TFloat32> places, Operand<TInt32> meanings) {
        int dim = config.dim();
        var middle = tf.math.add(places, tf.constant(0.5f));
        var features = features(tf.math.div(middle, tf.constant((float) config.image())));
        Operand<TFloat32> nothing = torch.weight(base + "not_a_point_embed.weight", 1, dim);
        Operand<TFloat32> zero = tf.zeros(tf.array(1, dim), TFloat32.class);
        var words = tf.concat(
                List.of(
                        torch.weight(base + "point_embed.0.weight", 1, dim),
                        torch.weight(base + "point_embed.1.weight", 1, dim),
                        torch.weight(base + "point_embed.2.weight", 1, dim),
                        torch.weight(base + "point_embed.3.weight", 1, dim),
                        nothing),
                tf.constant(0));
        var isPlace = tf.expandDims(tf.math.less(meanings, tf.constant(Meaning.NOTHING.number())), tf.constant(-1));
        var placed = tf.select(isPlace, features, zero);
        return tf.math.add(placed, tf.gather(words, meanings, tf.constant(0)));
    }

    /** What stands for no mask at every cell, {@code [1, 1, 1, dim]}. */
    public Operand<TFloat32> withoutMask() {
        return tf.reshape(
                torch.weight(base + "no_mask_embed.weight", 1, config.dim()), tf.array(1, 1, 1, config.dim()));
    }

    /** A mask {@code [prompts, 4 * grid, 4 * grid, 1]} at every cell, {@code [prompts, grid, grid, dim]}. */
    public Operand<TFloat32> dense(Operand<TFloat32> mask) {
        int channels = config.maskChannels();
        double epsilon = config.decoder().epsilon();
        String name = base + "mask_embed.";
        var first = biased(name + "conv1", mask, new Torch.Kernel(1, channels / 4, 2, 2, "VALID"));
        var second = biased(
                name + "conv2",
                torch.gelu(torch.norm(name + "layer_norm1", first, channels / 4, epsilon)),
                new Torch.Kernel(channels / 4, channels, 2, 2, "VALID"));
        return biased(
                name + "conv3",
                torch.gelu(torch.norm(name + "layer_norm2", second, channels, epsilon)),
                new Torch.Kernel(channels, config.dim(), 1, 1, "VALID"));
    }

    /** The place of every cell as the mask decoder wants it, {@code [1, grid * grid, dim]}. */
    public Operand<TFloat32> cells() {
        int grid = config.grid();
        float[] middles = new float[grid * grid * 2];
        for (int i = 0; i < grid * grid; i++) {
            int row = i / grid;
            middles[2 * i] = (i % grid + 0.5f) / grid;
            middles[2 * i + 1] = (row + 0.5f) / grid;
        }
        return features(tf.constant(Shape.of(1, (long) grid * grid, 2), DataBuffers.of(middles)));
    }

    /** Sines and cosines of places {@code [prompts, places, 2]} between 0 and 1. */
    private Operand<TFloat32> features(Operand<TFloat32> places) {
        var rates = parameters.get(frequencies, new Initial.Normal(1), 2, config.dim() / 2);
        var centred = tf.math.sub(tf.math.mul(places, tf.constant(2f)), tf.constant(1f));
        var rows = tf.linalg.matMul(tf.reshape(centred, tf.array(-1, 2)), rates);
        var angles = tf.math.mul(rows, tf.constant((float) (2 * Math.PI)));
        var both = tf.concat(List.of(tf.math.sin(angles), tf.math.cos(angles)), tf.constant(1));
        return tf.reshape(
                both, tf.stack(List.of(torch.size(places, 0), torch.size(places, 1), tf.constant(config.dim()))));
    }

    private Operand<TFloat32> biased(String name, Operand<TFloat32> x, Torch.Kernel kernel) {
        return tf.math.add(
                torch.convolution(name, x, kernel), parameters.get(name + ".bias", Initial.ZERO, kernel.out()));
    }
}
