package io.vitharness.models.onnx.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    @TempDir
    Path folder;

    @Test
    void graphsAreFoundInTheirVariants() throws ModelException, IOException {
        graph("onnx/decoder_model_merged.onnx");
        graph("onnx/decoder_model_merged_q4f16.onnx");
        graph("vision_encoder_quantized.onnx");

        ModelFolder opened = ModelFolder.open(folder);

        assertThat(opened.variants("decoder_model_merged")).containsExactly(Variant.FP32, Variant.Q4F16);
        assertThat(opened.graph("vision_encoder", Variant.Q8)).hasFileName("vision_encoder_quantized.onnx");
    }

    @Test
    void aVariantThatIsMissingIsToldWithThoseThatAreThere() throws ModelException, IOException {
        graph("onnx/embed_tokens_fp16.onnx");
        ModelFolder opened = ModelFolder.open(folder);

        assertThatThrownBy(() -> opened.graph("embed_tokens", Variant.Q4))
                .hasMessage(
                        folder + " lacks the graph embed_tokens_q4.onnx (variant q4); of embed_tokens there are the "
                                + "variants [fp16]");
        assertThatThrownBy(() -> opened.graph("vision_encoder", Variant.Q4))
                .hasMessage(folder + " lacks the graph vision_encoder.onnx; there are embed_tokens_fp16");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> ModelFolder.open(folder.resolve("no")))
                .hasMessage("there is no folder " + folder.resolve("no"));
    }

    @Test
    void anotherFormatIsTold() throws IOException {
        Files.writeString(folder.resolve("genai_config.json"), "{}");

        assertThatThrownBy(() -> ModelFolder.open(folder)).hasMessageContaining("onnxruntime-genai");
    }

    @Test
    void brokenJsonIsToldWithItsFile() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"model_type\": ");

        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve("config.json") + " is not valid JSON: ");
    }

    private void graph(String name) throws IOException {
        Files.createDirectories(folder.resolve("onnx"));
        Files.write(folder.resolve(name), new byte[0]);
    }
}
