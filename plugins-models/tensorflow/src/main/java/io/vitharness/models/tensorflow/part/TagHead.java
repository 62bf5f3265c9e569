package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.TagPart;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * Classifies whole pictures, in place of FakeShield's ResNet-50 (arXiv 2410.02761, 1512.03385) a residual network of one
 * block: a convolution at full size, one that halves the picture, two with a shortcut around them, and a linear layer over
 * the mean of all places; no batch norm. Sees pixels rather than the encoder's tokens, since that one learns to look past
 * noise. Its weights are named {@code tag.*}.
 */
public final class TagHead {

    private final TagPart config;
    private final Ops tf;
    private final Parameters parameters;

    public TagHead(TagPart config, Ops tf, Parameters parameters) {
        this.config = config;
        this.tf = tf;
        this.parameters = parameters;
    }

    /** Takes pixels {@code [pictures, side, side, 3]}, gives logits {@code [pictures, kinds]}. */
    public Operand<TFloat32> logits(Operand<TFloat32> pixels) {
        int wide = 2 * config.dim();
        var fine = tf.nn.relu(convolution("tag.stem", pixels, new Width(3, config.dim()), 1));
        var coarse = tf.nn.relu(convolution("tag.half", fine, new Width(config.dim(), wide), 2));
        var inner = tf.nn.relu(convolution("tag.block.conv0", coarse, new Width(wide, wide), 1));
        var change = convolution("tag.block.conv1", inner, new Width(wide, wide), 1);
        var seen = tf.nn.relu(tf.math.add(coarse, change));
        var whole = tf.math.mean(seen, tf.array(1, 2), Mean.keepDims(false));
        return new Layers(tf, parameters)
                .linear("tag.out", whole, new Width(wide, config.names().size()));
    }

    private Operand<TFloat32> convolution(String name, Operand<TFloat32> x, Width width, long stride) {
        var start = new Initial.Normal(Math.sqrt(2.0 / (9 * width.in())));
        var filter = parameters.get(name + ".filter", start, 3, 3, width.in(), width.out());
        var bias = parameters.get(name + ".bias", Initial.ZERO, width.out());
        return tf.nn.biasAdd(tf.nn.conv2d(x, filter, List.of(1L, stride, stride, 1L), "SAME"), bias);
    }
}
