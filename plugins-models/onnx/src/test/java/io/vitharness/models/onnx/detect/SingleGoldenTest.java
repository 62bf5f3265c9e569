package io.vitharness.models.onnx.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.Size;
import io.vitharness.models.onnx.Fixture;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.engine.Outputs;
import io.vitharness.models.onnx.engine.Placement;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.SessionSettings;
import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.FolderCheck;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Published small detectors on photographs: their tensors, and the places that their authors' own code found. */
class SingleGoldenTest {

    @TempDir
    Path folder;

    /** Sums of 128,000 numbers in another order and on another machine differ in their last digits. */
    @Test
    void picoDetGivesTheReferencesTensors() throws Exception {
        Fixture data = Fixture.data("det-onnx");
        JsonNode parity = data.json("tensor_parity.json");
        Path graph = data.folder().resolve("models/picodet_s_320_coco.onnx");
        var processed = new PicoDet()
                .processor(new Size(320, 320))
                .process(new PictureDecoder().decode(data.bytes("tensor_parity_input_320_rgb.png")));
        Tensor pixels = Tensor.floats(processed.pixels().values(), 1, 3, 320, 320);
        assertThat(sum(pixels.floats()))
                .isCloseTo(parity.path("input_sum").asDouble(), within(0.5));

        SessionSettings settings =
                new SessionSettings(1, new Placement(Placement.Provider.CPU, 0, Optional.empty()));
        try (Session session = Session.open(graph, settings)) {
            Outputs outputs = session.run(Map.of("image", pixels));
            for (JsonNode expected : parity.path("outputs")) {
                Tensor tensor = outputs.get(expected.path("name").asString());
                float[] values = tensor.floats();
                for (int i = 0; i < tensor.rank(); i++) {
                    assertThat(tensor.length(i))
                            .isEqualTo(expected.path("shape").get(i).asInt());
                }
                for (int i = 0; i < expected.path("first10").size(); i++) {
                    assertThat((double) values[i])
                            .isCloseTo(expected.path("first10").get(i).asDouble(), within(1e-4));
                }
                assertThat(sum(values))
                        .isCloseTo(expected.path("sum").asDouble(), within(1e-6 * values.length));
                int greatest = expected.path("argmax").asInt();
                assertThat((double) values[greatest])
                        .isCloseTo(greatestOf(values), within(1e-6))
                        .isCloseTo(expected.path("abs_max").asDouble(), within(1e-4));
            }
        }
    }

    @Test
    void picoDetFindsWhatItsOwnCodeFound() throws Exception {
        compare("picodet", "picodet_s_320_coco", "picodet_s_320_detections_reference.json", 2e-3, 0.5, 0.97);
    }

    @Test
    void fastestDetFindsWhatItsOwnCodeFound() throws Exception {
        compare("fastestdet", "FastestDet", "fastestdet_detections_reference.json", 1e-3, 0.5, 0.999);
    }

    /** The place is UltraFace's by another's code; YuNet, another model, must find the same face. */
    @Test
    void bothFaceDetectorsFindTheAstronautsFace() throws Exception {
        Fixture data = Fixture.data("det-onnx");
        JsonNode best = data.json("expected.json").path("ultraface_astronaut_best");
        JsonNode box = best.path("box_xyxy_px");
        Shape.Box expected = new Shape.Box(
                box.get(0).asDouble(), box.get(1).asDouble(), box.get(2).asDouble(), box.get(3).asDouble());

        Found ultra = first(data, "ultraface", "ultraface_RFB-320");
        Found yunet = first(data, "yunet", "yunet_n_320_320");

        assertThat(ultra.score()).isCloseTo(best.path("score").asDouble(), within(1e-3));
        assertThat(Overlaps.share(ultra.box(), expected)).isGreaterThan(0.97);
        assertThat(yunet.score()).isGreaterThan(0.8);
        assertThat(Overlaps.share(yunet.box(), expected)).isGreaterThan(0.6);
    }

    @Test
    void aFolderOfSingleGraphsIsDescribed() throws Exception {
        Fixture data = Fixture.data("det-onnx");

        FolderCheck.Finding finding = new OnnxProvider().look(data.folder().resolve("models"));

        assertThat(finding.isRunnable()).isTrue();
        assertThat(finding.lines())
                .anyMatch(line -> line.startsWith("picodet_s_320_coco: is PicoDet")
                        && line.contains("'model-type: picodet'"))
                .anyMatch(line -> line.startsWith("FastestDet: is FastestDet"))
                .anyMatch(line -> line.startsWith("yunet_n_320_320: is YuNet"))
                .anyMatch(line -> line.startsWith("ultraface_RFB-320: is UltraFace"))
                .contains("opt-mnist: of no family that is known here");
    }

    private void compare(String type, String graph, String reference, double score, double pixels, double least)
            throws Exception {
        Fixture data = Fixture.data("det-onnx");
        JsonNode truth = data.json("instances_subset.json");
        Map<Integer, String> names = new HashMap<>();
        List<String> own = Files.readAllLines(data.folder().resolve("models/coco.names"));
        // its words for some classes are older than COCO's, such as motorbike; the order is the same
        for (JsonNode category : truth.path("categories")) {
            names.put(category.path("id").asInt(), own.get(names.size()).strip());
        }
        int all = 0;
        int same = 0;
        try (Model model = open(data, type, graph, Optional.of("coco.names"))) {
            for (JsonNode image : truth.path("images")) {
                List<Found> expected = places(data.json(reference), image.path("id").asInt(), names);
                List<Found> left = new ArrayList<>(
                        answer(model, data, "images/" + image.path("file_name").asString()));
                assertThat(left.size()).isCloseTo(expected.size(), within(5));
                all += expected.size();
                for (Found one : expected) {
                    Optional<Found> match = left.stream()
                            .filter(other -> Places.isClose(one, other, score, pixels))
                            .findFirst();
                    match.ifPresent(left::remove);
                    same += match.isPresent() ? 1 : 0;
                }
            }
        }
        assertThat((double) same / all).isGreaterThan(least);
    }

    private static List<Found> places(JsonNode all, int image, Map<Integer, String> names) {
        List<Found> places = new ArrayList<>();
        for (JsonNode one : all) {
            if (one.path("image_id").asInt() == image) {
                double x = one.path("bbox").get(0).asDouble();
                double y = one.path("bbox").get(1).asDouble();
                places.add(new Found(
                        names.get(one.path("category_id").asInt()),
                        one.path("score").asDouble(),
                        new Shape.Box(
                                x,
                                y,
                                x + one.path("bbox").get(2).asDouble(),
                                y + one.path("bbox").get(3).asDouble())));
            }
        }
        return places;
    }

    private Found first(Fixture data, String type, String graph) throws Exception {
        try (Model model = open(data, type, graph, Optional.empty())) {
            return answer(model, data, "astronaut.png").get(0);
        }
    }

    private Model open(Fixture data, String type, String graph, Optional<String> labels) throws Exception {
        DetectorConfig usual = DetectorConfig.USUAL;
        DetectorConfig named = new DetectorConfig(
                Optional.of(graph),
                labels,
                usual.threshold(),
                usual.most(),
                usual.overlap(),
                usual.queries(),
                usual.naming(),
                usual.wordThreshold());
        OnnxConfig config = OnnxConfig.of(data.folder().resolve("models")).with(Optional.of(type), named);
        return new OnnxProvider().open(config, new TestWorkshop(folder));
    }

    private static List<Found> answer(Model model, Fixture data, String file) throws Exception {
        Prompt prompt = Prompt.of(new Part.Picture(Image.of(data.bytes(file))));
        return Places.of(model.answer(new Request(prompt, Decoding.greedy(1))).parts());
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static double greatestOf(float[] values) {
        double greatest = values[0];
        for (float value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }
}
