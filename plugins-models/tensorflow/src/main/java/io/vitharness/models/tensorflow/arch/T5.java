package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Initial;
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
 * T5 (Raffel and others, arXiv 1910.10683) and its version 1.1: an encoder that sees all ways, a decoder that looks at
 * it, distances as learned numbers per head that all layers share, no scaling of scores, no biases. Weights are named as
 * {@code T5ForConditionalGeneration} has them, behind a prefix.
 */
public final class T5 {

    private final T5Config config;
    private final String prefix;
    private final Ops tf;
    private final Torch torch;

    public T5(T5Config config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.prefix = prefix;
        this.tf = tf;
        this.torch = new Torch(tf, parameters);
    }

    /** The vectors {@code [..., dim]} of words. */
    public Operand<TFloat32> embed(Operand<TInt32> words) {
        // as T5 starts it: wide, since the output is scaled down where the same table writes
        var table = torch.weight(prefix + "shared.weight", new Initial.Normal(1), config.words(), config.dim());
        return tf.gather(table, words, tf.constant(0));
    }

    /**
     * Reads a text, {@code [batch, length, dim]}.
     *
     * @param buckets of its pairs of tokens, {@code [length, length]}
     * @param mask added to the scores, {@code [batch, length]}
     */
    public Operand<TFloat32> encode(Operand<TFloat32> vectors, Operand<TInt32> buckets, Operand<TFloat32> mask) {
        String stack = prefix + "encoder.";
        var seen = tf.expandDims(tf.expandDims(mask, tf.constant(1)), tf.constant(1));
        Operand<TFloat32> bias = tf.math.add(distances(stack, buckets), seen);
        Operand<TFloat32> x = vectors;
        for (int i = 0; i < config.encoderLayers(); i++) {
            String name = stack + "block." + i + ".layer.";
            var biases = torch.copies(bias, 2);
            bias = biases.get(1);
            var normed = torch.copies(norm(name + "0.layer_norm", x), 2);
            var memory = remembered(name + "0.SelfAttention.", normed.get(1));
            x = tf.math.add(x, attention(name + "0.SelfAttention.", normed.get(0), memory, Optional.of(biases.get(0))));
            x = tf.math.add(x, mlp(name + "1.DenseReluDense.", norm(name + "1.layer_norm", x)));
        }
        return norm(stack + "final_layer_norm", x);
    }

    /** What each decoder layer sees of the encoder's output. */
    public List<KeysValues> seen(Operand<TFloat32> encoded) {
        List<KeysValues> all = new ArrayList<>();
        Operand<TFloat32> rest = encoded;
        for (int i = 0; i < config.decoderLayers(); i++) {
            var copies = torch.copies(rest, 2);
            rest = copies.get(1);
            all.add(remembered(prefix + "decoder.block." + i + ".layer.1.EncDecAttention.", copies.get(0)));
        }
        return all;
    }

    /**
     * Reads what was written so far.
     *
     * @param tokens as a decoder reads them; their positions are not used
     * @param buckets of the new tokens and all, {@code [length, earlier + length]}
     * @param seen of the encoder's output, with the mask {@code [batch, its length]}
     */
    public Read decode(Tokens tokens, Operand<TInt32> buckets, List<KeysValues> seen, Operand<TFloat32> seenMask) {
        String stack = prefix + "decoder.";
        var mask = tf.expandDims(tokens.mask(), tf.constant(1));
        var cross = tf.expandDims(tf.expandDims(seenMask, tf.constant(1)), tf.constant(1));
        Operand<TFloat32> bias = tf.math.add(distances(stack, buckets), mask);
        Operand<TFloat32> x = tokens.vectors();
        List<Operand<TFloat32>> states = new ArrayList<>(List.of(tf.identity(x)));
        List<KeysValues> memory = new ArrayList<>();
        for (int i = 0; i < config.decoderLayers(); i++) {
            String name = stack + "block." + i + ".layer.";
            var biases = torch.copies(bias, 2);
            bias = biases.get(1);
            var normed = torch.copies(norm(name + "0.layer_norm", x), 2);
            var fresh = remembered(name + "0.SelfAttention.", normed.get(1));
            var all = tokens.memory().isEmpty() ? fresh : joined(tokens.memory().get(i), fresh);
            memory.add(all);
            x = tf.math.add(x, attention(name + "0.SelfAttention.", normed.get(0), all, Optional.of(biases.get(0))));
            var looking = norm(name + "1.layer_norm", x);
            x = tf.math.add(x, attention(name + "1.EncDecAttention.", looking, seen.get(i), Optional.of(cross)));
            x = tf.math.add(x, mlp(name + "2.DenseReluDense.", norm(name + "2.layer_norm", x)));
            states.add(x);
        }
        states.set(config.decoderLayers(), norm(stack + "final_layer_norm", x));
        return new Read(states, memory);
    }

    /** The logits {@code [rows, words]} of rows {@code [rows, dim]}. */
    public Operand<TFloat32> logits(Operand<TFloat32> rows) {
        var scaled = config.isScaled() ? tf.math.mul(rows, tf.constant((float) (1 / Math.sqrt(config.dim())))) : rows;
        Width width = new Width(config.dim(), config.words());
        return config.isTied()
                ? torch.table(prefix + "shared", scaled, width)
                : torch.product(prefix + "lm_head", scaled, width);
    }

    private Operand<TFloat32> distances(String stack, Operand<TInt32> buckets) {
        var table = torch.weight(
                stack + "block.0.layer.0.SelfAttention.relative_attention_bias.weight",
                config.buckets(),
                config.heads());
        var bias = tf.gather(table, buckets, tf.constant(0));
        return tf.expandDims(tf.linalg.transpose(bias, tf.array(2, 0, 1)), tf.constant(0));
    }

    private KeysValues joined(KeysValues earlier, KeysValues fresh) {
        return new KeysValues(
                tf.concat(List.of(earlier.keys(), fresh.keys()), tf.constant(2)),
                tf.concat(List.of(earlier.values(), fresh.values()), tf.constant(2)));
    }

    private KeysValues remembered(String name, Operand<TFloat32> x) {
        var copies = torch.copies(x, 2);
        return new KeysValues(projected(name + "k", copies.get(0)), projected(name + "v", copies.get(1)));
    }

    private Operand<TFloat32> attention(
            String name, Operand<TFloat32> x, KeysValues memory, Optional<Operand<TFloat32>> bias) {
        var mixed = torch.attended(new Torch.Queried(queries(name + "q", x), memory.keys(), memory.values(), bias, 1));
        return torch.linearWithoutBias(
                name + "o", torch.joined(mixed, config.inner()), new Width(config.inner(), config.dim()));
    }

    /** They start small, as T5's: scores are not scaled. */
    private Operand<TFloat32> queries(String name, Operand<TFloat32> x) {
        Width width = new Width(config.dim(), config.inner());
        var start = new Initial.Normal(1 / Math.sqrt((double) config.dim() * config.headWidth()));
        return torch.heads(torch.linearWithoutBias(name, x, width, start), config.heads(), config.headWidth());
    }

    private Operand<TFloat32> projected(String name, Operand<TFloat32> x) {
        var projected = torch.linearWithoutBias(name, x, new Width(config.dim(), config.inner()));
        return torch.heads(projected, config.heads(), config.headWidth());
    }

    private Operand<TFloat32> mlp(String name, Operand<TFloat32> x) {
        Width up = new Width(config.dim(), config.mlp());
        String first = config.isGated() ? "wi_0" : "wi";
        Operand<TFloat32> inner = torch.activated(config.activation(), torch.linearWithoutBias(name + first, x, up));
        if (config.isGated()) {
            inner = tf.math.mul(inner, torch.linearWithoutBias(name + "wi_1", x, up));
        }
        return torch.linearWithoutBias(name + "wo", inner, new Width(config.mlp(), config.dim()));
    }

    private Operand<TFloat32> norm(String name, Operand<TFloat32> x) {
        return torch.rootMeanSquare(name, x, config.dim(), config.epsilon());
    }
}
