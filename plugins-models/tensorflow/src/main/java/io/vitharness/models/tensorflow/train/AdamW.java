package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Initial;
import io.vitharness.models.tensorflow.part.Parameter;
import io.vitharness.models.tensorflow.system.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Adam (arXiv 1412.6980) with decoupled weight decay (arXiv 1711.05101) and gradients clipped by their common length.
 * Touches the given weights only; its moments are weights of the same graph, named {@code adam.m/*} and
 * {@code adam.v/*}.
 */
final class AdamW {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.98;
    private static final float EPSILON = 1e-8f;

    private final Ops tf;
    private final Schedule schedule;
    private final Operand<TFloat32> rate;
    private final Operand<TFloat32> power1;
    private final Operand<TFloat32> power2;
    private final Operand<TFloat32> length;
    private final Op update;

    AdamW(Engine engine, Operand<TFloat32> loss, List<Parameter> trained, Schedule schedule) {
        this.tf = engine.tf();
        this.schedule = schedule;
        this.rate = tf.placeholder(TFloat32.class);
        this.power1 = tf.placeholder(TFloat32.class);
        this.power2 = tf.placeholder(TFloat32.class);
        List<Operand<TFloat32>> gradients = gradients(loss, trained);
        this.length = length(gradients);
        this.update =
                tf.withControlDependencies(updates(engine, trained, gradients)).noOp();
    }

    /** The length of the gradient before clipping. */
    Operand<TFloat32> length() {
        return length;
    }

    /** Adds one update to a run; the step counts from 0. The caller closes the tensors after the run. */
    List<org.tensorflow.Tensor> feed(int step, int steps, Session.Runner runner) {
        List<org.tensorflow.Tensor> tensors = List.of(
                TFloat32.scalarOf((float) schedule.rateAt(step, steps)),
                TFloat32.scalarOf((float) Math.pow(BETA1, step + 1)),
                TFloat32.scalarOf((float) Math.pow(BETA2, step + 1)));
        runner.feed(rate, tensors.get(0)).feed(power1, tensors.get(1)).feed(power2, tensors.get(2));
        runner.addTarget(update);
        return tensors;
    }

    private List<Operand<TFloat32>> gradients(Operand<TFloat32> loss, List<Parameter> trained) {
        var found = tf.gradients(loss, trained.stream().map(Parameter::read).toList());
        List<Operand<TFloat32>> gradients = new ArrayList<>();
        for (int i = 0; i < trained.size(); i++) {
            gradients.add(found.dy(i));
        }
        return gradients;
    }

    private Operand<TFloat32> length(List<Operand<TFloat32>> gradients) {
        List<Operand<TFloat32>> halves = new ArrayList<>();
        gradients.forEach(gradient -> halves.add(tf.nn.l2Loss(gradient)));
        return tf.math.sqrt(tf.math.mul(tf.math.addN(halves), tf.constant(2f)));
    }

    private List<Op> updates(Engine engine, List<Parameter> trained, List<Operand<TFloat32>> gradients) {
        var clip = tf.constant((float) schedule.clip());
        var scale = tf.math.div(clip, tf.math.maximum(length, clip));
        List<Op> updates = new ArrayList<>();
        for (int i = 0; i < trained.size(); i++) {
            updates.add(update(engine, trained.get(i), tf.math.mul(gradients.get(i), scale)));
        }
        return updates;
    }

    private Op update(Engine engine, Parameter weight, Operand<TFloat32> gradient) {
        return decayed(weight)
                .train
                .applyAdam(
                        weight.variable(),
                        moment(engine, "adam.m/", weight),
                        moment(engine, "adam.v/", weight),
                        power1,
                        power2,
                        rate,
                        tf.constant((float) BETA1),
                        tf.constant((float) BETA2),
                        tf.constant(EPSILON),
                        gradient);
    }

    /**
     * What comes after a weight's decay. A read of a weight may share its memory, so the decay waits until every
     * gradient was computed, and the update waits for the decay: else the order of the two would be left to chance.
     */
    private Ops decayed(Parameter weight) {
        boolean isMatrix = weight.shape().numDimensions() > 1;
        if (schedule.decay() == 0 || !isMatrix) {
            return tf;
        }
        var lost = tf.math.mul(tf.math.mul(rate, tf.constant((float) schedule.decay())), weight.read());
        var decay = tf.withControlDependencies(List.<Op>of(length)).assignSub(weight.variable(), lost);
        return tf.withControlDependencies(List.of(decay));
    }

    private static Operand<TFloat32> moment(Engine engine, String prefix, Parameter weight) {
        String name = prefix + weight.name();
        engine.parameters().get(name, Initial.ZERO, weight.shape().asArray());
        return engine.parameters().variable(name);
    }
}
