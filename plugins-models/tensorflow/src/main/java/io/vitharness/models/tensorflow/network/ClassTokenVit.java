package io.vitharness.models.tensorflow.network;

import io.vitharness.models.tensorflow.arch.ClipVision;
import io.vitharness.models.tensorflow.arch.EvaVision;
import io.vitharness.models.tensorflow.arch.TowerConfig;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * CLIP's or EVA's encoder in a trained system: the same layers as in published ones, with an MLP four times as wide. Dense
 * labels stand in the place of CLIP's contrast and are told by the cells at the end of the encoder, whatever an adapter
 * takes. Its weights are named {@code vision.*}.
 */
final class ClassTokenVit {

    private static final String PREFIX = "vision.";

    private final VisionPart.Vit config;
    private final Engine engine;
    private final Ops tf;

    ClassTokenVit(VisionPart.Vit config, Engine engine) {
        this.config = config;
        this.engine = engine;
        this.tf = engine.tf();
    }

    /** Takes pixels {@code [pictures, side, side, 3]}. */
    Network.Seen see(Operand<TFloat32> pixels) {
        var pictures = tf.linalg.transpose(pixels, tf.array(0, 3, 1, 2));
        return config.build() instanceof VisionPart.Eva eva ? eva(pictures, eva.keepsClass()) : clip(pictures);
    }

    private Network.Seen clip(Operand<TFloat32> pictures) {
        var encoder = new ClipVision(sizes("quick_gelu", 1e-5), PREFIX, tf, engine.parameters());
        List<Operand<TFloat32>> states = encoder.see(pictures).states();
        var last = encoder.normalised(cells(states.get(config.layers())));
        return new Network.Seen(rows(cells(states.get(config.layers() - 1))), rows(last), Optional.empty());
    }

    private Network.Seen eva(Operand<TFloat32> pictures, boolean keepsClass) {
        var encoder = new EvaVision(sizes("gelu", 1e-6), PREFIX, tf, engine.parameters());
        var last = encoder.states(pictures).get(config.layers());
        var cells = rows(cells(last));
        return new Network.Seen(keepsClass ? rows(last) : cells, cells, Optional.empty());
    }

    private ClipVision.Config sizes(String activation, double epsilon) {
        int dim = config.dim();
        var tower = new TowerConfig(dim, config.layers(), config.heads(), 4 * dim, activation, epsilon);
        return new ClipVision.Config(tower, config.image(), config.patch());
    }

    /** All tokens but the class token, which is the first. */
    private Operand<TFloat32> cells(Operand<TFloat32> tokens) {
        return tf.slice(tokens, tf.array(0, 1, 0), tf.array(-1, -1, -1));
    }

    private Operand<TFloat32> rows(Operand<TFloat32> tokens) {
        return tf.reshape(tokens, tf.array(-1, config.dim()));
    }
}
