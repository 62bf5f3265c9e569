package io.vitharness.models.onnx.graph;

import static io.vitharness.models.onnx.graph.Graph.attribute;

import io.vitharness.models.onnx.header.ElementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a vision-language folder that names the colour of a picture and then ends. Words are one-hot rows; a picture's
 * rows hold how red, green and blue it is at the places of these words; the decoder adds up every row that it remembers
 * and whose mask is 1, and says the colour word of which there is most; behind a colour word it ends.
 */
public final class ToyFolder {

    private static final float CERTAIN = 1000;
    private static final float SEEN = 100;

    private static final List<String> WORDS =
            List.of("red", "green", "blue", "none", "USER:", "ASSISTANT:", "a", "What");

    private final Path folder;
    private final ToyWords words;

    /** A folder of LLaVA's family that knows some words more. */
    public ToyFolder(Path folder, String... more) {
        this.folder = folder;
        this.words = ToyWords.of(Stream.concat(WORDS.stream(), Stream.of(more)).toArray(String[]::new));
        write("config.json", """
                {"model_type": "llava", "image_token_index": 3,
                 "text_config": {"max_position_embeddings": 512, "num_hidden_layers": 1}}""");
        write("generation_config.json", "{\"eos_token_id\": [2, 1]}");
        write("preprocessor_config.json", """
                {"image_processor_type": "CLIPImageProcessor", "size": {"width": 4, "height": 4}, "resample": 4,
                 "do_center_crop": false, "do_normalize": false}""");
        write("tokenizer_config.json", "{\"bos_token\": \"<s>\", \"eos_token\": {\"content\": \"</s>\"}}");
        words.write(folder.resolve("tokenizer.json"));
        vision("pixel_values").write(onnx("vision_encoder"));
        words("").write(onnx("embed_tokens"));
        decoder(new Graph()).write(onnx("decoder_model_merged"));
    }

    public Path path() {
        return folder;
    }

    public ToyWords words() {
        return words;
    }

    public Path onnx(String name) {
        return folder.resolve("onnx").resolve(name + ".onnx");
    }

    public void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve("onnx"));
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pixels {@code [n, 3, 4, 4]} become {@code [n, 2, words]}: how much of each colour, twice half of it. */
    public Graph vision(String pixels) {
        return vision(pixels, 2);
    }

    /** The same with so many equal rows for each picture. */
    public Graph vision(String pixels, int rows) {
        int size = words.size();
        return new Graph()
                .input(pixels, ElementType.FLOAT, "pictures", 3, 4, 4)
                .node("ReduceMean", pixels, "mean", attribute("axes", new long[] {2, 3}), attribute("keepdims", 0))
                .floats("colours", new long[] {3, size}, colours())
                .node("MatMul", List.of("mean", "colours"), List.of("row"))
                .longs("one", new long[] {1}, 1)
                .node("Unsqueeze", List.of("row", "one"), List.of("rows"))
                .node("Concat", Collections.nCopies(rows, "rows"), List.of("image_features"), attribute("axis", 1))
                .output("image_features", ElementType.FLOAT, "pictures", rows, size);
    }

    /**
     * Idefics3's and SmolVLM's: pixels {@code [1, n, 3, 4, 4]} and a mask of truths become {@code [2 n, words]}; what is
     * masked has no colour.
     */
    public Graph splitVision() {
        int size = words.size();
        return new Graph()
                .input("pixel_values", ElementType.FLOAT, 1, "tiles", 3, 4, 4)
                .input("pixel_attention_mask", ElementType.BOOL, 1, "tiles", 4, 4)
                .node(
                        "ReduceMean",
                        "pixel_values",
                        "means",
                        attribute("axes", new long[] {3, 4}),
                        attribute("keepdims", 0))
                .node("Cast", "pixel_attention_mask", "shown", attribute("to", 1))
                .node("ReduceMean", "shown", "shares", attribute("axes", new long[] {2, 3}), attribute("keepdims", 0))
                .longs("last", new long[] {1}, 2)
                .node("Unsqueeze", List.of("shares", "last"), List.of("share"))
                .node("Mul", List.of("means", "share"), List.of("mean"))
                .floats("colours", new long[] {3, size}, colours())
                .node("MatMul", List.of("mean", "colours"), List.of("row"))
                .node("Unsqueeze", List.of("row", "last"), List.of("rows"))
                .node("Concat", List.of("rows", "rows"), List.of("pairs"), attribute("axis", 2))
                .longs("flat", new long[] {2}, -1, size)
                .node("Reshape", List.of("pairs", "flat"), List.of("image_features"))
                .output("image_features", ElementType.FLOAT, "rows", size);
    }

    float[] colours() {
        int size = words.size();
        float[] colours = new float[3 * size];
        for (int channel = 0; channel < 3; channel++) {
            colours[channel * size + words.number("red") + channel] = SEEN / 2;
        }
        return colours;
    }

    /** Words become one-hot rows. */
    public Graph words(String suffix) {
        int size = words.size();
        float[] identity = new float[size * size];
        for (int i = 0; i < size; i++) {
            identity[i * size + i] = 1;
        }
        return new Graph()
                .input("input_ids" + suffix, ElementType.INT64, "rows", "positions")
                .floats("table", new long[] {size, size}, identity)
                .node("Gather", List.of("table", "input_ids" + suffix), List.of("inputs_embeds"))
                .output("inputs_embeds", ElementType.FLOAT, "rows", "positions", size);
    }

    /** Adds the decoder to a graph that may hold more inputs. */
    public Graph decoder(Graph graph) {
        int size = words.size();
        return body(graph, size)
                .output("logits", ElementType.FLOAT, "rows", "positions", size)
                .node("Add", List.of("after", "sums"), List.of("logits"));
    }

    /** A decoder that says {@code none} where a position is numbered 0. */
    public Graph decoderFromOne() {
        int size = words.size();
        float[] none = new float[size];
        none[words.number("none")] = 10 * CERTAIN;
        return body(new Graph(), size)
                .output("logits", ElementType.FLOAT, "rows", "positions", size)
                .floats("none", new long[] {1, size}, none)
                .longs("zero", new long[] {1}, 0)
                .longs("two", new long[] {1}, 2)
                .node("ReduceMin", "position_ids", "least", attribute("axes", new long[] {1}))
                .node("Equal", List.of("least", "zero"), List.of("isZero"))
                .node("Cast", "isZero", "fault", attribute("to", 1))
                .node("Unsqueeze", List.of("fault", "two"), List.of("faults"))
                .node("Mul", List.of("faults", "none"), List.of("wrong"))
                .node("Add", List.of("after", "sums"), List.of("said"))
                .node("Add", List.of("said", "wrong"), List.of("logits"));
    }

    /** The decoder without its last step: {@code after} and {@code sums} are still to be added. */
    public Graph body(Graph graph, int size) {
        float[] after = new float[size * size];
        float[] counted = new float[size * size];
        for (String colour : List.of("red", "green", "blue")) {
            int word = words.number(colour);
            after[word * size + words.number("</s>")] = CERTAIN;
            counted[word * size + word] = 1;
        }
        after[words.number("ASSISTANT:") * size + words.number("none")] = 2;
        after[words.number("none") * size + words.number("</s>")] = CERTAIN;
        return graph.input("inputs_embeds", ElementType.FLOAT, "rows", "positions", size)
                .input("attention_mask", ElementType.INT64, "rows", "total")
                .input("position_ids", ElementType.INT64, "rows", "positions")
                .input("past_key_values.0.key", ElementType.FLOAT, "rows", 1, "past", size)
                .input("past_key_values.0.value", ElementType.FLOAT, "rows", 1, "past", size)
                .longs("one", new long[] {1}, 1)
                .floats("next", new long[] {size, size}, after)
                .floats("count", new long[] {size, size}, counted)
                .node("Unsqueeze", List.of("inputs_embeds", "one"), List.of("heads"))
                .node(
                        "Concat",
                        List.of("past_key_values.0.key", "heads"),
                        List.of("present.0.key"),
                        attribute("axis", 2))
                .node(
                        "Concat",
                        List.of("past_key_values.0.value", "heads"),
                        List.of("present.0.value"),
                        attribute("axis", 2))
                .node("Cast", "attention_mask", "mask", attribute("to", 1))
                .node("Unsqueeze", List.of("mask", "one"), List.of("masks"))
                .node("Squeeze", List.of("present.0.value", "one"), List.of("memory"))
                .node("MatMul", List.of("masks", "memory"), List.of("counts"))
                .node("MatMul", List.of("counts", "count"), List.of("sums"))
                .node("MatMul", List.of("inputs_embeds", "next"), List.of("after"))
                .output("present.0.key", ElementType.FLOAT, "rows", 1, "total", size)
                .output("present.0.value", ElementType.FLOAT, "rows", 1, "total", size);
    }
}
