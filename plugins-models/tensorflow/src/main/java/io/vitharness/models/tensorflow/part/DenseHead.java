package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.VisionPart;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Names what each picture token shows, one linear layer per label, for the vision stage. Labels are told apart (colour,
 * form) rather than joined, so that pairs never seen together in training keep a place. Its weights are named
 * {@code dense.*}.
 */
public final class DenseHead {

    private final VisionPart.Vit vision;
    private final Layers layers;

    public DenseHead(VisionPart.Vit vision, Ops tf, Parameters parameters) {
        this.vision = vision;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes {@code [tokens, dim]}, gives the logits {@code [tokens, classes]} of one label. */
    public Operand<TFloat32> logits(String label, Operand<TFloat32> features, int classes) {
        return layers.linear("dense." + label, features, new Width(vision.dim(), classes));
    }
}
