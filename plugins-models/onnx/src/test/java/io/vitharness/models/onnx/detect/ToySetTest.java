package io.vitharness.models.onnx.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detectors with fixed classes, from a folder and a picture to places. */
class ToySetTest {

    /** Two boxes: the left half of the picture, and its middle. */
    private static final float[] BOXES = {.25f, .5f, .5f, 1, .5f, .5f, .25f, .5f};

    private static final Shape.Box LEFT = new Shape.Box(0, 0, 4, 4);
    private static final Shape.Box MIDDLE = new Shape.Box(3, 1, 5, 3);

    @TempDir
    Path path;

    private ToySets folder;

    @BeforeEach
    void start() {
        folder = new ToySets(path);
    }

    @Test
    void theColourIsTheClassAndNothingIsNotTold() throws Exception {
        folder.config("detr", ToySets.COLOURS);
        softmax(4, "pixel_mask").write(folder.graph());

        try (Model model = folder.open()) {
            List<Found> found = ToySets.find(model, ToySets.GREEN, "Find everything.");

            assertThat(found).extracting(Found::label).containsExactly("green", "green");
            assertThat(found).extracting(Found::box).containsExactly(LEFT, MIDDLE);
            assertThat(found.get(0).score()).isCloseTo(Math.exp(3) / (Math.exp(3) + 3), within(1e-6));
            // the second query is nothing for the most part, and green by what is left
            assertThat(found.get(1).score())
                    .isCloseTo(Math.exp(3) / (Math.exp(3) + 2 + Math.exp(5)), within(1e-6));
            assertThat(model.capabilities().gives()).containsExactly(Medium.REGION);
        }
    }

    @Test
    void thresholdAndNumberOfPlacesAreTheSuites() throws Exception {
        folder.config("yolos", ToySets.COLOURS);
        softmax(4, "").write(folder.graph());

        try (Model sure = folder.open(Optional.empty(), config(Optional.of(0.5), Optional.empty()));
                Model few = folder.open(Optional.empty(), config(Optional.empty(), Optional.of(1)))) {
            assertThat(ToySets.find(sure, ToySets.GREEN, "")).hasSize(1);
            assertThat(ToySets.find(few, ToySets.GREEN, "")).extracting(Found::box).containsExactly(LEFT);
            assertThat(sure.card().identity()).isNotEqualTo(few.card().identity()).contains("threshold=0.5");
        }
    }

    @Test
    void aQueryOfRtDetrMayHaveSeveralClasses() throws Exception {
        folder.config("rt_detr", ToySets.COLOURS);
        float[] matrix = {2, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0};
        ToySets.constant(
                        ToySets.linear(
                                ToySets.colours("pixel_values", 4, 4),
                                "logits",
                                matrix,
                                new float[] {1, 1, -9, -9, -9, -9},
                                1,
                                2,
                                3),
                        "pred_boxes",
                        BOXES,
                        1,
                        2,
                        4)
                .write(folder.graph());

        try (Model model = folder.open()) {
            List<Found> found = ToySets.find(model, ToySets.GREEN, "");

            // two queries, so the two surest pairs, both of the first query
            assertThat(found).extracting(Found::label).containsExactly("green", "red");
            assertThat(found).extracting(Found::box).containsExactly(LEFT, LEFT);
            assertThat(found.get(0).score()).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-6));
        }
    }

    @Test
    void classesThatDoNotFitAreToldBeforeAndByTheDoctor() throws Exception {
        folder.config("detr", ToySets.COLOURS);
        softmax(6, "").write(folder.graph());

        assertThatThrownBy(folder::open)
                .hasMessage("model.onnx tells 5 classes apart, but config.json: id2label names 3");
        assertThat(new OnnxProvider().look(path).lines())
                .contains("is DETR: a softmax over the classes and nothing for each query (model_type detr)")
                .contains("! model.onnx tells 5 classes apart, but config.json: id2label names 3");
    }

    @Test
    void namesMayStandInAFile() throws Exception {
        folder.config("detr", "");
        softmax(4, "").write(folder.graph());
        assertThatThrownBy(folder::open)
                .hasMessage("config.json has no 'id2label' with the names of the classes; name a file with one class"
                        + " a line as 'detector: { labels: .. }'");
        folder.write("names.txt", "rot\n\ngruen\nblau\n");

        try (Model model = folder.open(Optional.empty(), labels("names.txt"))) {
            assertThat(ToySets.find(model, ToySets.GREEN, "")).extracting(Found::label).contains("gruen");
        }
        assertThatThrownBy(() -> folder.open(Optional.empty(), labels("no.txt")))
                .hasMessage(path + " lacks the file 'no.txt'");
    }

    @Test
    void inputsAndOutputsThatDoNotFitAreTold() throws Exception {
        folder.config("detr", ToySets.COLOURS);
        ToySets.constant(
                        ToySets.linear(ToySets.colours("image", 4, 4), "logits", new float[24], new float[8], 1, 2, 4),
                        "pred_boxes",
                        BOXES,
                        1,
                        2,
                        4)
                .write(folder.graph());
        assertThatThrownBy(folder::open)
                .hasMessage("model.onnx has no input 'pixel_values'; it has [image float [1, 3, 4, 4]]");

        softmax(4, "depth").write(folder.graph());
        assertThatThrownBy(folder::open)
                .hasMessage("model.onnx needs the input 'depth int64 [1, 64, 64]', which this family does not feed; it"
                        + " feeds [pixel_mask, pixel_values]");

        ToySets.linear(ToySets.colours("pixel_values", 4, 4), "logits", new float[24], new float[8], 1, 2, 4)
                .write(folder.graph());
        assertThatThrownBy(folder::open)
                .hasMessage("model.onnx has no output 'pred_boxes'; it has [logits float [1, 2, 4]]");

        new Graph()
                .input("pixel_values", ElementType.UINT8, 1, 3, 4, 4)
                .node("Cast", "pixel_values", "logits", Graph.attribute("to", 1))
                .output("logits", ElementType.FLOAT, 1, 3, 4, 4)
                .write(folder.graph());
        assertThatThrownBy(folder::open)
                .hasMessage("model.onnx declares the input 'pixel_values uint8 [1, 3, 4, 4]', wanted one of"
                        + " [float, float16]");
    }

    @Test
    void aPictureOfAnotherSizeThanTheGraphTakesIsTold() throws Exception {
        folder.config("yolos", ToySets.COLOURS);
        ToySets.constant(
                        ToySets.linear(
                                ToySets.colours("pixel_values", 6, 4), "logits", new float[24], new float[8], 1, 2, 4),
                        "pred_boxes",
                        BOXES,
                        1,
                        2,
                        4)
                .write(folder.graph());

        try (Model model = folder.open()) {
            assertThatThrownBy(() -> ToySets.find(model, ToySets.GREEN, ""))
                    .hasMessage("onnx/model.onnx takes 'pixel_values float [1, 3, 6, 4]', but preprocessor_config.json"
                            + " makes [1, 3, 4, 4] of a picture of 8 x 4 pixels");
        }
    }

    @Test
    void aDetectorLooksAtOnePicture() throws Exception {
        folder.config("detr", ToySets.COLOURS);
        softmax(4, "").write(folder.graph());

        try (Model model = folder.open()) {
            Request blind = new Request(Prompt.of(new Part.Text("What is there?")), Decoding.greedy(1));
            assertThatThrownBy(() -> model.answer(blind))
                    .hasMessage("a detector looks at one picture, but the prompt has 0");
        }
    }

    /** The first query by the colour times 3; the second the same, but mostly the last class, which is nothing. */
    private static Graph softmax(int classes, String mask) {
        float[] matrix = new float[3 * 2 * classes];
        for (int channel = 0; channel < 3; channel++) {
            matrix[channel * 2 * classes + channel] = 3;
            matrix[channel * 2 * classes + classes + channel] = 3;
        }
        float[] row = new float[2 * classes];
        row[2 * classes - 1] = 5;
        Graph graph = ToySets.colours("pixel_values", "height", "width");
        if (!mask.isEmpty()) {
            graph.input(mask, ElementType.INT64, 1, 64, 64);
        }
        return ToySets.constant(
                ToySets.linear(graph, "logits", matrix, row, 1, 2, classes), "pred_boxes", BOXES, 1, 2, 4);
    }

    private static DetectorConfig config(Optional<Double> threshold, Optional<Integer> most) {
        return new DetectorConfig(
                Optional.empty(),
                Optional.empty(),
                threshold,
                most,
                Optional.empty(),
                List.of(),
                DetectorConfig.Naming.CLASSES,
                0.25);
    }

    private static DetectorConfig labels(String file) {
        return new DetectorConfig(
                Optional.empty(),
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                DetectorConfig.Naming.CLASSES,
                0.25);
    }
}
