package io.vitharness.models.onnx.graph;

import static io.vitharness.models.onnx.graph.Graph.attribute;

import io.vitharness.models.onnx.header.ElementType;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes a decoder that knows nothing but is as busy as one: layers of attention over what is remembered and of two
 * products, with weights by chance.
 */
public final class SpeedDecoder {

    public static final int WIDTH = 384;
    private static final int HEADS = 6;
    private static final int HEAD = WIDTH / HEADS;
    private static final int LAYERS = 6;
    private static final int INNER = 1024;
    private static final int VOCABULARY = 4096;

    private final Graph graph = new Graph();
    private final Random random = new Random(7);
    private int names;

    private SpeedDecoder() {}

    public static Path write(Path file) {
        return new SpeedDecoder().built().write(file);
    }

    private Graph built() {
        graph.input("inputs_embeds", ElementType.FLOAT, "rows", "positions", WIDTH)
                .input("attention_mask", ElementType.INT64, "rows", "total")
                .longs("split", new long[] {4}, 0, 0, HEADS, HEAD)
                .longs("joined", new long[] {3}, 0, 0, WIDTH)
                .longs("middle", new long[] {2}, 1, 2)
                .floats("one", new long[] {1}, 1)
                .floats("never", new long[] {1}, -1e4f)
                .floats("root", new long[] {1}, (float) (1 / Math.sqrt(HEAD)))
                .node("Cast", "attention_mask", "shown", attribute("to", 1))
                .node("Sub", List.of("one", "shown"), List.of("hidden"))
                .node("Mul", List.of("hidden", "never"), List.of("flat"))
                .node("Unsqueeze", List.of("flat", "middle"), List.of("mask"));
        String rows = "inputs_embeds";
        for (int layer = 0; layer < LAYERS; layer++) {
            rows = added(rows, attention(normal(rows), layer));
            rows = added(rows, products(normal(rows)));
        }
        graph.node("Identity", product(normal(rows), WIDTH, VOCABULARY), "logits")
                .output("logits", ElementType.FLOAT, "rows", "positions", VOCABULARY);
        return graph;
    }

    private String attention(String rows, int layer) {
        String queries = heads(product(rows, WIDTH, WIDTH));
        String keys = remembered(heads(product(rows, WIDTH, WIDTH)), layer + ".key");
        String values = remembered(heads(product(rows, WIDTH, WIDTH)), layer + ".value");
        String turned = fresh();
        graph.node("Transpose", keys, turned, attribute("perm", new long[] {0, 1, 3, 2}));
        String scores = of("Add", of("Mul", of("MatMul", queries, turned), "root"), "mask");
        String shares = fresh();
        graph.node("Softmax", scores, shares, attribute("axis", -1));
        String mixed = fresh();
        graph.node("Transpose", of("MatMul", shares, values), mixed, attribute("perm", new long[] {0, 2, 1, 3}));
        return product(of("Reshape", mixed, "joined"), WIDTH, WIDTH);
    }

    private String products(String rows) {
        String inner = fresh();
        graph.node("Relu", product(rows, WIDTH, INNER), inner);
        return product(inner, INNER, WIDTH);
    }

    private String remembered(String heads, String name) {
        String past = "past_key_values." + name;
        String present = "present." + name;
        graph.input(past, ElementType.FLOAT, "rows", HEADS, "past", HEAD)
                .node("Concat", List.of(past, heads), List.of(present), attribute("axis", 2))
                .output(present, ElementType.FLOAT, "rows", HEADS, "total", HEAD);
        return present;
    }

    private String heads(String rows) {
        String heads = fresh();
        graph.node("Transpose", of("Reshape", rows, "split"), heads, attribute("perm", new long[] {0, 2, 1, 3}));
        return heads;
    }

    private String normal(String rows) {
        String scale = fresh();
        float[] ones = new float[WIDTH];
        java.util.Arrays.fill(ones, 1);
        graph.floats(scale, new long[] {WIDTH}, ones);
        return of("LayerNormalization", rows, scale);
    }

    private String product(String rows, int from, int to) {
        String weights = fresh();
        float[] values = new float[from * to];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(from));
        }
        graph.floats(weights, new long[] {from, to}, values);
        return of("MatMul", rows, weights);
    }

    private String added(String one, String other) {
        return of("Add", one, other);
    }

    private String of(String operator, String one, String other) {
        String made = fresh();
        graph.node(operator, List.of(one, other), List.of(made));
        return made;
    }

    private String fresh() {
        return "n" + names++;
    }
}
