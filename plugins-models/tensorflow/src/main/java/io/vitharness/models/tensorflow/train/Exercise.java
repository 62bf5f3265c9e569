package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Engine;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What a stage's graph learns: its loss, and what is fed at each step. */
interface Exercise extends AutoCloseable {

    /**
     * What a stage is about; each is one number.
     *
     * @param loss what the stage makes small
     * @param accuracy the share of right guesses, 0..1
     */
    record Goal(Operand<TFloat32> loss, Operand<TFloat32> accuracy) {}

    /** What is learnt and watched. */
    Goal goal();

    /** Feeds the batch of a step, counted from 0; the caller closes the tensors after the run. */
    List<Tensor> feed(int step, Session.Runner runner);

    @Override
    void close();

    /** The mean cross-entropy of rows of logits; through one-hot targets, since the sparse form has no gradient. */
    static Operand<TFloat32> crossEntropy(Engine engine, Operand<TFloat32> logits, Operand<TInt32> targets) {
        Ops tf = engine.tf();
        Operand<TInt32> classes = tf.gather(tf.shape(logits), tf.constant(1), tf.constant(0));
        var wanted = tf.oneHot(targets, classes, tf.constant(1f), tf.constant(0f));
        return tf.math.mean(tf.nn.softmaxCrossEntropyWithLogits(logits, wanted).loss(), tf.array(0));
    }

    /** The share of rows whose greatest logit is the target's. */
    static Operand<TFloat32> accuracy(Engine engine, Operand<TFloat32> logits, Operand<TInt32> targets) {
        Ops tf = engine.tf();
        var guessed = tf.math.argMax(logits, tf.constant(1), TInt32.class);
        var right = tf.dtypes.cast(tf.math.equal(guessed, targets), TFloat32.class);
        return tf.math.mean(right, tf.array(0));
    }

    /** Feeds one tensor and hands it back, to be closed. */
    static Tensor put(Operand<?> place, Tensor tensor, Session.Runner runner) {
        runner.feed(place, tensor);
        return tensor;
    }
}
