package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * InstructBLIP's Q-Former (Dai and others, arXiv 2305.06500): learned queries that look at each other and at the
 * instruction, in every few layers also at the picture; blocks that normalise last, as BERT's. Weights are named as
 * {@code InstructBlipQFormerModel} has them, behind a prefix.
 */
public final class QFormer {

    /**
     * The sizes.
     *
     * @param every a layer whose number is a multiple of this looks at the picture
     * @param seen width of the picture's tokens
     * @param context longest instruction
     * @param pictures how many pictures a row has: each has its own queries, which look at it alone in their picture's
     *     layers, but all of which look at each other (PRIMA, arXiv 2412.15209)
     */
    public record Config(TowerConfig tower, int queries, int every, int seen, int words, int context, int pictures) {

        /** For rows of one picture. */
        public Config(TowerConfig tower, int queries, int every, int seen, int words, int context) {
            this(tower, queries, every, seen, words, context, 1);
        }

        /** The queries of a row. */
        public int queriesPerRow() {
            return pictures * queries;
        }
    }

    private final Config config;
    private final String prefix;
    private final Ops tf;
    private final Torch torch;

    public QFormer(Config config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.prefix = prefix;
        this.tf = tf;
        this.torch = new Torch(tf, parameters);
    }

    /**
     * Queries and instruction before the first layer and after each, {@code [batch, queries per row + length, dim]}.
     *
     * @param queries {@code [1, queries per row, dim]}
     * @param words the instruction, {@code [batch, length]}
     * @param mask added to the scores of queries and words as they are seen, {@code [batch, queries per row + length]}
     * @param picture the tokens of each row's pictures, {@code [batch * pictures, tokens, seen]}
     */
    public List<Operand<TFloat32>> states(
            Operand<TFloat32> queries, Operand<TInt32> words, Operand<TFloat32> mask, Operand<TFloat32> picture) {
        String embeddings = prefix + "embeddings.";
        int dim = config.tower().dim();
        var table = torch.weight(embeddings + "word_embeddings.weight", config.words(), dim);
        var places = torch.weight(embeddings + "position_embeddings.weight", config.context(), dim);
        var count = tf.range(tf.constant(0), torch.size(words, 1), tf.constant(1));
        var text = tf.math.add(tf.gather(table, words, tf.constant(0)), tf.gather(places, count, tf.constant(0)));
        var repeated = tf.tile(queries, tf.stack(List.of(torch.size(words, 0), tf.constant(1), tf.constant(1))));
        var start = norm(embeddings + "layernorm", tf.concat(List.of(repeated, text), tf.constant(1)));
        return layers(start, new Sight(Optional.of(bias(mask)), true), picture);
    }

    /**
     * Queries alone, of which some are not to be seen, before the first layer and after each,
     * {@code [batch, queries per row, dim]}.
     *
     * @param queries {@code [1, queries per row, dim]}
     * @param mask added to the scores of queries as they are seen, {@code [batch, queries per row]}
     * @param picture the tokens of each row's pictures, {@code [batch * pictures, tokens, seen]}
     */
    public List<Operand<TFloat32>> statesWithoutWords(
            Operand<TFloat32> queries, Operand<TFloat32> mask, Operand<TFloat32> picture) {
        var repeated = tf.tile(queries, tf.stack(List.of(torch.size(mask, 0), tf.constant(1), tf.constant(1))));
        var start = norm(prefix + "embeddings.layernorm", repeated);
        return layers(start, new Sight(Optional.of(bias(mask)), false), picture);
    }

    /**
     * Queries alone, as BLIP-2's (arXiv 2301.12597), before the first layer and after each,
     * {@code [batch, queries, dim]}.
     *
     * @param queries {@code [1, queries, dim]}
     * @param picture the picture's tokens, {@code [batch, tokens, seen]}
     */
    public List<Operand<TFloat32>> states(Operand<TFloat32> queries, Operand<TFloat32> picture) {
        var copies = torch.copies(picture, 2);
        var batch = torch.size(copies.get(0), 0);
        var repeated = tf.tile(queries, tf.stack(List.of(batch, tf.constant(1), tf.constant(1))));
        var start = norm(prefix + "embeddings.layernorm", repeated);
        return layers(start, new Sight(Optional.empty(), false), copies.get(1));
    }

    private Operand<TFloat32> bias(Operand<TFloat32> mask) {
        return tf.expandDims(tf.expandDims(mask, tf.constant(1)), tf.constant(1));
    }

    /** What hides some queries and words from all others, and whether there are words behind the queries. */
    private record Sight(Optional<Operand<TFloat32>> bias, boolean isReading) {}

    private List<Operand<TFloat32>> layers(Operand<TFloat32> start, Sight sight, Operand<TFloat32> picture) {
        List<Operand<TFloat32>> states = new ArrayList<>(List.of(start));
        Operand<TFloat32> x = start;
        Operand<TFloat32> seen = picture;
        for (int i = 0; i < config.tower().layers(); i++) {
            var both = torch.copies(seen, 2);
            seen = both.get(1);
            x = layer(prefix + "encoder.layer." + i + ".", x, sight, seen(i, both.get(0)));
            states.add(x);
        }
        return states;
    }

    private Optional<Operand<TFloat32>> seen(int layer, Operand<TFloat32> picture) {
        return layer % config.every() == 0 ? Optional.of(picture) : Optional.empty();
    }

    private Operand<TFloat32> layer(
            String name, Operand<TFloat32> x, Sight sight, Optional<Operand<TFloat32>> picture) {
        int dim = config.tower().dim();
        var attended = attention(name + "attention.", x, new Source(tf.identity(x), dim, sight.bias()));
        if (!sight.isReading()) {
            return asked(name, attended, picture);
        }
        var two = tf.splitV(
                attended, tf.stack(List.of(tf.constant(config.queriesPerRow()), tf.constant(-1))), tf.constant(1), 2L);
        var asked = asked(name, two.output().get(0), picture);
        var read =
                mlp(name + "intermediate.dense", name + "output.", two.output().get(1));
        return tf.concat(List.of(asked, read), tf.constant(1));
    }

    private Operand<TFloat32> asked(String name, Operand<TFloat32> queries, Optional<Operand<TFloat32>> picture) {
        Operand<TFloat32> looked =
                picture.isEmpty() ? queries : looked(name + "crossattention.", queries, picture.get());
        return mlp(name + "intermediate_query.dense", name + "output_query.", looked);
    }

    /** Each query looks at its own picture. */
    private Operand<TFloat32> looked(String name, Operand<TFloat32> queries, Operand<TFloat32> picture) {
        Source source = new Source(picture, config.seen(), Optional.empty());
        if (config.pictures() == 1) {
            return attention(name, queries, source);
        }
        int dim = config.tower().dim();
        var apart = tf.reshape(queries, tf.array(-1, config.queries(), dim));
        return tf.reshape(attention(name, apart, source), tf.array(-1, config.queriesPerRow(), dim));
    }

    /** What is looked at. */
    private record Source(Operand<TFloat32> tokens, long width, Optional<Operand<TFloat32>> bias) {}

    private Operand<TFloat32> attention(String name, Operand<TFloat32> x, Source source) {
        int dim = config.tower().dim();
        int heads = config.tower().heads();
        int width = config.tower().headWidth();
        var tokens = torch.copies(source.tokens(), 2);
        Width read = new Width(source.width(), dim);
        String inner = name + "attention.";
        var mixed = torch.attended(new Torch.Queried(
                torch.heads(torch.linear(inner + "query", x, new Width(dim, dim)), heads, width),
                torch.heads(torch.linear(inner + "key", tokens.get(0), read), heads, width),
                torch.heads(torch.linear(inner + "value", tokens.get(1), read), heads, width),
                source.bias(),
                1 / Math.sqrt(width)));
        return added(name + "output.", torch.joined(mixed, dim), x, dim);
    }

    private Operand<TFloat32> mlp(String up, String down, Operand<TFloat32> x) {
        var inner = torch.linear(
                up, x, new Width(config.tower().dim(), config.tower().mlp()));
        return added(
                down,
                torch.activated(config.tower().activation(), inner),
                x,
                config.tower().mlp());
    }

    private Operand<TFloat32> added(String name, Operand<TFloat32> change, Operand<TFloat32> x, long width) {
        var dense = torch.linear(
                name + "dense", change, new Width(width, config.tower().dim()));
        return norm(name + "LayerNorm", tf.math.add(dense, x));
    }

    private Operand<TFloat32> norm(String name, Operand<TFloat32> x) {
        return torch.norm(name, x, config.tower().dim(), config.tower().epsilon());
    }
}
