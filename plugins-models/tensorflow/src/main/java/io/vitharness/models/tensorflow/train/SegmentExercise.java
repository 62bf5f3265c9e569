package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Losses;
import io.vitharness.models.tensorflow.part.MaskHead;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * To say an answer with {@code [SEG]} in it and to paint what is meant: LISA's sum of the words' cross-entropy, the
 * pixels' and the overlap's loss. The hidden state that counts is the one that predicts {@code [SEG]}. Its accuracy is
 * the mean overlap of the masks.
 */
final class SegmentExercise implements Exercise {

    /** What is learnt from. */
    record Plan(
            Course course, Teacher.Marking teacher, Parts parts, Vocabulary vocabulary, Objective.Segment objective) {}

    private final Plan plan;
    private final PictureInput pictures;
    private final RowInput input;
    private final Operand<TInt32> targets;
    private final Operand<TFloat32> pixels;
    private final Operand<TInt32> segments;
    private final Operand<TInt32> painted;
    private final Operand<TFloat32> masks;
    private final Goal goal;

    SegmentExercise(Engine engine, Network network, PictureInput pictures, Plan plan) {
        this.plan = plan;
        this.pictures = pictures;
        this.input = network.rowInput();
        var tf = engine.tf();
        this.targets = tf.placeholder(TInt32.class);
        this.pixels = tf.placeholder(TFloat32.class);
        this.segments = tf.placeholder(TInt32.class);
        this.painted = tf.placeholder(TInt32.class);
        this.masks = tf.placeholder(TFloat32.class);
        var features = tf.identity(pictures.features());
        var hidden = tf.identity(network.hidden(features, input));
        var words = Exercise.crossEntropy(engine, network.words(hidden), targets);
        var meant = tf.gather(hidden, segments, tf.constant(0));
        var canvases = network.masks(new MaskHead.Seen(features, pixels, painted), meant);
        int side = plan.parts().vit().image();
        var logits = tf.identity(tf.reshape(canvases, tf.array(-1, side * side)));
        Losses losses = new Losses(tf);
        var bce = tf.math.mul(losses.binary(logits, masks), tf.constant((float)
                plan.objective().bce()));
        var dice = tf.math.mul(
                losses.dice(logits, masks), tf.constant((float) plan.objective().dice()));
        Operand<TFloat32> loss = tf.math.addN(List.of(words, bce, dice));
        this.goal = new Goal(loss, overlap(engine, logits));
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        Course.Batch batch = plan.course().at(step);
        Rows rows = Rows.of(batch.rows(), plan.parts());
        Marks marks = Marks.of(batch, plan.teacher());
        int[] places = marks.isNothing() ? new int[1] : segments(rows);
        int side = plan.parts().vit().image();
        long[] shown = batch.shown();
        List<Tensor> tensors = new ArrayList<>(input.feed(rows, runner));
        tensors.add(Exercise.put(targets, Engine.tensor(rows.targets(), rows.targets().length), runner));
        tensors.add(Exercise.put(segments, Engine.tensor(places, places.length), runner));
        tensors.add(Exercise.put(painted, Engine.tensor(marks.pictures(), places.length), runner));
        tensors.add(Exercise.put(pixels, Engine.tensor(seen(shown), shown.length, side, side, 3), runner));
        tensors.add(Exercise.put(
                masks, Engine.tensor(marks.pixels(side * side), places.length, (long) side * side), runner));
        tensors.addAll(pictures.feed(shown, runner));
        return tensors;
    }

    @Override
    public void close() {
        pictures.close();
    }

    /** The marks of a batch in order. */
    private record Marks(List<Integer> ofPictures, List<float[]> masks) {

        static Marks of(Course.Batch batch, Teacher.Marking teacher) {
            List<Integer> pictures = new ArrayList<>();
            List<float[]> masks = new ArrayList<>();
            for (int i = 0; i < batch.lessons().size(); i++) {
                Course.Asked lesson = batch.lessons().get(i);
                for (Teacher.Marking.Mark mark : teacher.marks(lesson.index(), lesson.form())) {
                    pictures.add(i * batch.pictures() + mark.picture());
                    masks.add(mark.mask());
                }
            }
            return new Marks(pictures, masks);
        }

        /** Whether no answer marks anything; then the first state is to paint nothing, as there must be one mask. */
        boolean isNothing() {
            return masks.isEmpty();
        }

        int[] pictures() {
            return isNothing()
                    ? new int[1]
                    : ofPictures.stream().mapToInt(Integer::intValue).toArray();
        }

        float[] pixels(int perMask) {
            float[] all = new float[Math.max(1, masks.size()) * perMask];
            for (int i = 0; i < masks.size(); i++) {
                System.arraycopy(masks.get(i), 0, all, i * perMask, perMask);
            }
            return all;
        }
    }

    private float[] seen(long[] shown) {
        int size = plan.parts().vit().image() * plan.parts().vit().image() * 3;
        float[] all = new float[shown.length * size];
        for (int i = 0; i < shown.length; i++) {
            System.arraycopy(plan.teacher().pixels(shown[i]), 0, all, i * size, size);
        }
        return all;
    }

    /** Where the asked positions predict the mask's word. */
    private int[] segments(Rows rows) {
        int word = plan.vocabulary().number(Vocabulary.SEGMENT);
        return IntStream.range(0, rows.targets().length)
                .filter(i -> rows.targets()[i] == word)
                .toArray();
    }

    private Operand<TFloat32> overlap(Engine engine, Operand<TFloat32> logits) {
        var tf = engine.tf();
        var found = tf.dtypes.cast(tf.math.greater(logits, tf.constant(0f)), TFloat32.class);
        var shared = tf.sum(tf.math.mul(found, masks), tf.array(1));
        var either = tf.sum(tf.math.maximum(found, masks), tf.array(1));
        return tf.math.mean(tf.math.div(shared, tf.math.maximum(either, tf.constant(1f))), tf.array(0));
    }
}
