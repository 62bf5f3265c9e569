package io.vitharness.models.onnx.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Size;
import io.vitharness.models.onnx.Fixture;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Places of transformers' own post-processing: of its raw outputs, and from a picture through the provider. */
class DetectorGoldenTest {

    private static final List<String> NAMES = List.of("person", "cat", "cup", "table", "rocket", "star", "ring");
    private static final double SCORE = 1e-4;
    private static final double PIXELS = 2e-2;

    @TempDir
    Path folder;

    @Test
    void detrDropsTheLastClass() throws Exception {
        Fixture fixture = Fixture.of("detr-tiny");
        for (double threshold : new double[] {0, 0.4, 0.5}) {
            JsonNode expected = fixture.json("expected.json")
                    .path("post_process_object_detection.threshold_" + (threshold == 0 ? "0.0" : threshold));
            compare(fixture, "", new Rule.OneClass(), NAMES, threshold, expected, SCORE);
        }
    }

    @Test
    void yolosDropsTheLastClass() throws Exception {
        Fixture fixture = Fixture.of("yolos-tiny");
        for (int picture = 0; picture < 2; picture++) {
            for (double threshold : new double[] {0, 0.4}) {
                String single = "single" + picture + ".";
                JsonNode expected = fixture.json("expected.json")
                        .path(single + "post_process_object_detection.threshold_" + (threshold == 0 ? "0.0" : "0.4"));
                List<Found> found = new Rule.OneClass()
                        .read(
                                Rows.of(fixture.array(single + "logits"), NAMES.size() + 1),
                                Boxes.of(fixture.array(single + "pred_boxes"), size(fixture, picture)),
                                NAMES,
                                threshold);
                Places.assertSame(found, Places.of(expected.get(0), NAMES), SCORE, PIXELS);
            }
        }
    }

    @Test
    void rtDetrTakesTheSurestPairs() throws Exception {
        Fixture fixture = Fixture.of("rt-detr-tiny");
        for (String threshold : List.of("0.0", "0.5", "0.965")) {
            JsonNode expected =
                    fixture.json("expected.json").path("post_process_object_detection.threshold_" + threshold);
            compare(
                    fixture,
                    "",
                    new Rule.BestPairs(Integer.MAX_VALUE),
                    NAMES,
                    Double.parseDouble(threshold),
                    expected,
                    1e-3);
        }
    }

    @Test
    void owlVitTakesTheTextThatFitsBest() throws Exception {
        Fixture fixture = Fixture.of("owlvit-tiny");
        for (String threshold : List.of("0.0", "0.1")) {
            JsonNode expected =
                    fixture.json("expected.json").path("post_process_object_detection.threshold_" + threshold);
            compare(
                    fixture,
                    "",
                    new Rule.BestClass(),
                    texts(fixture),
                    Double.parseDouble(threshold),
                    expected,
                    SCORE);
        }
    }

    @Test
    void groundingDinoIsAskedAndReadAsTheReferenceDoes() throws Exception {
        Fixture fixture = Fixture.of("grounding-dino-tiny");
        JsonNode golden = fixture.json("expected.json");
        try (Tokens tokens = Tokens.open(ModelFolder.open(fixture.folder()))) {
            Phrases phrases = Phrases.of(List.of("A cat", "a person", "a brown cup"), tokens, 32)
                    .get(0);
            assertThat(floats(phrases.tokens())).isEqualTo(fixture.array("input_ids"));
            for (int picture = 0; picture < 2; picture++) {
                for (String threshold : List.of("0.25", "0.9")) {
                    String single = "single" + picture + ".";
                    List<Found> found = new Grounding.ByWords(tokens, 0.5)
                            .read(
                                    Rows.of(fixture.array(single + "logits_inf"), 32),
                                    Boxes.of(fixture.array(single + "pred_boxes"), size(fixture, picture)),
                                    phrases,
                                    Double.parseDouble(threshold));
                    JsonNode expected = golden.path(single + "post_process.threshold_" + threshold);
                    Places.assertSame(found, Places.of(expected.get(0), List.of()), SCORE, PIXELS);
                }
            }
        }
    }

    @Test
    void detrFindsInAPictureWhatTheReferenceFinds() throws Exception {
        Fixture fixture = Fixture.of("detr-tiny");
        try (Model model = open(OnnxConfig.of(fixture.folder()))) {
            for (int picture = 0; picture < 2; picture++) {
                String single = "single" + picture + ".";
                List<Found> expected = new Rule.OneClass()
                        .read(
                                Rows.of(fixture.array(single + "logits"), NAMES.size() + 1),
                                Boxes.of(fixture.array(single + "pred_boxes"), size(fixture, picture)),
                                NAMES,
                                0);
                Places.assertSame(answer(model, fixture, picture, ""), expected, 1e-3, PIXELS);
            }
        }
    }

    /** The published size of this export is none that its processor makes, so the picture is stretched to it. */
    @Test
    void yolosRunsFromPictureToPlaces() throws Exception {
        Fixture fixture = Fixture.of("yolos-tiny");
        Files.createDirectories(folder.resolve("onnx"));
        Files.write(folder.resolve("onnx/model.onnx"), fixture.bytes("onnx/model.onnx"));
        Files.write(folder.resolve("config.json"), fixture.bytes("config.json"));
        Files.writeString(
                folder.resolve("preprocessor_config.json"),
                new String(fixture.bytes("preprocessor_config.json"), StandardCharsets.UTF_8)
                        .replaceAll("\"size\":\\s*\\{[^}]*}", "\"size\": {\"height\": 64, \"width\": 96}"));

        try (Model model = open(OnnxConfig.of(folder))) {
            assertThat(answer(model, fixture, 0, "")).hasSize(13).allMatch(found -> NAMES.contains(found.label()));
        }
    }

    @Test
    void rtDetrFindsInAPictureWhatTheReferenceFinds() throws Exception {
        Fixture fixture = Fixture.of("rt-detr-tiny");
        JsonNode expected = fixture.json("expected.json").path("post_process_object_detection.threshold_0.5");
        DetectorConfig surer = threshold(0.5);
        try (Model model = open(OnnxConfig.of(fixture.folder()).with(Optional.empty(), surer))) {
            for (int picture = 0; picture < 2; picture++) {
                Places.assertSame(
                        answer(model, fixture, picture, ""), Places.of(expected.get(picture), NAMES), 2e-3, 0.15);
            }
        }
    }

    @Test
    void owlVitFindsInAPictureWhatTheReferenceFinds() throws Exception {
        Fixture fixture = Fixture.of("owlvit-tiny");
        JsonNode expected = fixture.json("expected.json").path("post_process_object_detection.threshold_0.1");
        DetectorConfig surer = threshold(0.1);
        try (Model model = open(OnnxConfig.of(fixture.folder()).with(Optional.empty(), surer))) {
            for (int picture = 0; picture < 2; picture++) {
                List<Found> found =
                        answer(model, fixture, picture, "Find these: " + String.join(", ", texts(fixture)) + ". Now.");
                Places.assertSame(found, Places.of(expected.get(picture), texts(fixture)), 1e-3, PIXELS);
            }
        }
    }

    private static void compare(
            Fixture fixture,
            String prefix,
            Rule rule,
            List<String> names,
            double threshold,
            JsonNode expected,
            double score)
            throws Exception {
        float[] logits = fixture.array(prefix + "logits");
        float[] boxes = fixture.array(prefix + "pred_boxes");
        for (int picture = 0; picture < 2; picture++) {
            List<Found> found = rule.read(
                    Rows.of(half(logits, picture), rule.width(names.size())),
                    Boxes.of(half(boxes, picture), size(fixture, picture)),
                    names,
                    threshold);
            Places.assertSame(found, Places.of(expected.get(picture), names), score, PIXELS);
        }
    }

    private static float[] half(float[] values, int picture) {
        int half = values.length / 2;
        return Arrays.copyOfRange(values, picture * half, (picture + 1) * half);
    }

    private static Size size(Fixture fixture, int picture) throws Exception {
        JsonNode size =
                fixture.json("expected.json").path("target_sizes_hw").get(picture);
        return new Size(size.get(1).asInt(), size.get(0).asInt());
    }

    private static List<String> texts(Fixture fixture) throws Exception {
        return fixture.json("expected.json").path("texts").valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static float[] floats(long[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values[i];
        }
        return floats;
    }

    private static DetectorConfig threshold(double threshold) {
        DetectorConfig usual = DetectorConfig.USUAL;
        return new DetectorConfig(
                usual.graph(),
                usual.labels(),
                Optional.of(threshold),
                usual.most(),
                usual.overlap(),
                usual.queries(),
                usual.naming(),
                usual.wordThreshold());
    }

    private Model open(OnnxConfig config) throws Exception {
        return new OnnxProvider().open(config, new TestWorkshop(folder));
    }

    private static List<Found> answer(Model model, Fixture fixture, int picture, String text) throws Exception {
        String file = fixture.json("expected.json").path("images").get(picture).asString();
        Image image = Image.of(fixture.bytes("images/" + file));
        Prompt prompt = Prompt.of(new Part.Picture(image), new Part.Text(text));
        return Places.of(model.answer(new Request(prompt, Decoding.greedy(1))).parts());
    }
}
