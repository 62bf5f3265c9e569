package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** To tell how pictures were tampered with; authentic ones, which have no kind, are left out. */
final class TagExercise implements Exercise {

    /** What is learnt from. */
    record Plan(Forgeries teacher, SystemConfig system, Stage stage) {}

    private final Plan plan;
    private final long[] tampered;
    private final Operand<TFloat32> pixels;
    private final Operand<TInt32> targets;
    private final Goal goal;

    TagExercise(Engine engine, Network network, Plan plan) {
        this.plan = plan;
        this.tampered = LongStream.range(0, plan.system().lessons())
                .filter(index -> plan.teacher().kind(index).isPresent())
                .toArray();
        if (tampered.length == 0) {
            throw new IllegalArgumentException("none of the " + plan.system().lessons()
                    + " lessons is tampered with: stage '" + plan.stage().name() + "' has nothing to learn from");
        }
        this.pixels = engine.tf().placeholder(TFloat32.class);
        this.targets = engine.tf().placeholder(TInt32.class);
        var logits = engine.tf().identity(network.kinds(pixels));
        this.goal =
                new Goal(Exercise.crossEntropy(engine, logits, targets), Exercise.accuracy(engine, logits, targets));
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        int batch = plan.stage().batch();
        long[] indices = IntStream.range(0, batch)
                .mapToLong(i -> tampered[(int) (((long) step * batch + i) % tampered.length)])
                .toArray();
        int side = plan.system().parts().vit().image();
        int size = side * side * 3;
        float[] seen = new float[batch * size];
        int[] kinds = new int[batch];
        for (int i = 0; i < batch; i++) {
            System.arraycopy(plan.teacher().pixels(indices[i]), 0, seen, i * size, size);
            kinds[i] = plan.teacher().kind(indices[i]).orElseThrow().label();
        }
        return List.of(
                Exercise.put(pixels, Engine.tensor(seen, batch, side, side, 3), runner),
                Exercise.put(targets, Engine.tensor(kinds, batch), runner));
    }

    @Override
    public void close() {}
}
