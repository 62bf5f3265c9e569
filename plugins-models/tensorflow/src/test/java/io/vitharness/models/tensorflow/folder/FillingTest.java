package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.store.Safetensors;
import io.vitharness.models.tensorflow.store.Tensor;
import io.vitharness.models.tensorflow.store.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {

    private Path folder = Path.of(".");

    @BeforeEach
    void folder(@TempDir Path folder) throws IOException {
        this.folder = folder;
        SmallFolder.write(folder);
    }

    @Test
    void missingSurplusAndMisshapenTensorsAreListedByName() throws IOException {
        var tensors = new TreeMap<>(
                Safetensors.read(folder.resolve("model.safetensors")).weights().byName());
        tensors.remove("model.norm.weight");
        tensors.put("model.extra.weight", new Tensor(List.of(1L), new float[1]));
        tensors.put("lm_head.weight", new Tensor(List.of(2L), new float[2]));
        SmallFolder.write(folder, new Weights(tensors));

        assertThatThrownBy(() -> PublishedModels.open(CheckpointFolder.open(folder), Rules.PLAIN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing: [model.norm.weight]")
                .hasMessageContaining("surplus: [model.extra.weight]")
                .hasMessageContaining("of a wrong shape: [lm_head.weight has [2], wanted [9, 8]]");
    }

    @Test
    void unknownKindOfModelListsTheKnownOnes() throws IOException {
        change("\"model_type\": \"llama\"", "\"model_type\": \"mamba\"");

        assertThatThrownBy(() -> PublishedModels.open(CheckpointFolder.open(folder), Rules.PLAIN, 1))
                .hasMessageContaining("config.json: 'model_type' must be one of [clip, instructblip, llama, llava,")
                .hasMessageContaining("\"mamba\"");
    }

    @Test
    void keyOfTheWrongKindIsToldWithFileAndPlace() throws IOException {
        change("\"num_hidden_layers\": 2", "\"num_hidden_layers\": \"two\"");

        assertThatThrownBy(() -> PublishedModels.open(CheckpointFolder.open(folder), Rules.PLAIN, 1))
                .hasMessageContaining("config.json: 'num_hidden_layers' must be a whole number but is \"two\"");
    }

    @Test
    void stretchedPositionsAreRefusedRatherThanComputedWrongly() throws IOException {
        change("\"rope_theta\": 10000.0", "\"rope_scaling\": {\"rope_type\": \"llama3\"}");

        assertThatThrownBy(() -> PublishedModels.open(CheckpointFolder.open(folder), Rules.PLAIN, 1))
                .hasMessageContaining("stretched positions are not supported");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"hidden_act\": \"gelu\"', \"gelu\"",
        "'\"sliding_window\": 4096', windows are not supported",
    })
    void whatIsNoLlamaIsRefusedRatherThanComputedAsOne(String key, String message) throws IOException {
        change("\"hidden_size\"", key + ", \"hidden_size\"");

        assertThatThrownBy(() -> PublishedModels.open(CheckpointFolder.open(folder), Rules.PLAIN, 1))
                .hasMessageContaining(message);
    }

    @Test
    void folderWithoutTokenizerSaysSo() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));

        assertThatThrownBy(() -> PublishedModels.open(CheckpointFolder.open(folder), Rules.PLAIN, 1))
                .hasMessageContaining("tokenizer.json");
    }

    @Test
    void namesOfOlderAndNewerFilesMeanTheSameWeights() {
        Names names = new Names(
                List.of(new Names.Rule("tower.inner.", "t."), new Names.Rule("tower.", "t.")), List.of("position_ids"));

        assertThat(names.weight("tower.inner.w")).contains("t.w");
        assertThat(names.weight("tower.w")).contains("t.w");
        assertThat(names.weight("other")).contains("other");
        assertThat(names.weight("tower.position_ids")).isEmpty();
    }

    @Test
    void aMissingWeightIsNamedAsItsFileNamesTheOthers() {
        Names names = new Names(
                List.of(new Names.Rule("tower.inner.", "t."), new Names.Rule("tower.", "t.")), List.of("position_ids"));

        assertThat(names.tensor("t.w", List.of("tower.inner.v"))).isEqualTo("tower.inner.w");
        assertThat(names.tensor("t.w", List.of("tower.v"))).isEqualTo("tower.w");
        assertThat(names.tensor("t.w", List.of())).isEqualTo("tower.inner.w");
        assertThat(names.tensor("other", List.of("tower.v"))).isEqualTo("other");
    }

    private void change(String from, String to) throws IOException {
        Path file = folder.resolve("config.json");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
