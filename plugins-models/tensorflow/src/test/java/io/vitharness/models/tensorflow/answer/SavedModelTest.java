package io.vitharness.models.tensorflow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.network.Network;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.part.Woven;
import io.vitharness.models.tensorflow.part.WovenRow;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.train.SmallSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** What is written as a SavedModel and read again says the same. */
class SavedModelTest {

    private static final Vocabulary WORDS = Vocabulary.of(List.of("What colour is the circle ? red green blue"));
    private static final int SIDE = 32;

    @Test
    void aReloadedModelGivesTheSameFeaturesAndLogits(@TempDir Path parent) throws Exception {
        Path folder = parent.resolve("saved");
        float[] picture = picture();
        Row row = new Row(WORDS.encode("What colour is the circle?"), WORDS.encode("red"), Vocabulary.END);
        float[] features;
        float[] logits;
        try (Trained network = new Trained(SmallSystem.get(), WORDS, untrained())) {
            features = network.features(picture);
            logits = network.logits(List.of(features), List.of(row));
            network.export(folder);
        }

        try (SavedModelBundle saved = SavedModelBundle.load(folder.toString())) {
            assertThat(saved.functions())
                    .extracting(each -> each.signature().key())
                    .containsExactlyInAnyOrder("encode", "next");
            assertEqual(called(saved, "encode", Map.of("pixels", Engine.tensor(picture, 1, SIDE, SIDE, 3))), features);
            assertEqual(called(saved, "next", inputs(features, row)), logits);
        }
    }

    @Test
    void aReloadedTalkerGivesTheSameFeaturesAndLogits(@TempDir Path parent) throws Exception {
        Path folder = parent.resolve("saved");
        SystemConfig system = SmallSystem.dialoguesByHeart();
        WovenRow row = new WovenRow(system.parts().pictureTokens())
                .read(WORDS.encode("What is"))
                .show(0)
                .ask(Vocabulary.END);
        float[] features;
        float[] logits;
        try (Talker talker = new Talker(system, WORDS, untrainedTalker(system), Placement.PROCESSOR)) {
            features = talker.features(picture());
            logits = talker.logits(List.of(features), List.of(row));
            talker.export(folder);
        }

        try (SavedModelBundle saved = SavedModelBundle.load(folder.toString())) {
            var pixels = Map.<String, Tensor>of("pixels", Engine.tensor(picture(), 1, SIDE, SIDE, 3));
            assertEqual(called(saved, "encode", pixels), features);
            assertThat(logits).hasSize(WORDS.size());
            assertEqual(called(saved, "next", inputs(system, features, row)), logits);
        }
    }

    private static Map<String, Tensor> inputs(SystemConfig system, float[] features, WovenRow row) {
        var vision = system.parts().vision();
        Woven woven = Woven.of(List.of(row));
        long length = woven.length();
        return Map.of(
                "features", Engine.tensor(features, vision.tokens(), vision.dim()),
                "tokens", Engine.tensor(woven.tokens(), 1, length),
                "places", Engine.tensor(woven.places(), 1, length),
                "mask", Engine.tensor(woven.mask(), 1, length, length),
                "asked", Engine.tensor(woven.asked(), 1));
    }

    private static float[] picture() {
        float[] picture = new float[SIDE * SIDE * 3];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) Math.sin(i);
        }
        return picture;
    }

    private static Map<String, Tensor> inputs(float[] features, Row row) {
        var vision = SmallSystem.get().parts().vision();
        Rows rows = Rows.of(List.of(row), SmallSystem.get().parts());
        return Map.of(
                "features", Engine.tensor(features, vision.tokens(), vision.dim()),
                "words", Engine.tensor(rows.words(), 1, rows.length()),
                "prefix", Engine.tensor(rows.prefix(), 1),
                "pictures", Engine.tensor(rows.pictures(), 1),
                "positions", Engine.tensor(rows.positions(), rows.positions().length));
    }

    private static float[] called(SavedModelBundle saved, String function, Map<String, Tensor> inputs) {
        try (var result = saved.function(function).call(inputs)) {
            return Engine.floats((TFloat32) result.get(0));
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

    private static Weights untrained() {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(SmallSystem.get().parts(), WORDS.size(), engine);
            network.nextWord(network.features(engine.tf().placeholder(TFloat32.class)), network.rowInput());
            engine.load(Weights.NONE, 3);
            return engine.read(engine.parameters().all());
        }
    }

    private static Weights untrainedTalker(SystemConfig system) {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(system.parts(), WORDS.size(), engine);
            var features = network.features(engine.tf().placeholder(TFloat32.class));
            network.words(network.hidden(features, network.wovenInput()));
            engine.load(Weights.NONE, 3);
            return engine.read(engine.parameters().all());
        }
    }
}
