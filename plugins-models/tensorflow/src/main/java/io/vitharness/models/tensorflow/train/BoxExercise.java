package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.BoxHead;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Losses;
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
 * To find the objects of the classes that a prompt lists: at each step the graph first says what it finds, then each
 * object is given the query that costs least, and these pairs are learnt. Its accuracy is the share of objects whose
 * query names their class.
 */
final class BoxExercise implements Exercise {

    /** What is learnt from. */
    record Plan(
            Course course, Teacher.Finding teacher, Parts parts, Vocabulary vocabulary, Objective.Detect objective) {}

    private final Plan plan;
    private final Engine engine;
    private final PictureInput pictures;
    private final RowInput input;
    private final Operand<TInt32> queries;
    private final Operand<TFloat32> names;
    private final Operand<TFloat32> edges;
    private final Operand<TFloat32> scores;
    private final Operand<TFloat32> wantedScores;
    private final Operand<TInt32> matched;
    private final Operand<TFloat32> wantedEdges;
    private final Operand<TInt32> wantedClasses;
    private final Operand<TFloat32> count;
    private final Goal goal;

    BoxExercise(Engine engine, Network network, PictureInput pictures, Plan plan) {
        this.plan = plan;
        this.engine = engine;
        this.pictures = pictures;
        this.input = network.rowInput();
        var tf = engine.tf();
        this.queries = tf.placeholder(TInt32.class);
        this.names = tf.placeholder(TFloat32.class);
        this.wantedScores = tf.placeholder(TFloat32.class);
        this.matched = tf.placeholder(TInt32.class);
        this.wantedEdges = tf.placeholder(TFloat32.class);
        this.wantedClasses = tf.placeholder(TInt32.class);
        this.count = tf.placeholder(TFloat32.class);
        var states = tf.gather(network.hidden(pictures.features(), input), queries, tf.constant(0));
        BoxHead head = network.boxes();
        this.edges = head.edges(states);
        this.scores = head.scores(tf.identity(states), tf.linalg.matMul(names, tf.identity(network.wordTable())));
        var found = tf.gather(edges, matched, tf.constant(0));
        Losses losses = new Losses(tf);
        Objective.Detect weights = plan.objective();
        Operand<TFloat32> loss = tf.math.addN(List.of(
                weighted(losses.focal(scores, wantedScores, count), weights.focal()),
                weighted(losses.absolute(found, wantedEdges, count), weights.l1()),
                weighted(losses.overlap(tf.identity(found), wantedEdges, count), weights.giou())));
        this.goal =
                new Goal(loss, Exercise.accuracy(engine, tf.gather(scores, matched, tf.constant(0)), wantedClasses));
    }

    @Override
    public Goal goal() {
        return goal;
    }

    @Override
    public List<Tensor> feed(int step, Session.Runner runner) {
        Course.Batch batch = plan.course().at(step);
        Matching matching = matching(batch);
        int rows = batch.rows().size() * part();
        List<Tensor> tensors = new ArrayList<>(ask(batch, runner));
        int pairs = matching.queries().length;
        tensors.add(Exercise.put(
                wantedScores, Engine.tensor(matching.scores(), rows, classes().size()), runner));
        tensors.add(Exercise.put(matched, Engine.tensor(matching.queries(), pairs), runner));
        tensors.add(Exercise.put(wantedEdges, Engine.tensor(matching.edges(), pairs, 4), runner));
        tensors.add(Exercise.put(wantedClasses, Engine.tensor(matching.classes(), pairs), runner));
        tensors.add(Exercise.put(count, TFloat32.scalarOf(pairs), runner));
        return tensors;
    }

    @Override
    public void close() {
        pictures.close();
    }

    /** Which query is given which object, by what the graph finds now. */
    private Matching matching(Course.Batch batch) {
        Session.Runner runner = engine.runner();
        List<Tensor> tensors = ask(batch, runner);
        try (var result = runner.fetch(edges).fetch(scores).run()) {
            Matching matching = new Matching(
                    Engine.floats((TFloat32) result.get(0)), Engine.floats((TFloat32) result.get(1)), plan);
            for (Course.Asked lesson : batch.lessons()) {
                matching.add(plan.teacher().objects(lesson.prompt(), lesson.index()));
            }
            return matching;
        } finally {
            tensors.forEach(Tensor::close);
        }
    }

    private List<Tensor> ask(Course.Batch batch, Session.Runner runner) {
        Rows rows = Rows.of(batch.rows(), plan.parts());
        int[] places = places(batch.rows().size(), part());
        List<Tensor> tensors = new ArrayList<>(input.feed(rows, runner));
        tensors.add(Exercise.put(queries, Engine.tensor(places, places.length), runner));
        int words = plan.vocabulary().size();
        float[] bags = plan.vocabulary().bags(classes());
        tensors.add(Exercise.put(names, Engine.tensor(bags, classes().size(), words), runner));
        tensors.addAll(pictures.feed(batch.shown(), runner));
        return tensors;
    }

    /** Where the queries stand among the asked positions: each row's first is the prompt's last word. */
    private static int[] places(int rows, int queries) {
        return IntStream.range(0, rows * queries)
                .map(i -> i / queries * (queries + 1) + 1 + i % queries)
                .toArray();
    }

    private int part() {
        return plan.parts().boxes().orElseThrow().queries();
    }

    private List<String> classes() {
        return plan.teacher().classes();
    }

    private Operand<TFloat32> weighted(Operand<TFloat32> one, double weight) {
        return engine.tf().math.mul(one, engine.tf().constant((float) weight));
    }
}
