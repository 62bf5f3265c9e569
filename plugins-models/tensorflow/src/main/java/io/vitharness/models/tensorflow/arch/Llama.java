package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * LLaMA (Touvron and others, arXiv 2302.13971): root mean square normalisation, rotary positions whose second half of a
 * head is the partner of the first, gated MLP, grouped heads of keys and values. Weights are named as
 * {@code LlamaForCausalLM} has them, behind a prefix.
 */
public final class Llama {

    private final LlamaConfig config;
    private final String prefix;
    private final Ops tf;
    private final Torch torch;

    public Llama(LlamaConfig config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.prefix = prefix;
        this.tf = tf;
        this.torch = new Torch(tf, parameters);
    }

    /** The vectors {@code [..., dim]} of words. */
    public Operand<TFloat32> embed(Operand<TInt32> words) {
        return tf.gather(table(), words, tf.constant(0));
    }

    /** Reads tokens. */
    public Read read(Tokens tokens) {
        Turn turn = new Turn(tokens.positions());
        var mask = tf.expandDims(tf.expandDims(tokens.mask(), tf.constant(1)), tf.constant(1));
        List<Operand<TFloat32>> states = new ArrayList<>(List.of(tf.identity(tokens.vectors())));
        List<KeysValues> memory = new ArrayList<>();
        Operand<TFloat32> x = tokens.vectors();
        for (int i = 0; i < config.layers(); i++) {
            String name = prefix + "model.layers." + i + ".";
            var normed = norm(name + "input_layernorm", x);
            Optional<KeysValues> past = tokens.memory().isEmpty()
                    ? Optional.empty()
                    : Optional.of(tokens.memory().get(i));
            var attention = new Attending(name + "self_attn.", turn, mask, past);
            var attended = attention.attend(normed);
            memory.add(attention.memory.get(0));
            var middle = tf.math.add(x, attended);
            x = tf.math.add(middle, mlp(name + "mlp.", norm(name + "post_attention_layernorm", middle)));
            states.add(x);
        }
        states.set(config.layers(), norm(prefix + "model.norm", x));
        return new Read(states, memory);
    }

    /** The logits {@code [rows, words]} of rows {@code [rows, dim]}. */
    public Operand<TFloat32> logits(Operand<TFloat32> rows) {
        Width width = new Width(config.dim(), config.words());
        return config.isTied()
                ? torch.table(prefix + "model.embed_tokens", rows, width)
                : torch.product(prefix + "lm_head", rows, width);
    }

    private Operand<TFloat32> table() {
        return torch.weight(prefix + "model.embed_tokens.weight", config.words(), config.dim());
    }

    private Operand<TFloat32> norm(String name, Operand<TFloat32> x) {
        return torch.rootMeanSquare(name, x, config.dim(), config.epsilon());
    }

    private Operand<TFloat32> mlp(String name, Operand<TFloat32> x) {
        Width up = new Width(config.dim(), config.mlp());
        var gate = torch.activated("silu", torch.linearWithoutBias(name + "gate_proj", x, up));
        var inner = tf.math.mul(gate, torch.linearWithoutBias(name + "up_proj", x, up));
        return torch.linearWithoutBias(name + "down_proj", inner, new Width(config.mlp(), config.dim()));
    }

    /** The attention of one layer. */
    private final class Attending {

        private final String name;
        private final Turn turn;
        private final Operand<TFloat32> mask;
        private final Optional<KeysValues> past;
        private final List<KeysValues> memory = new ArrayList<>();

        Attending(String name, Turn turn, Operand<TFloat32> mask, Optional<KeysValues> past) {
            this.name = name;
            this.turn = turn;
            this.mask = mask;
            this.past = past;
        }

        Operand<TFloat32> attend(Operand<TFloat32> x) {
            int width = config.headWidth();
            var copies = torch.copies(x, 3);
            var queries = turn.turn(projected("q_proj", copies.get(0), config.heads()));
            var keys = turn.turn(projected("k_proj", copies.get(1), config.keyValueHeads()));
            var values = projected("v_proj", copies.get(2), config.keyValueHeads());
            var all = past.map(earlier -> new KeysValues(
                            tf.concat(List.of(earlier.keys(), keys), tf.constant(2)),
                            tf.concat(List.of(earlier.values(), values), tf.constant(2))))
                    .orElse(new KeysValues(keys, values));
            memory.add(all);
            var mixed = torch.joined(grouped(queries, all, x), config.heads() * width);
            return projected("o_proj", mixed, new Width((long) config.heads() * width, config.dim()), false);
        }

        private Operand<TFloat32> projected(String part, Operand<TFloat32> x, int heads) {
            Width width = new Width(config.dim(), (long) heads * config.headWidth());
            return torch.heads(projected(part, x, width, config.isBiased()), heads, config.headWidth());
        }

        private Operand<TFloat32> projected(String part, Operand<TFloat32> x, Width width, boolean isBiased) {
            return isBiased ? torch.linear(name + part, x, width) : torch.linearWithoutBias(name + part, x, width);
        }

        /** All heads of queries that share keys and values stand below each other, so nothing has to be repeated. */
        private Operand<TFloat32> grouped(Operand<TFloat32> queries, KeysValues all, Operand<TFloat32> like) {
            int shared = config.keyValueHeads();
            int group = config.heads() / shared;
            var batch = torch.size(like, 0);
            var length = torch.size(like, 1);
            var seen = torch.size(all.keys(), 2);
            var width = tf.constant(config.headWidth());
            var stacked = tf.reshape(queries, tf.stack(List.of(batch, tf.constant(shared), tf.constant(-1), width)));
            var scaled = tf.math.mul(stacked, tf.constant((float) (1 / Math.sqrt(config.headWidth()))));
            var scores = tf.train.batchMatMul(
                    scaled, all.keys(), TFloat32.class, org.tensorflow.op.train.BatchMatMul.adjY(true));
            var apart =
                    tf.reshape(scores, tf.stack(List.of(batch, tf.constant(shared), tf.constant(group), length, seen)));
            var weights = tf.nn.softmax(tf.math.add(apart, mask));
            var together = tf.reshape(weights, tf.stack(List.of(batch, tf.constant(shared), tf.constant(-1), seen)));
            var mixed = tf.train.batchMatMul(together, all.values(), TFloat32.class);
            return tf.reshape(mixed, tf.stack(List.of(batch, tf.constant(config.heads()), length, width)));
        }
    }

    /** Rotary positions (Su and others, arXiv 2104.09864) of given places. */
    private final class Turn {

        private final Operand<TFloat32> cosines;
        private final Operand<TFloat32> sines;

        Turn(Operand<TInt32> positions) {
            int half = config.headWidth() / 2;
            float[] speeds = new float[half];
            for (int i = 0; i < half; i++) {
                speeds[i] = (float) (1 / Math.pow(config.ropeBase(), 2.0 * i / config.headWidth()));
            }
            var places = tf.expandDims(tf.dtypes.cast(positions, TFloat32.class), tf.constant(-1));
            var angles = tf.math.mul(places, tf.constant(Shape.of(1, 1, half), DataBuffers.of(speeds)));
            var both = tf.expandDims(tf.concat(List.of(angles, angles), tf.constant(-1)), tf.constant(1));
            this.cosines = tf.math.cos(both);
            this.sines = tf.math.sin(both);
        }

        Operand<TFloat32> turn(Operand<TFloat32> x) {
            var halves = tf.split(tf.constant(3), x, 2L).output();
            var partner = tf.concat(List.of(tf.math.neg(halves.get(1)), halves.get(0)), tf.constant(3));
            return tf.math.add(tf.math.mul(x, cosines), tf.math.mul(partner, sines));
        }
    }
}
