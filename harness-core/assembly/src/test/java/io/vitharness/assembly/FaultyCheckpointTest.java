package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published checkpoint that does not fit itself is told while its suite is planned, before any model is trained. */
class FaultyCheckpointTest {

    private static final String SUITE = """
        suite: faulty
        workspace: work
        models:
          - name: trained
            plugin: tensorflow
            config: { system: llava, preset: tiny, steps: { vision: 1, align: 1, instruct: 1 } }
          - { name: published, plugin: tensorflow, config: { checkpoint: published } }
        benchmarks:
          - { name: mmbench, plugin: mmbench, synthetic: { kind: mmbench, samples: 4 } }
        """;

    private static final String CONFIG = """
        {"model_type": "llama", "hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2,
         "num_key_value_heads": 1, "intermediate_size": 12, "vocab_size": 9, "tie_word_embeddings": true}
        """;

    /** Of eleven tensors two, one of them with another shape and type, and one too many. */
    private static final String HEADER = """
        {"model.embed_tokens.weight": {"dtype": "F32", "shape": [9, 8], "data_offsets": [0, 288]},
         "model.norm.weight": {"dtype": "I32", "shape": [4], "data_offsets": [288, 304]},
         "model.extra.weight": {"dtype": "F32", "shape": [1], "data_offsets": [304, 308]}}
        """;

    @TempDir
    Path folder;

    @Test
    void aLaterModelsFaultyCheckpointStopsTheSuiteBeforeAnEarlierModelIsTrained() throws Exception {
        Path published = write(CONFIG);

        HarnessProcess.Ended ended =
                new HarnessProcess(folder).run("run", "suite.yaml", "--runs", "runs", "--no-site", "--quiet");

        // TensorFlow's own lines on the processor stand beside it
        assertThat(ended.said().lines().filter(line -> line.startsWith("suite.yaml:")))
                .as(ended.said())
                .singleElement()
                .asString()
                .matches("suite\\.yaml:7:\\d+: .*")
                .contains("'checkpoint': the weights in " + published + " do not fit its config.json; missing: [")
                .contains("model.layers.0.self_attn.q_proj.weight")
                .contains("; surplus: [model.extra.weight]")
                .contains("; of a wrong shape: [model.norm.weight has [4], wanted [8]]")
                .endsWith("; of another type than [F32, F16, BF16]: [model.norm.weight has I32]");
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(folder.resolve("work").resolve("checkpoints")).doesNotExist();
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void aSizeThatCannotBeStopsThePlan() throws Exception {
        Path published = write(CONFIG.replace("\"num_attention_heads\": 2", "\"num_attention_heads\": 0"));

        HarnessProcess.Ended ended = new HarnessProcess(folder).run("plan", "suite.yaml");

        assertThat(ended.said())
                .contains("suite.yaml:7:")
                .contains("'checkpoint': " + published.resolve("config.json")
                        + ": 'num_attention_heads' must be a whole number from 1 to 1024 but is 0");
        assertThat(ended.exit()).isEqualTo(2);
    }

    private Path write(String config) throws IOException {
        Files.writeString(folder.resolve("suite.yaml"), SUITE);
        Path published = Files.createDirectory(folder.resolve("published"));
        Files.writeString(published.resolve("config.json"), config);
        Files.write(published.resolve("model.safetensors"), weights());
        return published;
    }

    private static byte[] weights() {
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + header.length + 308)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .array();
    }
}
