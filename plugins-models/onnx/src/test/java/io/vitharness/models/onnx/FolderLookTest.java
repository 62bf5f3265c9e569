package io.vitharness.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.spi.model.FolderCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLookTest {

    @TempDir
    Path path;

    @Test
    void aWholeFolderIsDescribed() {
        FolderCheck.Finding finding = new OnnxProvider().look(new ToyFolder(path).path());

        assertThat(finding.isRunnable()).isTrue();
        assertThat(finding.lines())
                .contains("is LLaVA: one block of picture rows between the words (model_type llava)")
                .contains("vision_encoder: variants [fp32]; fp32 would run")
                .contains("  embed_tokens.onnx: {ai.onnx=17}, 144 parameters")
                .contains("    in  pixel_values float [pictures, 3, 4, 4]")
                .anyMatch(line -> line.startsWith("device gpu (cuda): "))
                .endsWith("nothing is missing: it would run");
    }

    @Test
    void everythingThatIsMissingIsTold() throws Exception {
        ToyFolder folder = new ToyFolder(path);
        folder.delete("tokenizer.json");
        Files.delete(folder.onnx("embed_tokens"));
        Files.write(folder.onnx("vision_encoder"), new byte[] {1, 2, 3});

        FolderCheck.Finding finding = new OnnxProvider().look(path);

        assertThat(finding.isRunnable()).isFalse();
        assertThat(finding.lines())
                .contains("! lacks tokenizer.json", "! lacks the graph embed_tokens.onnx")
                .anyMatch(line -> line.startsWith("! vision_encoder: vision_encoder.onnx is not a whole ONNX model"))
                .endsWith("it cannot run as it is");
    }

    @Test
    void anotherVariantIsOffered() throws Exception {
        ToyFolder folder = new ToyFolder(path);
        Files.move(folder.onnx("embed_tokens"), folder.onnx("embed_tokens_q4"));

        assertThat(new OnnxProvider().look(path).lines())
                .contains("embed_tokens: variants [q4]; q4 would run if 'variant: q4' is set");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThat(new OnnxProvider().look(path.resolve("no")).lines())
                .startsWith("! there is no folder " + path.resolve("no"))
                .endsWith("it cannot run as it is");
    }
}
