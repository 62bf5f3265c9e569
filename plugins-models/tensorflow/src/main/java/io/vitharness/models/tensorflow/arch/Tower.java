package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The blocks that CLIP's and BLIP's towers share: normalise, attend, add; normalise, MLP, add. */
final class Tower {

    /** How queries, keys and values are made. */
    enum Projections {
        /** {@code q_proj}, {@code k_proj}, {@code v_proj}, {@code out_proj}, as CLIP. */
        APART,
        /** {@code qkv}, {@code projection}, as BLIP's EVA; the bias of the keys never learns, since EVA has none. */
        FUSED
    }

    private final TowerConfig config;
    private final Projections projections;
    private final Torch torch;
    private final Ops tf;

    Tower(TowerConfig config, Projections projections, Torch torch) {
        this.config = config;
        this.projections = projections;
        this.torch = torch;
        this.tf = torch.tf();
    }

    /** The tokens before the first block and after each; {@code bias} is added to the scores. */
    List<Operand<TFloat32>> states(String name, Operand<TFloat32> tokens, Optional<Operand<TFloat32>> bias) {
        List<Operand<TFloat32>> states = new ArrayList<>(List.of(tokens));
        Operand<TFloat32> x = tokens;
        for (int i = 0; i < config.layers(); i++) {
            x = block(name + "encoder.layers." + i + ".", x, bias);
            states.add(x);
        }
        return states;
    }

    private Operand<TFloat32> block(String name, Operand<TFloat32> x, Optional<Operand<TFloat32>> bias) {
        var attended = attention(name + "self_attn.", norm(name + "layer_norm1", x), bias);
        var middle = tf.math.add(x, attended);
        var up = new Width(config.dim(), config.mlp());
        var inner = torch.activated(
                config.activation(), torch.linear(name + "mlp.fc1", norm(name + "layer_norm2", middle), up));
        return tf.math.add(middle, torch.linear(name + "mlp.fc2", inner, new Width(config.mlp(), config.dim())));
    }

    private Operand<TFloat32> norm(String name, Operand<TFloat32> x) {
        return torch.norm(name, x, config.dim(), config.epsilon());
    }

    private Operand<TFloat32> attention(String name, Operand<TFloat32> x, Optional<Operand<TFloat32>> bias) {
        List<Operand<TFloat32>> made = projections == Projections.APART ? apart(name, x) : fused(name, x);
        var mixed = torch.attended(
                new Torch.Queried(made.get(0), made.get(1), made.get(2), bias, 1 / Math.sqrt(config.headWidth())));
        String out = projections == Projections.APART ? "out_proj" : "projection";
        return torch.linear(name + out, torch.joined(mixed, config.dim()), square());
    }

    private List<Operand<TFloat32>> apart(String name, Operand<TFloat32> x) {
        var copies = torch.copies(x, 3);
        List<Operand<TFloat32>> made = new ArrayList<>();
        for (String part : List.of("q_proj", "k_proj", "v_proj")) {
            var projected = torch.linear(name + part, copies.get(made.size()), square());
            made.add(torch.heads(projected, config.heads(), config.headWidth()));
        }
        return made;
    }

    private List<Operand<TFloat32>> fused(String name, Operand<TFloat32> x) {
        var width = new Width(config.dim(), 3L * config.dim());
        var projected = torch.linear(name + "qkv", x, width, this::withoutKeys);
        return tf.split(tf.constant(2), projected, 3L).output().stream()
                .<Operand<TFloat32>>map(part -> torch.heads(part, config.heads(), config.headWidth()))
                .toList();
    }

    /** The same bias, whose middle third passes no gradient on. */
    private Operand<TFloat32> withoutKeys(Operand<TFloat32> bias) {
        float[] learning = new float[3 * config.dim()];
        Arrays.fill(learning, 1);
        Arrays.fill(learning, config.dim(), 2 * config.dim(), 0);
        var isLearning = tf.constant(learning);
        var fixed = tf.math.mul(tf.stopGradient(bias), tf.math.sub(tf.constant(1f), isLearning));
        return tf.math.add(tf.math.mul(bias, isLearning), fixed);
    }

    private Width square() {
        return new Width(config.dim(), config.dim());
    }
}
