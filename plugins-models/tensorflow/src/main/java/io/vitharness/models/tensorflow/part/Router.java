package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * The adapter {@code mlp2x_gelu} with a mixture of low-rank adapters behind it (LaVIN, arXiv 2305.15023):
 * {@code y = x + sum of w_k Up_k silu(Down_k x)}, where {@code w = softmax(W t / temperature)} and {@code t} is the mean
 * vector of the prompt's words. Up starts at zero, so that nothing changes before it was trained. Its weights are named
 * {@code adapter.*}.
 */
public final class Router implements Adapter {

    /** Width of the vectors that decide the shares. */
    private static final int TOPIC = 16;

    private final AdapterPart.Routed config;
    private final VisionPart vision;
    private final int dim;
    private final int words;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    /** Into a language model of width {@code dim} over a vocabulary of so many words. */
    public Router(AdapterPart.Routed config, VisionPart vision, int dim, int words, Engine engine) {
        this.config = config;
        this.vision = vision;
        this.dim = dim;
        this.words = words;
        this.tf = engine.tf();
        this.parameters = engine.parameters();
        this.layers = new Layers(tf, parameters);
    }

    @Override
    public Operand<TFloat32> adapt(Operand<TFloat32> features, RowInput rows) {
        int tokens = config.tokens(vision);
        var projected =
                new Projector(new AdapterPart.Mlp(config.merge()), vision, dim, tf, parameters).adapt(features, rows);
        var x = tf.reshape(projected, tf.array(-1, dim));
        int inner = config.experts() * config.rank();
        var low = tf.linalg.matMul(x, parameters.get("adapter.expert.down", Initial.forInputs(dim), dim, inner));
        var bent = tf.math.mul(low, tf.math.sigmoid(low));
        var apart = tf.reshape(bent, tf.array(-1, tokens, config.experts(), config.rank()));
        var shares = tf.reshape(shares(rows), tf.array(-1, 1, config.experts(), 1));
        var mixed = tf.reshape(tf.math.mul(apart, shares), tf.array(-1, inner));
        var change = tf.linalg.matMul(mixed, parameters.get("adapter.expert.up", Initial.ZERO, inner, dim));
        return tf.reshape(tf.math.add(x, change), tf.array(-1, tokens, dim));
    }

    /** How much each adapter counts for a row, {@code [rows, experts]}; the numbers of a row add up to 1. */
    public Operand<TFloat32> shares(RowInput rows) {
        PromptWords prompt = new PromptWords(rows, config.tokens(vision), tf);
        var table = parameters.get("adapter.route.words", new Initial.Normal(1), words, TOPIC);
        var read = tf.dtypes.cast(prompt.isPrompt(), TFloat32.class);
        var vectors = tf.math.mul(
                tf.gather(table, prompt.words(), tf.constant(0)),
                tf.reshape(
                        read,
                        tf.stack(List.of(
                                tf.constant(-1),
                                tf.gather(tf.shape(prompt.words()), tf.constant(1), tf.constant(0)),
                                tf.constant(1)))));
        var count = tf.sum(read, tf.array(1), Sum.keepDims(true));
        var topic = tf.math.div(tf.sum(vectors, tf.array(1)), tf.math.maximum(count, tf.constant(1f)));
        var scores = layers.linear("adapter.route", topic, new Width(TOPIC, config.experts()));
        return tf.nn.softmax(tf.math.div(scores, tf.constant((float) config.temperature())));
    }
}
