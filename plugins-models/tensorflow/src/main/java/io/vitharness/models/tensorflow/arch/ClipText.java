package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Parameters;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * CLIP's text transformer: learned positions, a causal mask, the vector of the end of the text. Weights are named as
 * {@code CLIPTextModel} has them, behind a prefix.
 */
public final class ClipText {

    /** The sizes: a vocabulary of so many words, texts of so many tokens. */
    public record Config(TowerConfig tower, int words, int context) {}

    /**
     * What is read.
     *
     * @param tokens every token after the last normalisation, {@code [texts, length, dim]}
     * @param pooled the token at the end of each text, {@code [texts, dim]}
     */
    public record Understood(Operand<TFloat32> tokens, Operand<TFloat32> pooled) {}

    private static final float HIDDEN = -1e9f;

    private final Config config;
    private final String prefix;
    private final Ops tf;
    private final Torch torch;

    public ClipText(Config config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.prefix = prefix;
        this.tf = tf;
        this.torch = new Torch(tf, parameters);
    }

    /** Takes texts {@code [texts, length]} and the place where each ends, {@code [texts]}. */
    public Understood understand(Operand<TInt32> words, Operand<TInt32> ends) {
        int dim = config.tower().dim();
        String embeddings = prefix + "embeddings.";
        var table = torch.weight(embeddings + "token_embedding.weight", config.words(), dim);
        var places = torch.weight(embeddings + "position_embedding.weight", config.context(), dim);
        var length = torch.size(words, 1);
        var count = tf.range(tf.constant(0), length, tf.constant(1));
        var tokens = tf.math.add(tf.gather(table, words, tf.constant(0)), tf.gather(places, count, tf.constant(0)));
        var later = tf.math.greater(tf.expandDims(count, tf.constant(0)), tf.expandDims(count, tf.constant(1)));
        var mask = tf.select(later, tf.constant(HIDDEN), tf.constant(0f));
        var states =
                new Tower(config.tower(), Tower.Projections.APART, torch).states(prefix, tokens, Optional.of(mask));
        var normed = torch.norm(
                prefix + "final_layer_norm",
                states.get(states.size() - 1),
                dim,
                config.tower().epsilon());
        var rows = tf.reshape(normed, tf.array(-1, dim));
        var texts = tf.range(tf.constant(0), torch.size(words, 0), tf.constant(1));
        var at = tf.math.add(tf.math.mul(texts, length), ends);
        return new Understood(normed, tf.gather(rows, at, tf.constant(0)));
    }
}
