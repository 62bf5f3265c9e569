package io.vitharness.models.tensorflow.network;

import io.vitharness.models.tensorflow.arch.Llama;
import io.vitharness.models.tensorflow.arch.LlamaConfig;
import io.vitharness.models.tensorflow.arch.Tokens;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Language;
import io.vitharness.models.tensorflow.part.Sequence;
import io.vitharness.models.tensorflow.system.LanguagePart;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * LLaMA in a trained system, over one prefix of picture and prompt whose tokens all see each other, or over woven rows
 * that say for each token what it sees and where it stands. The word table also writes. Its weights are named
 * {@code lm.*}.
 */
final class Grouped implements Language {

    private static final float HIDDEN = -1e9f;

    private final LanguagePart.Llama config;
    private final Ops tf;
    private final Llama model;

    Grouped(LanguagePart.Llama config, int words, Engine engine) {
        this.config = config;
        this.tf = engine.tf();
        LlamaConfig sizes = new LlamaConfig(
                config.dim(),
                config.layers(),
                config.heads(),
                config.groups(),
                config.dim() / config.heads(),
                3 * config.dim(),
                words,
                1e-6,
                10_000,
                true,
                false);
        this.model = new Llama(sizes, "lm.", tf, engine.parameters());
    }

    @Override
    public Operand<TFloat32> logits(Operand<TFloat32> hidden) {
        return model.logits(hidden);
    }

    @Override
    public Operand<TFloat32> hidden(Sequence sequence) {
        var vectors = tf.concat(List.of(sequence.picture(), embed(sequence.words())), tf.constant(1));
        var length = tf.gather(tf.shape(vectors), tf.constant(1), tf.constant(0));
        var places = tf.range(tf.constant(0), length, tf.constant(1));
        var seen = tf.reshape(places, tf.array(1, 1, -1));
        var inPrefix = tf.math.less(seen, tf.reshape(sequence.prefix(), tf.array(-1, 1, 1)));
        var visible = tf.math.logicalOr(inPrefix, tf.math.lessEqual(seen, tf.reshape(places, tf.array(1, -1, 1))));
        var mask = tf.select(visible, tf.constant(0f), tf.constant(HIDDEN));
        return at(vectors, tf.reshape(places, tf.array(1, -1)), mask, sequence.positions());
    }

    Operand<TFloat32> embed(Operand<TInt32> words) {
        return model.embed(words);
    }

    /** The last hidden states of asked positions, of tokens that say what they see and where they stand. */
    Operand<TFloat32> at(
            Operand<TFloat32> vectors, Operand<TInt32> places, Operand<TFloat32> mask, Operand<TInt32> asked) {
        var read = model.read(new Tokens(vectors, places, mask, List.of()));
        return tf.gather(tf.reshape(read.hidden(), tf.array(-1, config.dim())), asked, tf.constant(0));
    }
}
