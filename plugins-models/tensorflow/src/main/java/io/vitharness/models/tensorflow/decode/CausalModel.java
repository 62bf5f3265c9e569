package io.vitharness.models.tensorflow.decode;

import io.vitharness.models.tensorflow.arch.KeysValues;
import io.vitharness.models.tensorflow.arch.Llama;
import io.vitharness.models.tensorflow.arch.LlamaConfig;
import io.vitharness.models.tensorflow.arch.Read;
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
 * A LLaMA in a graph, ready to read: once for the first tokens, once for tokens that follow what is remembered. Safe for
 * several threads once its weights are filled.
 */
public final class CausalModel {

    private static final float HIDDEN = -1e9f;

    private final LlamaConfig config;
    private final Engine engine;
    private final Operand<TInt32> words;
    private final Operand<TFloat32> embedded;
    private final Half first;
    private final Half later;

    /** Declares the graph and its weights, whose names start with the prefix. */
    public CausalModel(LlamaConfig config, String prefix, Engine engine) {
        this.config = config;
        this.engine = engine;
        Ops tf = engine.tf();
        Llama llama = new Llama(config, prefix, tf, engine.parameters());
        this.words = tf.placeholder(TInt32.class);
        this.embedded = llama.embed(words);
        this.first = new Half(llama, false);
        this.later = new Half(llama, true);
    }

    public LlamaConfig config() {
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

    /** The tokens after the first layer and so on, and at last the logits of every place; for one text alone. */
    public List<float[]> states(float[] vectors) {
        Batch batch = Batch.first(List.of(vectors), config.dim());
        Session.Runner runner = engine.runner();
        List<Tensor> fed = first.feed(batch, runner);
        first.read.states().forEach(runner::fetch);
        runner.fetch(first.everyLogit);
        try (Result result = runner.run()) {
            List<float[]> all = new ArrayList<>();
            result.forEach(entry -> all.add(Engine.floats((TFloat32) entry.getValue())));
            return all;
        } finally {
            fed.forEach(Tensor::close);
        }
    }

    /** Reads the beginnings of some texts; they are filled up on the left, and none sees its fill. */
    CausalRun start(List<float[]> texts) {
        Batch batch = Batch.first(texts, config.dim());
        Session.Runner runner = engine.runner();
        List<Tensor> fed = first.feed(batch, runner);
        try {
            return new CausalRun(batch, fetched(first, runner, first.lastLogits));
        } finally {
            fed.forEach(Tensor::close);
        }
    }

    /** Reads one more word of each row. */
    CausalRun next(CausalRun run, int[] parents, int[] ids) {
        Batch batch = run.batch().next(parents, embed(ids), 1);
        return followed(run, batch, parents, later.lastLogits);
    }

    /** Reads some more words of each row, and gives the logits of the word after each. */
    CausalRun follow(CausalRun run, int[] parents, int[] ids, int length) {
        return followed(run, run.batch().next(parents, embed(ids), length), parents, later.everyLogit);
    }

    private CausalRun followed(CausalRun run, Batch batch, int[] parents, Operand<TFloat32> logits) {
        Session.Runner runner = engine.runner();
        List<Tensor> fed = later.feed(batch, runner);
        TInt32 rows = Engine.tensor(parents, parents.length);
        fed.add(rows);
        runner.feed(later.parents, rows);
        for (int i = 0; i < later.past.size(); i++) {
            runner.feed(later.past.get(i).keys(), run.memory(2 * i));
            runner.feed(later.past.get(i).values(), run.memory(2 * i + 1));
        }
        try {
            return new CausalRun(batch, fetched(later, runner, logits));
        } finally {
            fed.forEach(Tensor::close);
        }
    }

    private Result fetched(Half half, Session.Runner runner, Operand<TFloat32> logits) {
        runner.fetch(logits);
        half.read.memory().forEach(layer -> runner.fetch(layer.keys()).fetch(layer.values()));
        return runner.run();
    }

    /** One way through the model: at the start, or with what is remembered. */
    private final class Half {

        private final Operand<TFloat32> vectors;
        private final Operand<TInt32> positions;
        private final Operand<TFloat32> mask;
        private final Operand<TInt32> parents;
        private final List<KeysValues> past = new ArrayList<>();
        private final Read read;
        private final Operand<TFloat32> everyLogit;
        private final Operand<TFloat32> lastLogits;

        Half(Llama llama, boolean isLater) {
            Ops tf = engine.tf();
            this.vectors = tf.placeholder(TFloat32.class);
            this.positions = tf.placeholder(TInt32.class);
            this.mask = tf.placeholder(TFloat32.class);
            this.parents = tf.placeholder(TInt32.class);
            List<KeysValues> memory = new ArrayList<>();
            for (int i = 0; isLater && i < config.layers(); i++) {
                KeysValues layer = new KeysValues(tf.placeholder(TFloat32.class), tf.placeholder(TFloat32.class));
                past.add(layer);
                memory.add(new KeysValues(
                        tf.gather(layer.keys(), parents, tf.constant(0)),
                        tf.gather(layer.values(), parents, tf.constant(0))));
            }
            this.read = llama.read(new Tokens(vectors, positions, mask, memory));
            this.everyLogit = llama.logits(tf.reshape(read.hidden(), tf.array(-1, config.dim())));
            this.lastLogits = llama.logits(last(read.hidden()));
        }

        /** The last token of each row. */
        private Operand<TFloat32> last(Operand<TFloat32> tokens) {
            Ops tf = engine.tf();
            var length = tf.gather(tf.shape(tokens), tf.constant(1), tf.constant(0));
            return tf.gather(tokens, tf.math.sub(length, tf.constant(1)), tf.constant(1));
        }

        List<Tensor> feed(Batch batch, Session.Runner runner) {
            List<Tensor> fed = new ArrayList<>();
            int rows = batch.rows();
            int length = batch.length();
            TFloat32 tokens = Engine.tensor(batch.vectors(), rows, length, config.dim());
            TInt32 places = Engine.tensor(batch.positions(), rows, length);
            TFloat32 seen = Engine.tensor(batch.mask(HIDDEN), rows, length, batch.total());
            runner.feed(vectors, tokens).feed(positions, places).feed(mask, seen);
            fed.add(tokens);
            fed.add(places);
            fed.add(seen);
            return fed;
        }
    }
}
