package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Parameters;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * CLIP's vision transformer (Radford and others, arXiv 2103.00020): patches without bias, a class token, learned
 * positions, a normalisation before the first block and one after the last for the class token alone. Weights are named
 * as {@code CLIPVisionModel} has them, behind a prefix.
 */
public final class ClipVision {

    /** The sizes: square pictures of {@code image} pixels, cut into cells of {@code patch}. */
    public record Config(TowerConfig tower, int image, int patch) {
        public Config {
            if (patch < 1 || image < patch) {
                throw new IllegalArgumentException(
                        "pictures of " + image + " pixels cannot be cut into cells of " + patch);
            }
        }

        /** Cells of a picture. */
        public int cells() {
            return image / patch * (image / patch);
        }
    }

    /**
     * What is seen.
     *
     * @param states the tokens before the first block and after each, class token first
     * @param pooled the class token after the last normalisation, {@code [pictures, dim]}
     */
    public record Seen(List<Operand<TFloat32>> states, Operand<TFloat32> pooled) {
        public Seen {
            states = List.copyOf(states);
        }
    }

    private final Config config;
    private final String prefix;
    private final Ops tf;
    private final Torch torch;

    public ClipVision(Config config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.prefix = prefix;
        this.tf = tf;
        this.torch = new Torch(tf, parameters);
    }

    /** Takes pictures {@code [pictures, 3, side, side]}. */
    public Seen see(Operand<TFloat32> pictures) {
        int dim = config.tower().dim();
        String embeddings = prefix + "embeddings.";
        var cells = torch.patches(embeddings + "patch_embedding", pictures, config.patch(), dim, false);
        var first = tf.reshape(torch.weight(embeddings + "class_embedding", dim), tf.array(1, 1, dim));
        var repeated = tf.tile(first, tf.stack(List.of(torch.size(cells, 0), tf.constant(1), tf.constant(1))));
        var positions = torch.weight(embeddings + "position_embedding.weight", config.cells() + 1L, dim);
        var tokens = tf.math.add(tf.concat(List.of(repeated, cells), tf.constant(1)), positions);
        var start = norm("pre_layrnorm", tokens);
        var states = new Tower(config.tower(), Tower.Projections.APART, torch).states(prefix, start, Optional.empty());
        var last = tf.identity(states.get(states.size() - 1));
        return new Seen(states, normalised(tf.gather(last, tf.constant(0), tf.constant(1))));
    }

    /** Tokens after the last normalisation, which published models use for the class token alone. */
    public Operand<TFloat32> normalised(Operand<TFloat32> tokens) {
        return norm("post_layernorm", tokens);
    }

    private Operand<TFloat32> norm(String name, Operand<TFloat32> x) {
        return torch.norm(prefix + name, x, config.tower().dim(), config.tower().epsilon());
    }
}
