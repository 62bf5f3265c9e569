package io.vitharness.models.onnx.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detectors of one graph and no config.json, from a picture of 8 x 4 pixels to places that are known in advance. */
class ToySingleTest {

    @TempDir
    Path path;

    private ToySets folder;

    @BeforeEach
    void start() throws Exception {
        folder = new ToySets(path);
        folder.write("names.txt", "red thing\ngreen thing\n");
    }

    @Test
    void picoDetReadsDistancesFromTheCentresOfCells() throws Exception {
        picoDet().write(path.resolve("small.onnx"));

        try (Model model = folder.open(Optional.of("picodet"), labels())) {
            List<Found> found = ToySets.find(model, ToySets.GREEN, "");

            // the mean of bins 0 and 1 is half a stride, to all sides
            assertThat(found).extracting(Found::label).containsExactly("green thing", "green thing");
            assertThat(found.get(0).score()).isCloseTo(0.75, within(1e-6));
            assertClose(found.get(0).box(), new Shape.Box(0, 0, 8, 4));
            assertThat(found.get(1).score()).isCloseTo(0.5, within(1e-6));
            assertClose(found.get(1).box(), new Shape.Box(4, 0, 8, 2));
        }
    }

    @Test
    void fastestDetHasOneClassForEachCell() throws Exception {
        float[] row = new float[7 * 4];
        row[3] = 1; // the objectness of the last cell of 2 x 2; size and offsets stay 0
        float[] matrix = new float[3 * row.length];
        matrix[5 * 4 + 3] = 0.25f;
        matrix[row.length + 6 * 4 + 3] = 0.25f;
        ToySets.linear(ToySets.colours("input.1", 32, 32), "758", matrix, row, 1, 7, 2, 2)
                .write(path.resolve("small.onnx"));

        try (Model model = folder.open(Optional.of("fastestdet"), labels())) {
            List<Found> found = ToySets.find(model, ToySets.GREEN, "");

            assertThat(found).hasSize(1);
            assertThat(found.get(0).label()).isEqualTo("green thing");
            assertThat(found.get(0).score()).isCloseTo(Math.pow(0.25, 0.4), within(1e-6));
            assertClose(found.get(0).box(), new Shape.Box(2, 1, 6, 3));
        }
    }

    @Test
    void yuNetFindsFacesInPicturesThatKeepTheirShape() throws Exception {
        yuNet().write(path.resolve("small.onnx"));

        try (Model model = folder.open(Optional.of("yunet"), DetectorConfig.USUAL)) {
            List<Found> found = ToySets.find(model, ToySets.GREEN, "");

            assertThat(found).hasSize(1);
            assertThat(found.get(0).label()).isEqualTo("face");
            assertThat(found.get(0).score()).isCloseTo(0.9, within(1e-6));
            // 32 x 16 pixels show the picture; what lies below it is cut off
            assertClose(found.get(0).box(), new Shape.Box(2, 2, 6, 4));
        }
    }

    @Test
    void ultraFaceTellsEdgesAsShares() throws Exception {
        ultraFace().write(path.resolve("small.onnx"));

        try (Model model = folder.open(Optional.of("ultraface"), DetectorConfig.USUAL)) {
            List<Found> found = ToySets.find(model, ToySets.GREEN, "");

            assertThat(found).hasSize(1);
            assertThat(found.get(0).score()).isCloseTo(0.9, within(1e-6));
            assertClose(found.get(0).box(), new Shape.Box(2, 1, 6, 3));
        }
    }

    @Test
    void theDoctorKnowsThemByTheirOutputs() throws Exception {
        picoDet().write(path.resolve("a.onnx"));
        yuNet().write(path.resolve("b.onnx"));
        ToySets.colours("x", 4, 4).write(path.resolve("c.onnx"));

        assertThat(new OnnxProvider().look(path).lines())
                .contains(
                        "a: is PicoDet: scores and edge distances at four strides; it runs with 'model-type: picodet'"
                                + " and 'detector: { graph: a }' in the suite",
                        "b: is YuNet: faces at three strides; it runs with 'model-type: yunet' and 'detector: { graph:"
                                + " b }' in the suite",
                        "c: of no family that is known here")
                .endsWith("nothing is missing: it would run");
    }

    @Test
    void whatDoesNotFitIsTold() throws Exception {
        picoDet().write(path.resolve("small.onnx"));

        assertThatThrownBy(folder::open)
                .hasMessage(path + " lacks config.json, which names the family; a single graph such as a detector's"
                        + " needs 'model-type' in the suite");
        assertThatThrownBy(() -> folder.open(Optional.of("picodet"), DetectorConfig.USUAL))
                .hasMessageStartingWith("config.json has no 'id2label'");
        assertThatThrownBy(() -> folder.open(Optional.of("fastestdet"), labels()))
                .hasMessageStartingWith("small.onnx is no graph of fastestdet (FastestDet: one class and box for each"
                        + " cell of a grid): it gives [s8 float [1, 64, 2]");
        Files.writeString(path.resolve("names.txt"), "one\ntwo\nthree\n");
        assertThatThrownBy(() -> folder.open(Optional.of("picodet"), labels()))
                .hasMessageEndingWith("small.onnx tells 2 classes apart, but names.txt names 3");
    }

    /** The second class of the only cell at stride 64 and of the second at 32 is as sure as the picture is green. */
    private static Graph picoDet() {
        Graph graph = ToySets.colours("image", 64, 64);
        int[] cells = {64, 16, 4, 1};
        // green of 255 is normalised by its mean of .456 and deviation of .224
        float green = (1 - 0.456f) / 0.224f;
        float[] shares = {0, 0, 0.5f / green, 0.75f / green};
        for (int i = 0; i < 4; i++) {
            float[] matrix = new float[3 * cells[i] * 2];
            int cell = i == 2 ? 1 : 0;
            matrix[cells[i] * 2 + cell * 2 + 1] = shares[i];
            ToySets.linear(graph, "s" + (8 << i), matrix, new float[cells[i] * 2], 1, cells[i], 2);
        }
        for (int i = 0; i < 4; i++) {
            float[] edges = new float[cells[i] * 32];
            for (int at = 0; at < edges.length; at += 8) {
                Arrays.fill(edges, at, at + 2, 100);
            }
            ToySets.constant(graph, "e" + (8 << i), edges, 1, cells[i], 32);
        }
        return graph;
    }

    private static Graph yuNet() {
        Graph graph = ToySets.colours("input", 32, 32);
        for (String kind : List.of("cls", "obj", "bbox", "kps")) {
            for (int stride : new int[] {8, 16, 32}) {
                int cells = 32 / stride * (32 / stride);
                int width = kind.equals("bbox") ? 4 : kind.equals("kps") ? 10 : 1;
                float[] values = new float[cells * width];
                if (stride == 32) {
                    values[0] = kind.equals("cls") ? 0.81f : kind.equals("obj") ? 1.2f : 0.5f;
                }
                if (stride == 32 && kind.equals("bbox")) {
                    values[1] = 0.5f;
                    values[2] = (float) Math.log(0.5);
                    values[3] = (float) Math.log(0.5);
                }
                ToySets.constant(graph, kind + "_" + stride, values, 1, cells, width);
            }
        }
        return graph;
    }

    /** The same face twice, the second less sure. */
    private static Graph ultraFace() {
        Graph graph = ToySets.colours("input", 24, 32);
        ToySets.constant(graph, "scores", new float[] {0.1f, 0.9f, 0.2f, 0.8f}, 1, 2, 2);
        float[] boxes = {.25f, .25f, .75f, .75f, .25f, .25f, .75f, .74f};
        return ToySets.constant(graph, "boxes", boxes, 1, 2, 4);
    }

    private static void assertClose(Shape.Box box, Shape.Box expected) {
        assertThat(Places.isClose(new Found("", 0, box), new Found("", 0, expected), 0, 1e-3))
                .as("%s is %s", box, expected)
                .isTrue();
    }

    private static DetectorConfig labels() {
        return new DetectorConfig(
                Optional.empty(),
                Optional.of("names.txt"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                DetectorConfig.Naming.CLASSES,
                0.25);
    }
}
