package io.vitharness.models.tensorflow.decode;

import io.vitharness.models.tensorflow.arch.KeysValues;
import io.vitharness.models.tensorflow.arch.Read;
import io.vitharness.models.tensorflow.arch.T5;
import io.vitharness.models.tensorflow.arch.T5Buckets;
import io.vitharness.models.tensorflow.arch.T5Config;
import io.vitharness.models.tensorflow.arch.Tokens;
import io.vitharness.models.tensorflow.part.Engine;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A T5 in a graph, ready to read one text at a time and to write several after it. Safe for several threads once its
 * weights are filled.
 */
public final class SequenceModel {

    private static final float HIDDEN = -1e9f;

    private final T5Config config;
    private final Engine engine;
    private final Operand<TInt32> words;
    private final Operand<TFloat32> embedded;
    private final Operand<TFloat32> textIn;
    private final Operand<TInt32> textBuckets;
    private final Operand<TFloat32> textMask;
    private final Operand<TFloat32> encoded;
    private final List<KeysValues> encodedSeen;
    private final List<KeysValues> seenIn = new ArrayList<>();
    private final Half first;
    private final Half later;

    /** Declares the graph and its weights, whose names start with the prefix. */
    public SequenceModel(T5Config config, String prefix, Engine engine) {
        this.config = config;
        this.engine = engine;
        Ops tf = engine.tf();
        T5 t5 = new T5(config, prefix, tf, engine.parameters());
        this.words = tf.placeholder(TInt32.class);
        this.embedded = t5.embed(words);
        this.textIn = tf.placeholder(TFloat32.class);
        this.textBuckets = tf.placeholder(TInt32.class);
        this.textMask = tf.placeholder(TFloat32.class);
        this.encoded = t5.encode(textIn, textBuckets, textMask);
        this.encodedSeen = t5.seen(encoded);
        for (int i = 0; i < config.decoderLayers(); i++) {
            seenIn.add(new KeysValues(tf.placeholder(TFloat32.class), tf.placeholder(TFloat32.class)));
        }
        this.first = new Half(t5, false);
        this.later = new Half(t5, true);
    }

    public T5Config config() {
        return config;
    }

    /** The vectors of words, one after the other. */
    public float[] embed(int[] ids) {
        try (TInt32 tensor = Engine.tensor(ids, ids.length);
                Result result =
                        engine.runner().feed(words, tensor).fetch(embedded).run()) {
            return Engine.floats((TFloat32) result.get(0));
        }
    }

    /** Reads one text: the encoder's output, then what each decoder layer sees of it. To be closed. */
    Result encode(float[] vectors) {
        int length = vectors.length / config.dim();
        int[] buckets = new T5Buckets(config.buckets(), config.reach(), true).of(0, length, length);
        try (TFloat32 tokens = Engine.tensor(vectors, 1, length, config.dim());
                TInt32 pairs = Engine.tensor(buckets, length, length);
                TFloat32 mask = Engine.tensor(new float[length], 1, length)) {
            Session.Runner runner = engine.runner()
                    .feed(textIn, tokens)
                    .feed(textBuckets, pairs)
                    .feed(textMask, mask)
                    .fetch(encoded);
            encodedSeen.forEach(layer -> runner.fetch(layer.keys()).fetch(layer.values()));
            return runner.run();
        }
    }

    /** Reads the first words that the decoder is given. */
    CausalRun start(Result text, int[] ids) {
        Batch batch = Batch.first(List.of(embed(ids)), config.dim());
        return run(first, text, batch, new ArrayList<>(), engine.runner());
    }

    /** Reads so many more words of each row, and gives the logits of the word after each. */
    CausalRun follow(Result text, CausalRun run, int[] parents, int[] ids) {
        Batch batch = run.batch().next(parents, embed(ids), ids.length / parents.length);
        Session.Runner runner = engine.runner();
        for (int i = 0; i < later.past.size(); i++) {
            runner.feed(later.past.get(i).keys(), run.memory(2 * i));
            runner.feed(later.past.get(i).values(), run.memory(2 * i + 1));
        }
        Fed rows = new Fed(later.parents, Engine.tensor(parents, parents.length));
        return run(later, text, batch, new ArrayList<>(List.of(rows)), runner);
    }

    private record Fed(Operand<?> place, Tensor tensor) {}

    private CausalRun run(Half half, Result text, Batch batch, List<Fed> fed, Session.Runner runner) {
        fed.addAll(half.fed(batch, text));
        try {
            fed.forEach(entry -> runner.feed(entry.place(), entry.tensor()));
            for (int i = 0; i < seenIn.size(); i++) {
                runner.feed(seenIn.get(i).keys(), text.get(1 + 2 * i));
                runner.feed(seenIn.get(i).values(), text.get(2 + 2 * i));
            }
            runner.fetch(half.everyLogit);
            half.read.memory().forEach(layer -> runner.fetch(layer.keys()).fetch(layer.values()));
            return new CausalRun(batch, runner.run());
        } finally {
            fed.forEach(entry -> entry.tensor().close());
        }
    }

    /** One way through the decoder: at the start, or with what is remembered. */
    private final class Half {

        private final Operand<TFloat32> vectors;
        private final Operand<TFloat32> mask;
        private final Operand<TInt32> buckets;
        private final Operand<TFloat32> seenMask;
        private final Operand<TInt32> parents;
        private final List<KeysValues> past = new ArrayList<>();
        private final Read read;
        private final Operand<TFloat32> everyLogit;

        Half(T5 t5, boolean isLater) {
            Ops tf = engine.tf();
            this.vectors = tf.placeholder(TFloat32.class);
            this.mask = tf.placeholder(TFloat32.class);
            this.buckets = tf.placeholder(TInt32.class);
            this.seenMask = tf.placeholder(TFloat32.class);
            this.parents = tf.placeholder(TInt32.class);
            List<KeysValues> memory = new ArrayList<>();
            for (int i = 0; isLater && i < config.decoderLayers(); i++) {
                KeysValues layer = new KeysValues(tf.placeholder(TFloat32.class), tf.placeholder(TFloat32.class));
                past.add(layer);
                memory.add(new KeysValues(
                        tf.gather(layer.keys(), parents, tf.constant(0)),
                        tf.gather(layer.values(), parents, tf.constant(0))));
            }
            var tokens = new Tokens(vectors, tf.constant(new int[][] {{0}}), mask, memory);
            this.read = t5.decode(tokens, buckets, seenIn, seenMask);
            this.everyLogit = t5.logits(tf.reshape(read.hidden(), tf.array(-1, config.dim())));
        }

        List<Fed> fed(Batch batch, Result text) {
            int rows = batch.rows();
            int length = batch.length();
            int[] pairs =
                    new T5Buckets(config.buckets(), config.reach(), false).of(batch.earlier(), length, batch.total());
            int seen = Math.toIntExact(text.get(0).shape().get(1));
            return List.of(
                    new Fed(vectors, Engine.tensor(batch.vectors(), rows, length, config.dim())),
                    new Fed(mask, Engine.tensor(batch.mask(HIDDEN), rows, length, batch.total())),
                    new Fed(buckets, Engine.tensor(pairs, length, batch.total())),
                    new Fed(seenMask, Engine.tensor(new float[seen], 1, seen)));
        }
    }
}
