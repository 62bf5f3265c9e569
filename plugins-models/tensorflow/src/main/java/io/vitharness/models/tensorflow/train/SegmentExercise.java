package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Losses;
import io.vitharness.models.tensorflow.part.MaskHead;
import io.vitharness.models.tensorflow.network.Network;
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
    record Plan(Course course, Referrals referrals, Parts parts, Vocabulary vocabulary, Objective.Segment objective) {}

    private final Plan plan;
    private final PictureInput pictures;
    private final RowInput input;
    private final Operand<TInt32> targets;
    private final Operand<TFloat32> pixels;
    private final Operand<TInt32> segments;
    private final Operand<TFloat32> masks;
    private final Operand<TFloat32> loss;
    private final Operand<TFloat32> accuracy;

    SegmentExercise(Engine engine, Network network, PictureInput pictures, Plan plan) {
        this.plan = plan;
        this.pictures = pictures;
        this.input = network.rowInput();
        var tf = engine.tf();
        this.targets = tf.placeholder(TInt32.class);
        this.pixels = tf.placeholder(TFloat32.class);
        this.segments = tf.placeholder(TInt32.class);
        this.masks = tf.placeholder(TFloat32.class);
        var features = tf.identity(pictures.features());
        var hidden = tf.identity(network.hidden(features, input));
        var words = Exercise.crossEntropy(engine, network.words(hidden), targets);
        var meant = tf.gather(hidden, segments, tf.constant(0));
        var painted = network.masks(new MaskHead.Seen(features, pixels, input.pictures()), meant);
        int side = plan.parts().vit().image();
        var logits = tf.identity(tf.reshape(painted, tf.array(-1, side * side)));
        Losses losses = new Losses(tf);
        var bce = tf.math.mul(losses.binary(logits, masks), tf.constant((float)
                plan.objective().bce()));
        var dice = tf.math.mul(
                losses.dice(logits, masks), tf.constant((float) plan.objective().dice()));
        this.loss = tf.math.addN(List.of(words, bce, dice));
        this.accuracy = overlap(engine, logits);
    }

    @Override
    public Operand<TFloat32> loss() {
        return loss;
    }

    @Override
    public Operand<TFloat32> accuracy() {
        return accuracy;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        Course.Batch batch = plan.course().at(step);
        Rows rows = Rows.of(batch.rows(), plan.parts().pictureTokens());
        long[] lessons = batch.lessons().stream().mapToLong(Long::longValue).toArray();
        int side = plan.parts().vit().image();
        List<Tensor> tensors = new ArrayList<>(input.feed(rows, runner));
        tensors.add(put(targets, Engine.tensor(rows.targets(), rows.targets().length), runner));
        tensors.add(put(segments, Engine.tensor(segments(rows), lessons.length), runner));
        tensors.add(put(
                pixels, Engine.tensor(all(lessons, plan.referrals()::pixels), lessons.length, side, side, 3), runner));
        tensors.add(put(
                masks,
                Engine.tensor(all(lessons, plan.referrals()::mask), lessons.length, (long) side * side),
                runner));
        tensors.addAll(pictures.feed(lessons, runner));
        return tensors;
    }

    @Override
    public void close() {
        pictures.close();
    }

    private interface OfLesson {
        float[] of(long lesson);
    }

    private static float[] all(long[] lessons, OfLesson each) {
        float[] first = each.of(lessons[0]);
        float[] all = new float[lessons.length * first.length];
        for (int i = 0; i < lessons.length; i++) {
            System.arraycopy(i == 0 ? first : each.of(lessons[i]), 0, all, i * first.length, first.length);
        }
        return all;
    }

    /** Where the asked positions predict the mask's word; every row has one. */
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

    private static Tensor put(Operand<?> place, Tensor tensor, Session.Runner runner) {
        runner.feed(place, tensor);
        return tensor;
    }
}
