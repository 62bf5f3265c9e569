package io.vitharness.models.tensorflow.part;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/** What training makes small. Every loss is one number, built of operations with a gradient. */
public final class Losses {

    private static final float DICE_SCALE = 1000;
    private static final float DICE_EPSILON = 1e-6f;
    private static final float TINY = 1e-7f;

    private final Ops tf;

    public Losses(Ops tf) {
        this.tf = tf;
    }

    /** Mean cross-entropy of yes-no decisions: logits and targets of 0 or 1, both {@code [masks, pixels]}. */
    public Operand<TFloat32> binary(Operand<TFloat32> logits, Operand<TFloat32> targets) {
        return mean(eachBinary(logits, targets));
    }

    /**
     * Mean of one minus the Dice overlap, as LISA's {@code dice_loss} (arXiv 2308.00692) with its scale of 1000 and
     * epsilon of 1e-6; {@code [masks, pixels]}.
     */
    public Operand<TFloat32> dice(Operand<TFloat32> logits, Operand<TFloat32> targets) {
        var shares = tf.identity(tf.math.sigmoid(logits));
        var scale = tf.constant(1 / DICE_SCALE);
        var shared = tf.math.mul(sum(tf.math.mul(tf.math.mul(shares, scale), targets)), tf.constant(2f));
        var both = tf.math.add(sum(tf.math.mul(tf.identity(shares), scale)), sum(tf.math.mul(targets, scale)));
        var epsilon = tf.constant(DICE_EPSILON);
        var overlap = tf.math.div(tf.math.add(shared, epsilon), tf.math.add(both, epsilon));
        return mean(tf.math.sub(tf.constant(1f), overlap));
    }

    /**
     * Focal loss of yes-no decisions (Lin and others, arXiv 1708.02002) with alpha .25 and gamma 2: the sum over all,
     * divided by a count.
     */
    public Operand<TFloat32> focal(Operand<TFloat32> logits, Operand<TFloat32> targets, Operand<TFloat32> count) {
        var one = tf.constant(1f);
        var chances = tf.identity(tf.math.sigmoid(tf.identity(logits)));
        var missed = tf.math.add(
                tf.math.mul(targets, tf.math.sub(one, chances)),
                tf.math.mul(tf.math.sub(one, targets), tf.identity(chances)));
        var weights = tf.math.add(
                tf.math.mul(targets, tf.constant(0.25f)), tf.math.mul(tf.math.sub(one, targets), tf.constant(0.75f)));
        var each = tf.math.mul(tf.math.mul(weights, tf.math.square(missed)), eachBinary(logits, targets));
        return tf.math.div(sumOfAll(each), count);
    }

    /** Sum of absolute differences, divided by a count. */
    public Operand<TFloat32> absolute(Operand<TFloat32> found, Operand<TFloat32> wanted, Operand<TFloat32> count) {
        return tf.math.div(sumOfAll(tf.math.abs(tf.math.sub(found, wanted))), count);
    }

    /**
     * Sum over boxes of one minus the generalised overlap (Rezatofighi and others, arXiv 1902.09630), divided by a
     * count; boxes are {@code [boxes, 4]} as left, top, right, bottom.
     */
    public Operand<TFloat32> overlap(Operand<TFloat32> found, Operand<TFloat32> wanted, Operand<TFloat32> count) {
        var firsts = new Corners(found);
        var seconds = new Corners(wanted);
        var width = atLeastZero(
                tf.math.sub(tf.math.minimum(firsts.right, seconds.right), tf.math.maximum(firsts.left, seconds.left)));
        var height = atLeastZero(
                tf.math.sub(tf.math.minimum(firsts.bottom, seconds.bottom), tf.math.maximum(firsts.top, seconds.top)));
        var shared = tf.math.mul(width, height);
        var union = tf.math.sub(tf.math.add(firsts.area(), seconds.area()), shared);
        var hull = tf.math.mul(
                tf.math.sub(tf.math.maximum(firsts.right, seconds.right), tf.math.minimum(firsts.left, seconds.left)),
                tf.math.sub(tf.math.maximum(firsts.bottom, seconds.bottom), tf.math.minimum(firsts.top, seconds.top)));
        var tiny = tf.constant(TINY);
        var iou = tf.math.div(shared, tf.math.add(union, tiny));
        var empty = tf.math.div(tf.math.sub(hull, union), tf.math.add(hull, tiny));
        var lost = tf.math.add(tf.math.sub(tf.constant(1f), iou), empty);
        return tf.math.div(sumOfAll(lost), count);
    }

    /** {@code max(x, 0) - x z + log(1 + exp(-|x|))}, which overflows nowhere. */
    private Operand<TFloat32> eachBinary(Operand<TFloat32> logits, Operand<TFloat32> targets) {
        var first = tf.identity(logits);
        var second = tf.identity(first);
        var far = tf.math.log1p(tf.math.exp(tf.math.neg(tf.math.abs(tf.identity(second)))));
        return tf.math.add(tf.math.sub(tf.nn.relu(first), tf.math.mul(tf.identity(second), targets)), far);
    }

    private Operand<TFloat32> atLeastZero(Operand<TFloat32> x) {
        return tf.nn.relu(x);
    }

    private Operand<TFloat32> sum(Operand<TFloat32> x) {
        return tf.sum(x, tf.array(-1), Sum.keepDims(false));
    }

    private Operand<TFloat32> sumOfAll(Operand<TFloat32> x) {
        return tf.sum(tf.reshape(x, tf.array(-1)), tf.array(0));
    }

    private Operand<TFloat32> mean(Operand<TFloat32> x) {
        return tf.math.mean(tf.reshape(x, tf.array(-1)), tf.array(0), Mean.keepDims(false));
    }

    /** The edges of boxes, one number each. */
    private final class Corners {

        private final List<Operand<TFloat32>> edges;
        private final Operand<TFloat32> left;
        private final Operand<TFloat32> top;
        private final Operand<TFloat32> right;
        private final Operand<TFloat32> bottom;

        Corners(Operand<TFloat32> boxes) {
            this.edges = List.copyOf(tf.unstack(boxes, 4L, org.tensorflow.op.core.Unstack.axis(1L))
                    .output());
            this.left = tf.identity(edges.get(0));
            this.top = tf.identity(edges.get(1));
            this.right = tf.identity(edges.get(2));
            this.bottom = tf.identity(edges.get(3));
        }

        Operand<TFloat32> area() {
            return tf.math.mul(tf.math.sub(edges.get(2), edges.get(0)), tf.math.sub(edges.get(3), edges.get(1)));
        }
    }
}
