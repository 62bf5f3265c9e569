package io.vitharness.models.tensorflow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.MaskHead;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.train.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** Heads and adapters of every kind say the same once they are written as a SavedModel and read again. */
class ExportedHeadsTest {

    private static final Vocabulary WORDS = Vocabulary.of(List.of(
            "What is this ? red circle blue square", Vocabulary.queries(3), Vocabulary.ALIGN, Vocabulary.SEGMENT));
    private static final int SIDE = 32;
    private static final float[] REGION = {0.1f, 0.2f, 0.6f, 0.7f};
    private static final List<String> NAMES = List.of("red circle", "blue square");

    @TempDir
    Path parent;

    @Test
    void aReloadedBoxHeadGivesTheSameBoxes() throws Exception {
        SystemConfig system = with("boxes: {kind: queries, queries: 3, dim: 8}");
        Weights weights = untrained(system);
        try (Trained network = new Trained(system, WORDS, weights);
                SavedModelBundle saved = saved(network, "encode", "next", "boxes")) {
            Asked asked = asked(network);
            Trained.Boxes wanted = network.boxes(asked, NAMES);

            Row row = asked.row(WORDS.encode(Vocabulary.queries(3)), Vocabulary.END);
            Map<String, Tensor> inputs = inputs(system, List.of(row), asked.features());
            inputs.put("meant", Engine.tensor(new int[] {1, 2, 3}, 3));
            inputs.put("names", Engine.tensor(WORDS.bags(NAMES), NAMES.size(), WORDS.size()));

            Map<String, float[]> found = called(saved, "boxes", inputs);
            assertEqual(found.get("edges"), wanted.edges());
            assertEqual(found.get("scores"), wanted.scores());
        }
    }

    @Test
    void aReloadedContrastHeadGivesTheSameLikeness() throws Exception {
        SystemConfig system = with("region: {kind: roi, side: 2, tokens: 2}\n  contrast: {kind: align, dim: 8}");
        Weights weights = untrained(system);
        try (Trained network = new Trained(system, WORDS, weights);
                SavedModelBundle saved = saved(network, "encode", "next", "contrast")) {
            Asked asked = asked(network).about(REGION);
            int[] name = WORDS.encode("red circle");
            float[] wanted = network.likeness(asked, List.of(name));

            int[] align = WORDS.encode(Vocabulary.ALIGN);
            List<Row> rows = List.of(asked.row(align, Vocabulary.END), new Row(name, align, Vocabulary.END).showing(1));
            float[] blank = network.features(new float[SIDE * SIDE * 3]);
            Map<String, Tensor> inputs = inputs(system, rows, asked.features(), blank);
            inputs.put("meant", Engine.tensor(new int[] {1, 3}, 2));

            Map<String, float[]> found = called(saved, "contrast", inputs);
            assertThat(found.get("vectors")).hasSize(2 * 8);
            assertThat(found.get("likeness")).hasSize(2);
            assertEqual(new float[] {found.get("likeness")[1]}, wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("painters")
    void aReloadedMaskHeadPaintsTheSame(SystemConfig system) throws Exception {
        Weights weights = untrained(system);
        try (Trained network = new Trained(system, WORDS, weights);
                SavedModelBundle saved = saved(network, "encode", "next", "masks")) {
            Asked asked = asked(network);
            Row row = asked.row(WORDS.encode("red"), Vocabulary.END);
            float[] wanted = network.mask(asked, row, 0);

            Map<String, Tensor> inputs = inputs(system, List.of(row), asked.features());
            inputs.put("pixels", Engine.tensor(picture(), 1, SIDE, SIDE, 3));
            inputs.put("meant", Engine.tensor(new int[] {1}, 1));
            inputs.put("painted", Engine.tensor(new int[] {0}, 1));

            assertEqual(called(saved, "masks", inputs).get("masks"), wanted);
        }
    }

    private static List<SystemConfig> painters() {
        return List.of(with("mask: {kind: dot-product, dim: 12}"), SmallSystem.lisa());
    }

    @Test
    void aReloadedClassifierNamesTheSameKinds() throws Exception {
        SystemConfig system = SmallSystem.kindsByHeart("[a, b, c]");
        Weights weights = untrained(system);
        try (Trained network = new Trained(system, WORDS, weights);
                SavedModelBundle saved = saved(network, "encode", "next", "kinds")) {
            Map<String, Tensor> inputs = new TreeMap<>(Map.of("pixels", Engine.tensor(picture(), 1, SIDE, SIDE, 3)));

            float[] found = called(saved, "kinds", inputs).get("logits");

            assertThat(found).hasSize(3).doesNotHaveDuplicates();
            assertEqual(found, network.kinds(picture()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"video-vit", "video-vit-divided", "pointnet", "point-bert"})
    void reloadedFilmsAndCloudsGiveTheSameFeaturesAndLogits(String name) throws Exception {
        SystemConfig system = Systems.get(name, "tiny");
        VisionPart vision = system.parts().vision();
        float[] seen = drawn(vision.numbers());
        Weights weights = untrained(system);
        try (Trained network = new Trained(system, WORDS, weights);
                SavedModelBundle saved = saved(network, "encode", "next")) {
            long[] shape = LongStream.concat(
                            LongStream.of(1), vision.shape().stream().mapToLong(size -> size))
                    .toArray();
            float[] features = network.features(seen);
            Row row = new Row(WORDS.encode("What is this?"), WORDS.encode("red circle"), Vocabulary.END);

            Map<String, Tensor> inputs = new TreeMap<>(Map.of("pixels", Engine.tensor(seen, shape)));
            assertEqual(called(saved, "encode", inputs).get("features"), features);
            assertEqual(
                    called(saved, "next", inputs(system, List.of(row), features))
                            .get("logits"),
                    network.logits(List.of(features), List.of(row)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {kind: mlp2x_gelu, merge: 2}                                                             | {kind: llama, dim: 16, layers: 1, heads: 2, groups: 1, context: 64}
        {kind: mlp2x_gelu, merge: 2}                                                             | {kind: encoder-decoder, dim: 16, layers: 1, heads: 2, context: 64}
        {kind: qformer, queries: 4, dim: 16, layers: 1, heads: 2, every: 1, reads-words: true}   | {kind: decoder, positions: relative, dim: 16, layers: 1, heads: 2, context: 64}
        {kind: routed, merge: 2, experts: 2, rank: 4, temperature: 1}                            | {kind: decoder, positions: relative, dim: 16, layers: 1, heads: 2, context: 64}
        """)
    void reloadedAdaptersAndLanguageModelsGiveTheSameLogits(String adapter, String lm) throws Exception {
        SystemConfig system = SmallSystem.with(
                "adapter: {kind: mlp2x_gelu, merge: 2}\n"
                        + "  lm: {kind: decoder, positions: relative, dim: 16, layers: 1, heads: 2, context: 128}",
                "adapter: " + adapter + "\n  lm: " + lm);
        Weights weights = untrained(system);
        try (Trained network = new Trained(system, WORDS, weights);
                SavedModelBundle saved = saved(network, "encode", "next")) {
            Asked asked = asked(network);
            Row row = asked.row(WORDS.encode("red circle"), Vocabulary.END);

            assertEqual(
                    called(saved, "next", inputs(system, List.of(row), asked.features()))
                            .get("logits"),
                    network.logits(List.of(asked.features()), List.of(row)));
        }
    }

    private static SystemConfig with(String parts) {
        return SmallSystem.with("context: 128}", "context: 128}\n  " + parts);
    }

    private SavedModelBundle saved(Trained network, String... functions) throws Exception {
        Path folder = parent.resolve("saved");
        network.export(folder);
        SavedModelBundle saved = SavedModelBundle.load(folder.toString());
        assertThat(saved.functions()).extracting(each -> each.signature().key()).containsExactlyInAnyOrder(functions);
        return saved;
    }

    private static Asked asked(Trained network) {
        return new Asked(picture(), network.features(picture()), WORDS.encode("What is this?"), 4);
    }

    private static float[] picture() {
        return drawn(SIDE * SIDE * 3);
    }

    private static float[] drawn(int count) {
        float[] numbers = new float[count];
        IntStream.range(0, count).forEach(i -> numbers[i] = (float) Math.sin(i));
        return numbers;
    }

    private static Map<String, Tensor> inputs(SystemConfig system, List<Row> all, float[]... features) {
        Rows rows = Rows.of(all, system.parts());
        int count = all.size();
        int dim = system.parts().vision().dim();
        float[] seen = new float[features.length * features[0].length];
        for (int i = 0; i < features.length; i++) {
            System.arraycopy(features[i], 0, seen, i * features[0].length, features[0].length);
        }
        Map<String, Tensor> inputs = new TreeMap<>();
        inputs.put("features", Engine.tensor(seen, seen.length / dim, dim));
        inputs.put("words", Engine.tensor(rows.words(), count, rows.length()));
        inputs.put("prefix", Engine.tensor(rows.prefix(), count));
        inputs.put("pictures", Engine.tensor(rows.pictures(), count));
        inputs.put("positions", Engine.tensor(rows.positions(), rows.positions().length));
        if (system.parts().region().isPresent()) {
            inputs.put("regions", Engine.tensor(rows.regions(), count, 4));
        }
        return inputs;
    }

    private static Map<String, float[]> called(SavedModelBundle saved, String function, Map<String, Tensor> inputs) {
        Map<String, float[]> outputs = new TreeMap<>();
        try (var result = saved.function(function).call(inputs)) {
            result.forEach(output -> outputs.put(output.getKey(), Engine.floats((TFloat32) output.getValue())));
            return outputs;
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }

    private static void assertEqual(float[] found, float[] wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(found[i]).isCloseTo(wanted[i], within(1e-5f));
        }
    }

    private static Weights untrained(SystemConfig system) {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(system.parts(), WORDS.size(), engine);
            var tf = engine.tf();
            var pixels = tf.placeholder(TFloat32.class);
            var features = network.features(pixels);
            var hidden = network.hidden(features, network.rowInput());
            network.words(hidden);
            system.parts()
                    .mask()
                    .ifPresent(part ->
                            network.masks(new MaskHead.Seen(features, pixels, tf.constant(new int[1])), hidden));
            system.parts().tag().ifPresent(part -> network.kinds(pixels));
            system.parts().boxes().ifPresent(part -> {
                network.boxes().edges(hidden);
                network.boxes().scores(hidden, network.wordTable());
            });
            system.parts()
                    .contrast()
                    .ifPresent(
                            part -> network.contrast().scores(network.contrast().vectors(hidden), hidden));
            engine.load(Weights.NONE, 3);
            return engine.read(engine.parameters().all());
        }
    }
}
