package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.store.Safetensors;
import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of every family with a fault, which is told without reading weights. */
class FaultyFolderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "llava-tiny|\"patch_size\": 8|\"patch_size\": 0|'vision_config.patch_size' must be a whole number from 1 to 40",
                "llava-tiny|\"image_size\": 40|\"image_size\": 1000000|'vision_config.image_size' must be a whole number from 1 "
                        + "to 8192 but is 1000000",
                "instructblip-tiny|\"cross_attention_frequency\": 2|\"cross_attention_frequency\": 0|"
                        + "'qformer_config.cross_attention_frequency' must be a whole number from 1 to 1024 but is 0",
                "instructblip-tiny|\"image_token_index\": 558|\"image_token\": 558|'image_token_index' must be a whole number",
                "clip-tiny|\"projection_dim\": 28|\"projection_dim\": 0|'projection_dim' must be a whole number from 1",
                "sam-tiny|\"window_size\": 4|\"window_size\": 0|'vision_config.window_size' must be a whole number from 1",
                "sam-tiny|\"attention_downsample_rate\": 2|\"attention_downsample_rate\": 3|"
                        + "'mask_decoder_config.attention_downsample_rate' must be a divisor of 32 but is 3",
                "t5-tiny|\"num_heads\": 4|\"num_heads\": -4|'num_heads' must be a whole number from 1 to 1024 but is -4",
            })
    void sizesThatCannotBeAreToldWithTheirPlace(String name, String key, String other, String message)
            throws IOException {
        copy(name);
        Path file = folder.resolve("config.json");
        Files.writeString(file, Files.readString(file).replaceFirst(key, other));

        assertThatThrownBy(this::check)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("config.json: " + message);
    }

    @ParameterizedTest
    @CsvSource({
        "clip-tiny, preprocessor_config.json",
        "clip-tiny, tokenizer.json",
        "instructblip-tiny, qformer_tokenizer/tokenizer.json",
        "llava-tiny, preprocessor_config.json",
        "sam-tiny, preprocessor_config.json",
        "t5-tiny, tokenizer.json",
    })
    void anAbsentFileIsTold(String name, String file) throws IOException {
        copy(name);
        Files.delete(folder.resolve(file));

        assertThatThrownBy(this::check).isInstanceOf(IOException.class).hasMessageContaining(file);
    }

    @Test
    void aMissingTensorIsNamedAsTheFileHasIt() throws IOException {
        String missing = "vision_tower.vision_model.encoder.layers.0.self_attn.q_proj.weight";
        copy("llava-tiny");
        change(tensors -> tensors.remove(missing));

        assertThatThrownBy(this::check).hasMessageEndingWith("; missing: [" + missing + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "t5-tiny, decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight",
        "t5-tiny, encoder.embed_tokens.weight",
        "instructblip-t5-tiny, language_model.decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight",
        "clip-tiny, vision_model.embeddings.position_ids",
        "llama-tiny, model.layers.0.self_attn.rotary_emb.inv_freq",
        "llava-tiny, vision_tower.vision_model.embeddings.position_ids",
        "llava-tiny, language_model.model.layers.0.self_attn.rotary_emb.inv_freq",
        "instructblip-tiny, qformer.embeddings.position_ids",
        "sam-tiny, prompt_encoder.shared_embedding.positional_embedding",
    })
    void whatOlderFilesHoldBesideTheWeightsIsLeftAlone(String name, String tensor) throws IOException {
        copy(name);
        change(tensors -> tensors.put(tensor, new Tensor(List.of(1L), new float[1])));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    /** The tied head is the word table; that these files' own head is another does not matter, it is not read. */
    @ParameterizedTest
    @ValueSource(strings = {"llama-tiny", "llava-tiny", "instructblip-tiny"})
    void aTiedHeadIsLeftAloneAndAnUntiedOneNeeded(String name) throws IOException {
        copy(name);
        assertThatCode(this::check).doesNotThrowAnyException();
        Path file = folder.resolve("config.json");
        String tied = Files.readString(file).replace("\"tie_word_embeddings\": false", "\"tie_word_embeddings\": true");
        Files.writeString(file, tied);

        assertThatCode(this::check).doesNotThrowAnyException();

        change(tensors -> tensors.keySet().removeIf(tensor -> tensor.endsWith("lm_head.weight")));
        assertThatCode(this::check).doesNotThrowAnyException();
        Files.writeString(file, tied.replace("\"tie_word_embeddings\": true", "\"tie_word_embeddings\": false"));
        assertThatThrownBy(this::check).hasMessageContaining("missing: [").hasMessageContaining("lm_head.weight");
    }

    private void check() throws IOException {
        PublishedModels.check(CheckpointFolder.open(folder), Rules.PLAIN);
    }

    private void change(Consumer<Map<String, Tensor>> change) throws IOException {
        Path file = folder.resolve("model.safetensors");
        TreeMap<String, Tensor> tensors =
                new TreeMap<>(Safetensors.read(file).weights().byName());
        change.accept(tensors);
        new Safetensors(new Weights(tensors), new TreeMap<>()).write(file);
    }

    /** All of a fixture but what it is expected to answer. */
    private void copy(String name) throws IOException {
        Path from = Fixture.open(name).folder();
        try (Stream<Path> paths = Files.walk(from, 2)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("expected"))
                    .toList()) {
                Path to = folder.resolve(from.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(path));
            }
        }
    }
}
