package io.vitharness.models.onnx.detect;

import static io.vitharness.models.onnx.graph.Graph.attribute;

import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Folders of detectors whose logits are how red, green and blue a picture is: what they find is known in advance. */
record ToySets(Path folder) {

    /** 8 wide and 4 high. */
    static final Image GREEN = Image.of(Pictures.png(8, 4, 0x00ff00));

    static final String COLOURS = "\"id2label\": {\"0\": \"red\", \"1\": \"green\", \"2\": \"blue\"}";

    void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.writeString(folder.resolve(file), text);
    }

    void config(String type, String more) throws IOException {
        write("config.json", "{\"model_type\": \"" + type + "\"" + (more.isEmpty() ? "" : ", " + more) + "}");
        write("preprocessor_config.json", """
                {"image_processor_type": "DetrImageProcessor", "size": {"width": 4, "height": 4}, "resample": 4,
                 "do_normalize": false}""");
    }

    Path graph() {
        return folder.resolve("onnx/model.onnx");
    }

    /** Declares a picture and gives {@code mean [1, 3]}: how red, green and blue it is. */
    static Graph colours(String input, Object height, Object width) {
        return new Graph()
                .input(input, ElementType.FLOAT, 1, 3, height, width)
                .node("ReduceMean", input, "mean", attribute("axes", new long[] {2, 3}), attribute("keepdims", 0));
    }

    /** Adds an output: the colours times a matrix plus a row, in a shape. */
    static Graph linear(Graph graph, String output, float[] matrix, float[] row, long... shape) {
        Object[] axes = new Object[shape.length];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = shape[i];
        }
        return graph.floats(output + ".matrix", new long[] {3, row.length}, matrix)
                .floats(output + ".row", new long[] {1, row.length}, row)
                .longs(output + ".shape", new long[] {shape.length}, shape)
                .node("MatMul", List.of("mean", output + ".matrix"), List.of(output + ".product"))
                .node("Add", List.of(output + ".product", output + ".row"), List.of(output + ".sum"))
                .node("Reshape", List.of(output + ".sum", output + ".shape"), List.of(output))
                .output(output, ElementType.FLOAT, axes);
    }

    /** Adds an output that is always the same. */
    static Graph constant(Graph graph, String output, float[] values, long... shape) {
        return linear(graph, output, new float[3 * values.length], values, shape);
    }

    Model open(Optional<String> type, DetectorConfig config) throws Exception {
        return new OnnxProvider().open(OnnxConfig.of(folder).with(type, config), new TestWorkshop(folder));
    }

    Model open() throws Exception {
        return open(Optional.empty(), DetectorConfig.USUAL);
    }

    static List<Found> find(Model model, Image image, String text) throws Exception {
        Prompt prompt = Prompt.of(new Part.Picture(image), new Part.Text(text));
        return Places.of(model.answer(new Request(prompt, Decoding.greedy(1))).parts());
    }
}
