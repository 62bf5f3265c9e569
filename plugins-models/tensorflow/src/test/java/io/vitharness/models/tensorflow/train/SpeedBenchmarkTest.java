package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.data.scene.Purpose;
import io.vitharness.models.tensorflow.answer.Asked;
import io.vitharness.models.tensorflow.answer.Generator;
import io.vitharness.models.tensorflow.answer.Trained;
import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.store.Safetensors;
import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.Objective;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.testkit.Race;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;

/**
 * The language stage of {@code llava-tiny} and its greedy answers beside the same model in PyTorch and in Python's
 * TensorFlow: the same weights, batches and threads, and the first loss must agree. Prints figures and asserts no time.
 */
@Tag("benchmark")
class SpeedBenchmarkTest {

    private static final int WARM = 20;
    private static final int STEPS = 100;
    private static final int PROMPTS = 32;
    private static final int WRITTEN = 24;
    private static final SystemConfig SYSTEM = inThreads(Systems.get("llava", "tiny"));
    private static final Stage STAGE = SYSTEM.stages().get(2);
    private static final Vocabulary WORDS = Teachers.vocabulary(SYSTEM, 7);
    private static final Map<Long, float[]> DRAWN = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void trainingStepsAndGreedyAnswersBesidePython() throws Exception {
        assumeThat(Race.python()).as("-Dpeer.python: comparison skipped").isPresent();
        try (StageRun run = run();
                Trained network = new Trained(SYSTEM, WORDS, all())) {
            run.load(Weights.NONE, Weights.NONE, 7);
            List<Asked> prompts = prompts();
            write(run.weights().with(all()), prompts.size());
            double loss = run.step(0).get("loss");
            for (String peer : List.of("torch", "torch-compiled", "tensorflow")) {
                Process asked = script(peer, "ask");
                if (!Race.said(asked).strip().equals("there")) {
                    System.out.println(peer + " is not there: comparison skipped");
                    continue;
                }
                Race training = Race.of(STEPS + " training steps against " + peer);
                Race writing = Race.of(PROMPTS + " answers of " + WRITTEN + " words against " + peer);
                for (int turn = 0; turn < Race.turns(); turn++) {
                    Race.Took ourSteps = took(WARM, STEPS, step -> run.step(step));
                    Race.Took ourAnswers = took(1, 3, each -> new Generator(network).write(prompts));
                    double[] said = Arrays.stream(
                                    Race.said(script(peer, "run")).strip().split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    assertThat(said[0]).as("the first loss of " + peer).isCloseTo(loss, within(1e-3));
                    training.add(ourSteps, new Race.Took(said[1], said[2]));
                    writing.add(ourAnswers, new Race.Took(said[3], said[4]));
                    System.out.printf(
                            "%s held %.0f MiB at most, ours %.0f MiB%n",
                            peer, said[5], Race.peakMebibytes().orElse(0));
                }
                System.out.println(Race.HEAD + "\n" + training.row() + "\n" + writing.row());
            }
        }
    }

    /** In its own number of threads, or in that which {@code -Dpeer.threads} gives both sides. */
    private static SystemConfig inThreads(SystemConfig own) {
        int threads = Integer.getInteger("peer.threads", own.threads());
        return new SystemConfig(
                own.system(), own.preset(), own.parts(), own.lessons(), threads, own.stages(), own.maxTokens());
    }

    private interface Work {
        void at(int index) throws Exception;
    }

    private static Race.Took took(int warm, int count, Work work) throws Exception {
        for (int i = 0; i < warm; i++) {
            work.at(i);
        }
        double used = Race.processors();
        long started = System.nanoTime();
        for (int i = 0; i < count; i++) {
            work.at(warm + i);
        }
        return new Race.Took((System.nanoTime() - started) / 1e9, Race.processors() - used);
    }

    private Process script(String peer, String work) throws Exception {
        return Race.script(
                        SpeedBenchmarkTest.class,
                        "peers.py",
                        folder,
                        folder.toString(),
                        peer,
                        work,
                        String.valueOf(WARM),
                        String.valueOf(STEPS),
                        String.valueOf(SYSTEM.threads()))
                .start();
    }

    private static Course course() {
        Lessons lessons = new Lessons(Purpose.TRAINING, 7, SYSTEM.parts().vit());
        Objective.NextWord words = (Objective.NextWord) STAGE.objective();
        return new Course(lessons, WORDS, words.forms(), new Course.Plan(SYSTEM, STAGE, SYSTEM.lessons(), 7));
    }

    /** The stage over features that are drawn by lot, so that no encoder is measured and both sides have the same. */
    private static StageRun run() {
        Engine engine = new Engine(SYSTEM.threads());
        Network network = new Network(SYSTEM.parts(), WORDS.size(), engine);
        WordExercise exercise = new WordExercise(engine, network, SYSTEM.parts(), new Drawn(engine), course());
        return new StageRun(engine, exercise, STAGE);
    }

    /** All weights of the system as they start. */
    private static Weights all() {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(SYSTEM.parts(), WORDS.size(), engine);
            network.nextWord(network.features(engine.tf().placeholder(TFloat32.class)), network.rowInput());
            engine.load(Weights.NONE, 7);
            return engine.read(engine.parameters().all());
        }
    }

    /** Drawn when batches are written for the peers, before anything is measured; a frozen encoder's are made once too. */
    private static float[] features(long lesson) {
        return DRAWN.computeIfAbsent(lesson, SpeedBenchmarkTest::draw);
    }

    private static float[] draw(long lesson) {
        Random random = new Random(lesson);
        float[] features = new float
                [SYSTEM.parts().vision().tokens() * SYSTEM.parts().vision().dim()];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextGaussian();
        }
        return features;
    }

    private static List<Asked> prompts() {
        List<Asked> prompts = new ArrayList<>();
        for (int i = 0; i < PROMPTS; i++) {
            int[] words = IntStream.range(0, 12 + i % 4).map(word -> 3 + word).toArray();
            prompts.add(new Asked(new float[0], features(i), words, WRITTEN));
        }
        return prompts;
    }

    /** Weights, batches and prompts as the peers read them. */
    private void write(Weights weights, int prompts) throws Exception {
        new Safetensors(weights, new TreeMap<>()).write(folder.resolve("weights.safetensors"));
        SortedMap<String, Tensor> all = new TreeMap<>();
        Course course = course();
        for (int step = 0; step < WARM + STEPS; step++) {
            Course.Batch batch = course.at(step);
            Rows rows = Rows.of(batch.rows(), SYSTEM.parts());
            put(all, step + "/words", rows.words(), batch.rows().size());
            put(all, step + "/prefix", rows.prefix(), batch.rows().size());
            put(all, step + "/positions", rows.positions(), 1);
            put(all, step + "/targets", rows.targets(), 1);
            all.put(
                    step + "/features",
                    joined(LongStream.of(batch.shown()).boxed().toList()));
        }
        for (int i = 0; i < prompts; i++) {
            put(
                    all,
                    "prompt/" + i,
                    IntStream.range(0, 12 + i % 4).map(word -> 3 + word).toArray(),
                    1);
        }
        all.put(
                "prompt/features",
                joined(IntStream.range(0, PROMPTS).mapToObj(i -> (long) i).toList()));
        new Safetensors(new Weights(all), new TreeMap<>()).write(folder.resolve("batches.safetensors"));
    }

    private static Tensor joined(List<Long> lessons) {
        float[] first = features(0);
        float[] all = new float[lessons.size() * first.length];
        for (int i = 0; i < lessons.size(); i++) {
            System.arraycopy(features(lessons.get(i)), 0, all, i * first.length, first.length);
        }
        var vision = SYSTEM.parts().vision();
        return new Tensor(List.of((long) lessons.size(), (long) vision.tokens(), (long) vision.dim()), all);
    }

    private static void put(SortedMap<String, Tensor> all, String name, int[] values, int rows) {
        float[] floats = new float[values.length];
        IntStream.range(0, values.length).forEach(i -> floats[i] = values[i]);
        all.put(name, new Tensor(List.of((long) rows, (long) values.length / rows), floats));
    }

    /** Pictures as features that are drawn by lot. */
    private static final class Drawn implements PictureInput {

        private final Operand<TFloat32> place;

        Drawn(Engine engine) {
            this.place = engine.tf().placeholder(TFloat32.class);
        }

        @Override
        public Operand<TFloat32> features() {
            return place;
        }

        @Override
        public List<org.tensorflow.Tensor> feed(long[] lessons, Session.Runner runner) {
            Tensor all = joined(Arrays.stream(lessons).boxed().toList());
            TFloat32 tensor = Engine.tensor(
                    all.values(),
                    all.shape().get(0) * all.shape().get(1),
                    all.shape().get(2));
            runner.feed(place, tensor);
            return List.of(tensor);
        }

        @Override
        public void close() {}
    }
}
