package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.DenseLabel;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** To name the colour and the form that each cell of a picture shows. */
final class DenseExercise implements Exercise {

    /** What is learnt from. */
    record Plan(Lessons lessons, SystemConfig system, Stage stage) {}

    private final Plan plan;
    private final PictureInput pictures;
    private final Map<DenseLabel, Operand<TInt32>> targets = new EnumMap<>(DenseLabel.class);
    private final Goal goal;

    DenseExercise(Engine engine, Network network, PictureInput pictures, Plan plan) {
        this.plan = plan;
        this.pictures = pictures;
        List<Operand<TFloat32>> losses = new ArrayList<>();
        List<Operand<TFloat32>> accuracies = new ArrayList<>();
        for (DenseLabel label : DenseLabel.values()) {
            Operand<TInt32> target = engine.tf().placeholder(TInt32.class);
            var logits = plan.stage().objective() instanceof Objective.DenseMask
                    ? network.denseMask(pictures.cells(), label)
                    : network.dense(pictures.cells(), label);
            targets.put(label, target);
            losses.add(Exercise.crossEntropy(engine, logits, target));
            accuracies.add(Exercise.accuracy(engine, logits, target));
        }
        var count = engine.tf().constant((float) losses.size());
        Operand<TFloat32> loss = engine.tf().math.addN(losses);
        this.goal = new Goal(loss, engine.tf().math.div(engine.tf().math.addN(accuracies), count));
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        long batch = plan.stage().batch();
        long[] indices = LongStream.range(step * batch, (step + 1) * batch)
                .map(index -> index % plan.system().lessons())
                .toArray();
        List<Tensor> tensors = new ArrayList<>();
        tensors.addAll(pictures.feed(indices, runner));
        targets.forEach((label, place) -> {
            int[] cells = cells(indices, label);
            TInt32 tensor = Engine.tensor(cells, cells.length);
            runner.feed(place, tensor);
            tensors.add(tensor);
        });
        return tensors;
    }

    private int[] cells(long[] indices, DenseLabel label) {
        return LongStream.of(indices)
                .boxed()
                .flatMapToInt(index -> IntStream.of(plan.lessons().cells(index, label)))
                .toArray();
    }

    @Override
    public void close() {
        pictures.close();
    }
}
