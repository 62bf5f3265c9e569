package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.store.Safetensors;
import io.vitharness.models.tensorflow.store.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** Writes a LLaMA of a few hundred random weights, laid out as a published one. */
public final class SmallFolder {

    private static final String CONFIG = """
            {"model_type": "llama", "hidden_size": 8, "num_hidden_layers": 2, "num_attention_heads": 2,
             "num_key_value_heads": 1, "intermediate_size": 12, "vocab_size": 9, "max_position_embeddings": 32,
             "rope_theta": 10000.0, "rms_norm_eps": 1e-6, "tie_word_embeddings": false, "eos_token_id": 2}
            """;

    private static final String TOKENIZER = """
            {"version": "1.0", "truncation": null, "padding": null,
             "added_tokens": [{"id": 2, "content": "</s>", "single_word": false, "lstrip": false, "rstrip": false,
               "normalized": false, "special": true}],
             "normalizer": null, "pre_tokenizer": {"type": "Whitespace"}, "post_processor": null, "decoder": null,
             "model": {"type": "WordLevel", "unk_token": "?", "vocab": {"?": 0, "red": 1, "</s>": 2, "blue": 3,
               "square": 4, "circle": 5, "a": 6, "is": 7, "what": 8}}}
            """;

    private SmallFolder() {}

    public static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), CONFIG);
        Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
        new Safetensors(Weights.NONE, new TreeMap<>()).write(folder.resolve("model.safetensors"));
        try (Engine engine = new Engine(1)) {
            new LlamaNet(CheckpointFolder.open(folder), engine);
            engine.load(Weights.NONE, 7);
            write(folder, engine.read(engine.parameters().all()));
        }
    }

    static void write(Path folder, Weights weights) throws IOException {
        new Safetensors(weights, new TreeMap<>()).write(folder.resolve("model.safetensors"));
    }
}
