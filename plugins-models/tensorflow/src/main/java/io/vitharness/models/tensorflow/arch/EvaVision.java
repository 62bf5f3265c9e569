package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The EVA vision transformer of BLIP-2 and InstructBLIP: patches with bias, a class token that is kept, fused
 * projections, a normalisation of all tokens at the end. Weights are named as {@code InstructBlipVisionModel} has them,
 * behind a prefix.
 */
public final class EvaVision {

    private final ClipVision.Config config;
    private final String prefix;
    private final Ops tf;
    private final Torch torch;

    public EvaVision(ClipVision.Config config, String prefix, Ops tf, Parameters parameters) {
        this.config = config;
        this.prefix = prefix;
        this.tf = tf;
        this.torch = new Torch(tf, parameters);
    }

    /**
     * Takes pictures {@code [pictures, 3, side, side]}; gives the tokens before the first block and after each, the
     * last ones normalised.
     */
    public List<Operand<TFloat32>> states(Operand<TFloat32> pictures) {
        int dim = config.tower().dim();
        String embeddings = prefix + "embeddings.";
        var cells = torch.patches(embeddings + "patch_embedding", pictures, config.patch(), dim, true);
        var first = torch.weight(embeddings + "class_embedding", 1, 1, dim);
        var repeated = tf.tile(first, tf.stack(List.of(torch.size(cells, 0), tf.constant(1), tf.constant(1))));
        var positions = torch.weight(embeddings + "position_embedding", 1, config.cells() + 1L, dim);
        var tokens = tf.math.add(tf.concat(List.of(repeated, cells), tf.constant(1)), positions);
        var states = new ArrayList<>(
                new Tower(config.tower(), Tower.Projections.FUSED, torch).states(prefix, tokens, Optional.empty()));
        int last = states.size() - 1;
        states.set(
                last,
                torch.norm(
                        prefix + "post_layernorm",
                        states.get(last),
                        dim,
                        config.tower().epsilon()));
        return states;
    }
}
