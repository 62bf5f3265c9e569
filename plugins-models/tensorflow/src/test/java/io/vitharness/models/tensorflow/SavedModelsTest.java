package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.store.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelsTest {

    @TempDir
    private Path folder;

    private Checkpoint checkpoint = new Checkpoint(Path.of("."));

    @BeforeEach
    void train() throws IOException {
        checkpoint = new Checkpoint(Files.createDirectory(folder.resolve("checkpoint")));
        checkpoint.complete(Weights.NONE, List.of(), Map.of("recipe", "this one"));
    }

    @Test
    void anExportThatFailsLeavesNothing() throws IOException {
        Optional<Path> saved = Optional.of(folder.resolve("exports/saved"));

        assertThatThrownBy(() -> SavedModels.write(saved, checkpoint, model -> {
                    Files.createDirectories(model.resolve("variables"));
                    throw new IOException("full");
                }))
                .hasMessage("full");

        assertThat(folder.resolve("exports")).isEmptyDirectory();
    }

    @Test
    void aFolderWithAModelOfAnotherRecipeIsRefusedBeforeAnythingIsTrained() throws IOException {
        Optional<Path> saved = Optional.of(folder.resolve("saved"));
        SavedModels.write(saved, checkpoint, Files::createDirectory);

        assertThatCode(() -> SavedModels.check(saved, "this one")).doesNotThrowAnyException();
        assertThatThrownBy(() -> SavedModels.check(saved, "another"))
                .hasMessageStartingWith("'export': " + saved.get() + " is there already and holds something else");
    }
}
