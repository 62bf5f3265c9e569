package io.vitharness.models.tensorflow.part;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Names what each cell of an encoder shows, one linear layer per label, in place of the encoder's pre-training. Labels are told apart (colour,
 * form) rather than joined, so that pairs never seen together in training keep a place. Its weights are named
 * {@code dense.*} behind a prefix.
 */
public final class DenseHead {

    private final String prefix;
    private final int dim;
    private final Layers layers;

    /** For an encoder whose tokens have {@code dim} numbers. */
    public DenseHead(String prefix, int dim, Ops tf, Parameters parameters) {
        this.prefix = prefix;
        this.dim = dim;
        this.layers = new Layers(tf, parameters);
    }

    /** Takes {@code [tokens, dim]}, gives the logits {@code [tokens, classes]} of one label. */
    public Operand<TFloat32> logits(String label, Operand<TFloat32> features, int classes) {
        return layers.linear(prefix + "dense." + label, features, new Width(dim, classes));
    }
}
