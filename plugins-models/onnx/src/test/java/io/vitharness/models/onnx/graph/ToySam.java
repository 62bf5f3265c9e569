package io.vitharness.models.onnx.graph;

import static io.vitharness.models.onnx.graph.Graph.attribute;

import io.vitharness.models.onnx.header.ElementType;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a SAM folder of 8 x 8 pixels that looks at no picture: of a box it gives what lies within, of a point a disc of
 * radius 2 around it, or all but that disc where the point's label is 0. The second of its three masks is the good one.
 */
public final class ToySam {

    private static final int SIDE = 8;

    private ToySam() {}

    /** Writes the folder; a decoder that takes boxes takes nothing else. */
    public static void write(Path path, boolean takesBoxes) {
        ToyFolder folder = new ToyFolder(path);
        folder.write("config.json", "{\"model_type\": \"sam\"}");
        folder.write("preprocessor_config.json", """
                {"image_processor_type": "SamImageProcessor", "size": {"longest_edge": 8},
                 "pad_size": {"width": 8, "height": 8}, "do_normalize": false}""");
        new Graph()
                .input("pixel_values", ElementType.FLOAT, "pictures", 3, SIDE, SIDE)
                .node("ReduceMean", "pixel_values", "image_embeddings", attribute("axes", new long[] {1}))
                .node("Identity", "image_embeddings", "image_positional_embeddings")
                .output("image_embeddings", ElementType.FLOAT, "pictures", 1, SIDE, SIDE)
                .output("image_positional_embeddings", ElementType.FLOAT, "pictures", 1, SIDE, SIDE)
                .write(folder.onnx("vision_encoder"));
        (takesBoxes ? boxes() : points()).write(folder.onnx("prompt_encoder_mask_decoder"));
    }

    private static Graph boxes() {
        Graph graph = begun().input("input_boxes", ElementType.FLOAT, 1, "questions", 4);
        for (int corner = 0; corner < 4; corner++) {
            number(graph, "input_boxes", "corner" + corner, 2, corner);
        }
        graph.node("Sub", List.of("x", "corner0"), List.of("a"))
                .node("Sub", List.of("corner2", "x"), List.of("b"))
                .node("Sub", List.of("y", "corner1"), List.of("c"))
                .node("Sub", List.of("corner3", "y"), List.of("d"))
                .node("Mul", List.of("a", "b"), List.of("across"))
                .node("Mul", List.of("c", "d"), List.of("down"))
                .node("Min", List.of("across", "down"), List.of("good"));
        return ended(graph);
    }

    private static Graph points() {
        Graph graph = begun();
        graph.longs("first", new long[] {1}, 0)
                .node("Gather", List.of("input_points", "first"), List.of("point"), attribute("axis", 2))
                .longs("two", new long[] {1}, 2)
                .node("Squeeze", List.of("point", "two"), List.of("places"))
                .node("Gather", List.of("input_labels", "first"), List.of("label"), attribute("axis", 2))
                .node("Cast", "label", "within", attribute("to", 1));
        number(graph, "places", "left", 2, 0);
        number(graph, "places", "top", 2, 1);
        number(graph, "within", "kind", 2, 0);
        graph.floats("four", new long[] {1}, 4)
                .floats("half", new long[] {1}, 0.5f)
                .node("Sub", List.of("x", "left"), List.of("a"))
                .node("Sub", List.of("y", "top"), List.of("b"))
                .node("Mul", List.of("a", "a"), List.of("across"))
                .node("Mul", List.of("b", "b"), List.of("down"))
                .node("Add", List.of("across", "down"), List.of("far"))
                .node("Sub", List.of("four", "far"), List.of("disc"))
                .node("Sub", List.of("kind", "half"), List.of("sign"))
                .node("Mul", List.of("disc", "sign"), List.of("good"));
        return ended(graph);
    }

    private static Graph begun() {
        float[] middles = new float[SIDE];
        for (int i = 0; i < SIDE; i++) {
            middles[i] = i + 0.5f;
        }
        return new Graph()
                .input("image_embeddings", ElementType.FLOAT, 1, 1, SIDE, SIDE)
                .input("image_positional_embeddings", ElementType.FLOAT, 1, 1, SIDE, SIDE)
                .input("input_points", ElementType.FLOAT, 1, "questions", "points", 2)
                .input("input_labels", ElementType.INT64, 1, "questions", "points")
                .floats("x", new long[] {1, 1, 1, 1, SIDE}, middles)
                .floats("y", new long[] {1, 1, 1, SIDE, 1}, middles)
                .longs("last", new long[] {2}, 3, 4);
    }

    /** One number of the last axis of {@code [1, questions, numbers]}, as {@code [1, questions, 1, 1, 1]}. */
    private static void number(Graph graph, String from, String to, int axis, int index) {
        graph.longs(to + "At", new long[] {1}, index)
                .node("Gather", List.of(from, to + "At"), List.of(to + "Flat"), attribute("axis", axis))
                .node("Unsqueeze", List.of(to + "Flat", "last"), List.of(to));
    }

    private static Graph ended(Graph graph) {
        return graph.node("Neg", "good", "bad")
                .node("Concat", List.of("bad", "good", "bad"), List.of("pred_masks"), attribute("axis", 2))
                .floats("believed", new long[] {1, 1, 3}, 0.2f, 0.75f, 0.4f)
                .node("Identity", "believed", "iou_scores")
                .output("pred_masks", ElementType.FLOAT, 1, "questions", 3, SIDE, SIDE)
                .output("iou_scores", ElementType.FLOAT, 1, 1, 3);
    }
}
