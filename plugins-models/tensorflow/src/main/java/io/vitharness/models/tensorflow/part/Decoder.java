package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.LanguagePart;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A language model over one prefix of picture and prompt, whose tokens all see each other, and an answer that sees what
 * stands before it. Learned, rotary or relative positions, blocks that normalise first, the word table used for reading and for writing.
 * Its weights are named {@code lm.*}.
 */
public final class Decoder implements Language {

    private static final float HIDDEN = -1e9f;

    private final LanguagePart.Decoder config;
    private final int words;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    /** A model over a vocabulary of so many words. */
    public Decoder(LanguagePart.Decoder config, int words, Ops tf, Parameters parameters) {
        this.config = config;
        this.words = words;
        this.tf = tf;
        this.parameters = parameters;
        this.layers = new Layers(tf, parameters);
    }

    @Override
    public Operand<TFloat32> logits(Operand<TFloat32> hidden) {
        return tf.linalg.matMul(hidden, table(), MatMul.transposeB(true));
    }

    @Override
    public Operand<TFloat32> hidden(Sequence sequence) {
        var embedded = tf.gather(table(), sequence.words(), tf.constant(0));
        var joined = tf.concat(List.of(sequence.picture(), embedded), tf.constant(1));
        Operand<TInt32> length = tf.gather(tf.shape(joined), tf.constant(1), tf.constant(0));
        Operand<TFloat32> x = tf.reshape(placed(joined, length), tf.array(-1, config.dim()));
        var mask = mask(sequence.prefix(), length);
        var rotary = rotary(length);
        var start = new Initial.QueryKeyValue(config.dim(), config.heads());
        for (int layer = 0; layer < config.layers(); layer++) {
            String name = "lm.block" + layer;
            var bias = Optional.of(biased(mask, name, length));
            x = layers.block(name, x, new Attention(config.dim(), config.heads(), length, bias, rotary, start));
        }
        var asked = tf.gather(x, sequence.positions(), tf.constant(0));
        return layers.norm("lm.norm", asked, config.dim());
    }

    /** The vector of each word, {@code [words, dim]}. */
    public Operand<TFloat32> table() {
        return parameters.get("lm.words", Initial.forInputs(config.dim()), words, config.dim());
    }

    private Operand<TFloat32> placed(Operand<TFloat32> tokens, Operand<TInt32> length) {
        if (config.positions() == LanguagePart.Positions.ROTARY) {
            return tokens;
        }
        var all = parameters.get("lm.position", new Initial.Normal(0.1), config.context(), config.dim());
        var used = tf.slice(all, tf.array(0, 0), tf.stack(List.of(length, tf.constant(config.dim()))));
        return tf.math.add(tokens, used);
    }

    private Operand<TFloat32> biased(Operand<TFloat32> mask, String name, Operand<TInt32> length) {
        return config.positions() == LanguagePart.Positions.RELATIVE
                ? tf.math.add(mask, new RelativeBias(tf, parameters).of(name + ".distance", config.heads(), length))
                : mask;
    }

    private Optional<Rotary> rotary(Operand<TInt32> length) {
        return config.positions() == LanguagePart.Positions.ROTARY
                ? Optional.of(new Rotary(tf, config.dim() / config.heads(), config.context(), length))
                : Optional.empty();
    }

    /** {@code [rows, 1, length, length]}: 0 where a token is seen, else {@link #HIDDEN}. */
    private Operand<TFloat32> mask(Operand<TInt32> prefix, Operand<TInt32> length) {
        var places = tf.range(tf.constant(0), length, tf.constant(1));
        var seen = tf.reshape(places, tf.array(1, 1, 1, -1));
        var seeing = tf.reshape(places, tf.array(1, 1, -1, 1));
        var inPrefix = tf.math.less(seen, tf.reshape(prefix, tf.array(-1, 1, 1, 1)));
        var visible = tf.math.logicalOr(inPrefix, tf.math.lessEqual(seen, seeing));
        return tf.select(visible, tf.constant(0f), tf.constant(HIDDEN));
    }
}
