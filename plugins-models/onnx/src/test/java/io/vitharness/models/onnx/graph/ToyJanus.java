package io.vitharness.models.onnx.graph;

import static io.vitharness.models.onnx.graph.Graph.attribute;

import io.vitharness.models.onnx.header.ElementType;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a Janus folder that names the colour of a picture, or draws 2 x 2 pixels of the colour that a text names most;
 * blue is what it draws unless a prompt says otherwise loudly enough.
 */
public final class ToyJanus {

    private static final List<String> COLOURS = List.of("red", "green", "blue");

    private final ToyFolder folder;
    private final int size;

    private ToyJanus(Path path) {
        this.folder = new ToyFolder(path, "<begin_of_image>", "<end_of_image>");
        this.size = folder.words().size();
    }

    /** Writes the folder; {@code guidance} as generation_config.json has it. */
    public static ToyFolder write(Path path, double guidance) {
        ToyJanus toy = new ToyJanus(path);
        toy.configurations(guidance);
        toy.prepare().write(toy.folder.onnx("prepare_inputs_embeds"));
        toy.folder
                .body(new Graph(), toy.size)
                .node("Add", List.of("after", "sums"), List.of("hidden_states"))
                .output("hidden_states", ElementType.FLOAT, "rows", "positions", toy.size)
                .write(toy.folder.onnx("language_model"));
        new Graph()
                .input("hidden_states", ElementType.FLOAT, "rows", "positions", toy.size)
                .node("Identity", "hidden_states", "logits")
                .output("logits", ElementType.FLOAT, "rows", "positions", toy.size)
                .write(toy.folder.onnx("lm_head"));
        toy.pictureHead().write(toy.folder.onnx("gen_head"));
        new Graph()
                .input("image_ids", ElementType.INT64, "rows", 1)
                .floats("table", new long[] {3, toy.size}, new float[3 * toy.size])
                .node("Gather", List.of("table", "image_ids"), List.of("inputs_embeds"))
                .output("inputs_embeds", ElementType.FLOAT, "rows", 1, toy.size)
                .write(toy.folder.onnx("gen_img_embeds"));
        renderer().write(toy.folder.onnx("image_decode"));
        return toy.folder;
    }

    private void configurations(double guidance) {
        folder.write("config.json", "{\"model_type\": \"multi_modality\", \"language_config\": {}}");
        folder.write(
                "generation_config.json",
                "{\"eos_token_id\": 2, \"pad_token_id\": 0, \"guidance_scale\": " + guidance + "}");
        folder.write("preprocessor_config.json", """
                {"image_processor_type": "VLMImageProcessor", "image_size": 4, "min_size": 1, "do_normalize": false,
                 "background_color": [0, 0, 0], "resample": 4}""");
        folder.write("processor_config.json", "{\"image_tag\": \"<image>\", \"num_image_tokens\": 4}");
        folder.write("tokenizer_config.json", """
                {"chat_template": [
                  {"name": "default", "template":
                   "<s>{% for m in messages %}{% if m['role'] == '<|User|>' %}USER: {% endif %}{{ m['content'] }} {% endfor %}ASSISTANT:"},
                  {"name": "text_to_image", "template":
                   "<s>{% for m in messages %}{{ m['content'] }} {% endfor %}<begin_of_image>"}]}""");
    }

    /** A picture's rows are its mean colour, where the masks say that there is one. */
    private Graph prepare() {
        float[] words = new float[size * size];
        for (int i = 0; i < size; i++) {
            words[i * size + i] = 1;
        }
        return new Graph()
                .input("input_ids", ElementType.INT64, 1, "length")
                .input("pixel_values", ElementType.FLOAT, "rows", "pictures", 3, 4, 4)
                .input("images_seq_mask", ElementType.BOOL, 1, "length")
                .input("images_emb_mask", ElementType.BOOL, 1, "pictures", "tokens")
                .floats("table", new long[] {size, size}, words)
                .floats("colours", new long[] {3, size}, folder.colours())
                .floats("one", new long[] {1}, 1)
                .longs("axis", new long[] {1}, 2)
                .longs("both", new long[] {2}, 0, 1)
                .node("Gather", List.of("table", "input_ids"), List.of("words"))
                .node("ReduceMean", "pixel_values", "mean", attribute("axes", new long[] {3, 4}), attribute("keepdims", 0))
                .node("ReduceSum", List.of("mean", "both"), List.of("sum"), attribute("keepdims", 0))
                .node("MatMul", List.of("sum", "colours"), List.of("row"))
                .node("Cast", "images_emb_mask", "tokens", attribute("to", 1))
                .node("ReduceSum", List.of("tokens"), List.of("many"), attribute("keepdims", 0))
                .node("Min", List.of("many", "one"), List.of("some"))
                .node("Mul", List.of("row", "some"), List.of("seen"))
                .node("Cast", "images_seq_mask", "mask", attribute("to", 1))
                .node("Unsqueeze", List.of("mask", "axis"), List.of("isPicture"))
                .node("Sub", List.of("one", "isPicture"), List.of("isWord"))
                .node("Mul", List.of("isWord", "words"), List.of("read"))
                .node("Mul", List.of("isPicture", "seen"), List.of("shown"))
                .node("Add", List.of("read", "shown"), List.of("inputs_embeds"))
                .output("inputs_embeds", ElementType.FLOAT, 1, "length", size);
    }

    private Graph pictureHead() {
        float[] chosen = new float[size * 3];
        for (int i = 0; i < 3; i++) {
            chosen[folder.words().number(COLOURS.get(i)) * 3 + i] = 1;
        }
        return new Graph()
                .input("hidden_states", ElementType.FLOAT, "rows", "positions", size)
                .floats("chosen", new long[] {size, 3}, chosen)
                .floats("habit", new long[] {3}, 0, 0, 3)
                .node("MatMul", List.of("hidden_states", "chosen"), List.of("named"))
                .node("Add", List.of("named", "habit"), List.of("logits"))
                .output("logits", ElementType.FLOAT, "rows", "positions", 3);
    }

    private static Graph renderer() {
        return new Graph()
                .input("generated_tokens", ElementType.INT64, 1, "tokens")
                .floats("palette", new long[] {3, 3}, 1, -1, -1, -1, 1, -1, -1, -1, 1)
                .longs("shape", new long[] {4}, 1, 3, 2, 2)
                .node("Gather", List.of("palette", "generated_tokens"), List.of("each"))
                .node("Transpose", "each", "channels", attribute("perm", new long[] {0, 2, 1}))
                .node("Reshape", List.of("channels", "shape"), List.of("decoded_image"))
                .output("decoded_image", ElementType.FLOAT, 1, 3, 2, 2);
    }
}
