package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.ContrastHead;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * To name a region in words, and to find its name among all names by comparison. A batch has its rows with their answers,
 * the same rows with the align word in the answers' place, and a row of each name with that word beside an empty picture.
 * Its accuracy is the share of regions that are most like their own name.
 */
final class ContrastExercise implements Exercise {

    /** What is learnt from. */
    record Plan(Course course, Spots teacher, Parts parts, Vocabulary vocabulary, Objective.Contrast objective) {}

    private final Plan plan;
    private final PictureInput pictures;
    private final RowInput input;
    private final Operand<TInt32> said;
    private final Operand<TInt32> targets;
    private final Operand<TInt32> regions;
    private final Operand<TInt32> names;
    private final Operand<TInt32> wanted;
    private final Goal goal;

    ContrastExercise(Engine engine, Network network, PictureInput pictures, Plan plan) {
        this.plan = plan;
        this.pictures = pictures;
        this.input = network.rowInput();
        var tf = engine.tf();
        this.said = tf.placeholder(TInt32.class);
        this.targets = tf.placeholder(TInt32.class);
        this.regions = tf.placeholder(TInt32.class);
        this.names = tf.placeholder(TInt32.class);
        this.wanted = tf.placeholder(TInt32.class);
        var hidden = network.hidden(pictures.features(), input);
        var aligned = tf.identity(hidden);
        var words = Exercise.crossEntropy(engine, network.words(tf.gather(hidden, said, tf.constant(0))), targets);
        ContrastHead head = network.contrast();
        var ofRegions = head.vectors(tf.gather(aligned, regions, tf.constant(0)));
        var ofNames = head.vectors(tf.gather(aligned, names, tf.constant(0)));
        var scores = tf.identity(head.scores(ofRegions, ofNames));
        var weight = tf.constant((float) plan.objective().weight());
        Operand<TFloat32> loss = tf.math.add(words, tf.math.mul(Exercise.crossEntropy(engine, scores, wanted), weight));
        this.goal = new Goal(loss, Exercise.accuracy(engine, scores, wanted));
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        Course.Batch batch = plan.course().at(step);
        Rows rows = Rows.of(rows(batch), plan.parts());
        int regionCount = batch.rows().size();
        int nameCount = plan.teacher().classes().size();
        int answered = rows.targets().length - 2 * (regionCount + nameCount);
        List<Tensor> tensors = new ArrayList<>(input.feed(rows, runner));
        tensors.add(put(said, IntStream.range(0, answered).toArray(), runner));
        tensors.add(put(targets, Arrays.copyOf(rows.targets(), answered), runner));
        tensors.add(put(regions, aligned(answered, regionCount), runner));
        tensors.add(put(names, aligned(answered + 2 * regionCount, nameCount), runner));
        tensors.add(put(wanted, wanted(batch), runner));
        tensors.addAll(pictures.feed(
                LongStream.concat(LongStream.of(batch.shown()), LongStream.of(Spots.NOTHING))
                        .toArray(),
                runner));
        return tensors;
    }

    @Override
    public void close() {
        pictures.close();
    }

    private List<Row> rows(Course.Batch batch) {
        int[] align = plan.vocabulary().encode(Vocabulary.ALIGN);
        List<Row> rows = new ArrayList<>(batch.rows());
        for (int i = 0; i < batch.lessons().size(); i++) {
            Course.Asked lesson = batch.lessons().get(i);
            rows.add(new Row(plan.vocabulary().encode(lesson.prompt()), align, Vocabulary.END)
                    .showing(i)
                    .about(plan.teacher().region(lesson.index())));
        }
        for (String name : plan.teacher().classes()) {
            rows.add(new Row(plan.vocabulary().encode(name), align, Vocabulary.END)
                    .showing(batch.lessons().size()));
        }
        return rows;
    }

    /** Where the align words of so many rows stand among the asked positions: behind each prompt's last word. */
    private static int[] aligned(int from, int rows) {
        return IntStream.range(0, rows).map(i -> from + 2 * i + 1).toArray();
    }

    private int[] wanted(Course.Batch batch) {
        return batch.lessons().stream()
                .mapToInt(lesson ->
                        plan.teacher().classes().indexOf(plan.teacher().name(lesson.index())))
                .toArray();
    }

    private static Tensor put(Operand<TInt32> place, int[] values, Session.Runner runner) {
        return Exercise.put(place, Engine.tensor(values, values.length), runner);
    }
}
