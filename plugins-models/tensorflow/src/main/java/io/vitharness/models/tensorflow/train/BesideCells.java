package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Engine;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/**
 * A stage's own exercise, and beside it what keeps the encoder from forgetting colours and forms: to name the cells of as
 * many scenes, as it learnt first. Its accuracy is the first one's.
 */
final class BesideCells implements Exercise {

    private final Exercise main;
    private final DenseExercise cells;
    private final Goal goal;

    /** Takes over both exercises of one graph, and closes them; the loss of cells is weighted. */
    BesideCells(Engine engine, Exercise main, DenseExercise cells, double weight) {
        this.main = main;
        this.cells = cells;
        var tf = engine.tf();
        Operand<TFloat32> weighted = tf.math.mul(cells.goal().loss(), tf.constant((float) weight));
        this.goal =
                new Goal(tf.math.add(main.goal().loss(), weighted), main.goal().accuracy());
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        List<Tensor> tensors = new ArrayList<>(main.feed(step, runner));
        tensors.addAll(cells.feed(step, runner));
        return tensors;
    }

    @Override
    public void close() {
        main.close();
        cells.close();
    }
}
