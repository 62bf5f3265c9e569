package io.vitharness.models.tensorflow.network;

import io.vitharness.models.tensorflow.arch.SamConfig;
import io.vitharness.models.tensorflow.arch.SamMasks;
import io.vitharness.models.tensorflow.arch.SamPrompts;
import io.vitharness.models.tensorflow.arch.SamVision;
import io.vitharness.models.tensorflow.arch.TowerConfig;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Layers;
import io.vitharness.models.tensorflow.part.MaskHead;
import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import io.vitharness.models.tensorflow.system.MaskPart;
import io.vitharness.models.tensorflow.system.Parts;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.types.TFloat32;

/**
 * LISA's way to a mask (arXiv 2308.00692, the official code): a hidden state goes through {@code text_hidden_fcs}, two
 * linear layers with a ReLU between, and is the only prompt token of SAM's mask decoder; no mask is shown, and the first
 * mask token paints. The picture goes through SAM's own image encoder. Weights are named as {@code SamModel} has them,
 * behind {@code mask.}.
 */
final class TwoWayHead {

    static final String PREFIX = "mask.";
    private static final String PROJECTION = PREFIX + "text_hidden_fcs.";
    private static final int MLP_RATIO = 4;
    private static final int MASK_CHANNELS = 16;
    private static final int SHRINK = 2;
    private static final int AMBIGUOUS_MASKS = 3;
    private static final int QUALITY_LAYERS = 3;
    private static final int QUALITY_WIDTH = 256;
    private static final double EPSILON = 1e-6;

    private final SamConfig config;
    private final Parts parts;
    private final Ops tf;
    private final Parameters parameters;
    private final Layers layers;

    TwoWayHead(MaskPart.TwoWay part, Parts parts, Engine engine) {
        this.config = config(part);
        this.parts = parts;
        this.tf = engine.tf();
        this.parameters = engine.parameters();
        this.layers = new Layers(tf, parameters);
    }

    /** Takes hidden states {@code [states, dim]}, gives logits {@code [states, side, side]}; the features are not used. */
    Operand<TFloat32> paint(MaskHead.Seen seen, Operand<TFloat32> hidden) {
        SamPrompts prompts = new SamPrompts(config, PREFIX, tf, parameters);
        var empty = tf.math.add(embeddings(seen.pixels()), prompts.withoutMask());
        var ofStates = tf.gather(empty, seen.pictures(), tf.constant(0));
        var token = tf.expandDims(projected(hidden), tf.constant(1));
        var masks = new SamMasks(config, PREFIX, tf, parameters).first(ofStates, prompts.cells(), token);
        int painted = 4 * config.grid();
        int side = parts.vit().image();
        var whole = resized(tf.reshape(masks, tf.array(-1, painted, painted, 1)), painted, side);
        return tf.reshape(whole, tf.array(-1, side, side));
    }

    /** What the encoder sees of pictures {@code [pictures, side, side, 3]}, {@code [pictures * cells, dim]}. */
    Operand<TFloat32> cells(Operand<TFloat32> pixels) {
        return tf.reshape(embeddings(pixels), tf.array(-1, config.dim()));
    }

    private Operand<TFloat32> embeddings(Operand<TFloat32> pixels) {
        var pictures = resized(pixels, parts.vit().image(), config.image());
        return new SamVision(config, PREFIX, tf, parameters)
                .see(tf.linalg.transpose(pictures, tf.array(0, 3, 1, 2)))
                .embeddings();
    }

    private Operand<TFloat32> projected(Operand<TFloat32> hidden) {
        int dim = parts.lm().dim();
        var inner = tf.nn.relu(layers.linear(PROJECTION + "0", hidden, new Width(dim, dim)));
        return layers.linear(PROJECTION + "2", inner, new Width(dim, config.dim()));
    }

    private Operand<TFloat32> resized(Operand<TFloat32> x, int from, int to) {
        return from == to ? x : tf.image.resizeBilinear(x, tf.array(to, to), ResizeBilinear.halfPixelCenters(true));
    }

    /** The sizes that SAM's code leaves fixed are SAM's. */
    private static SamConfig config(MaskPart.TwoWay part) {
        MaskPart.Encoder encoder = part.encoder();
        TowerConfig tower = new TowerConfig(
                encoder.dim(), encoder.layers(), encoder.heads(), MLP_RATIO * encoder.dim(), "gelu", EPSILON);
        return new SamConfig(
                tower,
                encoder.image(),
                encoder.patch(),
                encoder.window(),
                encoder.global(),
                part.dim(),
                MASK_CHANNELS,
                new SamConfig.Decoder(
                        part.layers(),
                        part.heads(),
                        part.mlp(),
                        SHRINK,
                        AMBIGUOUS_MASKS,
                        QUALITY_LAYERS,
                        QUALITY_WIDTH,
                        "relu",
                        EPSILON));
    }
}
