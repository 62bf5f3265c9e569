package io.vitharness.models.tensorflow.network;

import io.vitharness.models.tensorflow.arch.T5;
import io.vitharness.models.tensorflow.arch.T5Buckets;
import io.vitharness.models.tensorflow.arch.T5Config;
import io.vitharness.models.tensorflow.arch.Tokens;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Language;
import io.vitharness.models.tensorflow.part.Sequence;
import io.vitharness.models.tensorflow.system.LanguagePart;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * T5 in a trained system: the encoder reads picture and prompt, the decoder writes the answer behind a start word, and
 * looks at what the encoder made. The word table also writes. Its weights are named {@code lm.*}.
 */
final class EncoderDecoder implements Language {

    private static final float HIDDEN = -1e9f;
    private static final int START = 0;
    private static final int BUCKETS = 32;
    private static final int REACH = 128;

    private final LanguagePart.EncoderDecoder config;
    private final Ops tf;
    private final T5 model;

    EncoderDecoder(LanguagePart.EncoderDecoder config, int words, Engine engine) {
        this.config = config;
        this.tf = engine.tf();
        T5Config sizes = new T5Config(
                config.dim(),
                config.layers(),
                config.layers(),
                config.heads(),
                config.dim() / config.heads(),
                2 * config.dim(),
                words,
                true,
                "gelu_new",
                1e-6,
                BUCKETS,
                REACH,
                true,
                true);
        this.model = new T5(sizes, "lm.", tf, engine.parameters());
    }

    @Override
    public Operand<TFloat32> logits(Operand<TFloat32> hidden) {
        return model.logits(hidden);
    }

    @Override
    public Operand<TFloat32> hidden(Sequence sequence) {
        Asked asked = asked(sequence);
        var longest = tf.reduceMax(sequence.prefix(), tf.constant(0), ReduceMax.keepDims(false));
        var count = size(sequence.words(), 1);
        // one look into the word table for both sides: the table also writes, and Layers allows two uses of a value
        var all = tf.concat(List.of(sequence.words(), written(sequence, asked.length)), tf.constant(1));
        var vectors = tf.splitV(model.embed(all), tf.stack(List.of(count, asked.length)), tf.constant(1), 2L)
                .output();
        var joined = tf.concat(List.of(sequence.picture(), vectors.get(0)), tf.constant(1));
        var read = tf.slice(joined, tf.array(0, 0, 0), tf.stack(List.of(tf.constant(-1), longest, tf.constant(-1))));
        var isRead = tf.math.less(
                tf.reshape(places(longest), tf.array(1, -1)), tf.reshape(sequence.prefix(), tf.array(-1, 1)));
        var mask = tf.select(isRead, tf.constant(0f), tf.constant(HIDDEN));
        var encoded = model.encode(read, buckets(longest, true), mask);
        var later = tf.math.greater(
                tf.reshape(places(asked.length), tf.array(1, 1, -1)),
                tf.reshape(places(asked.length), tf.array(1, -1, 1)));
        var tokens = new Tokens(
                vectors.get(1),
                places(asked.length),
                tf.select(later, tf.constant(HIDDEN), tf.constant(0f)),
                List.of());
        var states = model.decode(tokens, buckets(asked.length, false), model.seen(encoded), mask)
                .hidden();
        var rows = tf.reshape(states, tf.array(-1, config.dim()));
        return tf.gather(rows, asked.positions, tf.constant(0));
    }

    /**
     * Where the decoder is asked.
     *
     * @param length words that it reads, the start word included
     * @param positions {@code row * length + place}
     */
    private record Asked(Operand<TInt32> length, Operand<TInt32> positions) {}

    /** The positions in one row of picture, prompt and answer as those behind the start word. */
    private Asked asked(Sequence sequence) {
        var whole = tf.math.add(size(sequence.picture(), 1), size(sequence.words(), 1));
        var row = tf.math.floorDiv(sequence.positions(), whole);
        var place = tf.math.floorMod(sequence.positions(), whole);
        var first = tf.math.sub(tf.gather(sequence.prefix(), row, tf.constant(0)), tf.constant(1));
        var behind = tf.math.sub(place, first);
        var length = tf.math.add(tf.reduceMax(behind, tf.constant(0), ReduceMax.keepDims(false)), tf.constant(1));
        return new Asked(length, tf.math.add(tf.math.mul(row, length), behind));
    }

    /** The start word and so many less one of each row's answer; what stands behind a shorter answer is never asked. */
    private Operand<TInt32> written(Sequence sequence, Operand<TInt32> length) {
        var prompts = tf.math.sub(sequence.prefix(), size(sequence.picture(), 1));
        var places = tf.reshape(places(length), tf.array(1, -1));
        var source = tf.math.sub(tf.math.add(tf.reshape(prompts, tf.array(-1, 1)), places), tf.constant(1));
        var last = tf.math.sub(size(sequence.words(), 1), tf.constant(1));
        var within = tf.math.maximum(tf.math.minimum(source, last), tf.constant(0));
        var answers = tf.gather(sequence.words(), within, tf.constant(1), Gather.batchDims(1L));
        var isStart = tf.math.equal(tf.math.add(tf.math.mul(source, tf.constant(0)), places), tf.constant(0));
        return tf.select(isStart, tf.constant(START), answers);
    }

    private Operand<TInt32> buckets(Operand<TInt32> length, boolean isBothWays) {
        int most = config.context();
        int[] all = new T5Buckets(BUCKETS, REACH, isBothWays).of(0, most, most);
        var table = tf.constant(Shape.of(most, most), DataBuffers.of(all));
        return tf.slice(table, tf.array(0, 0), tf.stack(List.of(length, length)));
    }

    private Operand<TInt32> places(Operand<TInt32> length) {
        return tf.range(tf.constant(0), length, tf.constant(1));
    }

    private Operand<TInt32> size(Operand<?> x, int axis) {
        return tf.gather(tf.shape(x), tf.constant(axis), tf.constant(0));
    }
}
