package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.system.Parts;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** To say the next word of answers; the instruction before them is masked out of the loss. */
final class WordExercise implements Exercise {

    private final Course course;
    private final Parts parts;
    private final PictureInput pictures;
    private final RowInput input;
    private final Operand<TInt32> targets;
    private final Goal goal;

    WordExercise(Engine engine, Network network, Parts parts, PictureInput pictures, Course course) {
        this.course = course;
        this.parts = parts;
        this.pictures = pictures;
        this.input = network.rowInput();
        this.targets = engine.tf().placeholder(TInt32.class);
        var logits = network.nextWord(pictures.features(), input);
        var words = Exercise.crossEntropy(engine, logits, targets);
        Operand<TFloat32> loss = pictures.penalty()
                .<Operand<TFloat32>>map(penalty -> engine.tf().math.add(words, penalty))
                .orElse(words);
        this.goal = new Goal(loss, Exercise.accuracy(engine, logits, targets));
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        Course.Batch batch = course.at(step);
        Rows rows = Rows.of(batch.rows(), parts);
        List<Tensor> tensors = new ArrayList<>(input.feed(rows, runner));
        TInt32 wanted = Engine.tensor(rows.targets(), rows.targets().length);
        runner.feed(targets, wanted);
        tensors.add(wanted);
        tensors.addAll(pictures.feed(batch.shown(), runner));
        return tensors;
    }

    @Override
    public void close() {
        pictures.close();
    }
}
