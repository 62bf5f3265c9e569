package io.vitharness.models.tensorflow.arch;

import io.vitharness.models.tensorflow.part.Initial;
import io.vitharness.models.tensorflow.part.Parameters;
import io.vitharness.models.tensorflow.part.Width;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/** Both towers of CLIP with their projections into one space. Weights are named as {@code CLIPModel} has them. */
public final class Clip {

    private static final float LOG_SCALE = 2.6592f;

    /** The sizes; both projections end in {@code space} numbers. */
    public record Config(ClipVision.Config vision, ClipText.Config text, int space) {}

    private final Config config;
    private final Ops tf;
    private final Parameters parameters;
    private final Torch torch;

    public Clip(Config config, Ops tf, Parameters parameters) {
        this.config = config;
        this.tf = tf;
        this.parameters = parameters;
        this.torch = new Torch(tf, parameters);
    }

    public ClipVision vision() {
        return new ClipVision(config.vision(), "vision_model.", tf, parameters);
    }

    public ClipText text() {
        return new ClipText(config.text(), "text_model.", tf, parameters);
    }

    /** Pooled pictures in the common space, not of length 1. */
    public Operand<TFloat32> ofPictures(Operand<TFloat32> pooled) {
        return torch.product(
                "visual_projection", pooled, new Width(config.vision().tower().dim(), config.space()));
    }

    /** Pooled texts in the common space, not of length 1. */
    public Operand<TFloat32> ofTexts(Operand<TFloat32> pooled) {
        return torch.product(
                "text_projection", pooled, new Width(config.text().tower().dim(), config.space()));
    }

    /** The same vectors with length 1. */
    public Operand<TFloat32> unit(Operand<TFloat32> vectors) {
        var alone = tf.identity(vectors);
        var power = tf.sum(tf.math.square(tf.identity(alone)), tf.array(-1), Sum.keepDims(true));
        return tf.math.mul(alone, tf.math.rsqrt(power));
    }

    /** How well each picture fits each text, {@code [pictures, texts]}; both of length 1. */
    public Operand<TFloat32> logits(Operand<TFloat32> pictures, Operand<TFloat32> texts) {
        var scale = tf.math.exp(parameters.get("logit_scale", new Initial.Constant(LOG_SCALE)));
        return tf.math.mul(tf.linalg.matMul(pictures, texts, MatMul.transposeB(true)), scale);
    }
}
