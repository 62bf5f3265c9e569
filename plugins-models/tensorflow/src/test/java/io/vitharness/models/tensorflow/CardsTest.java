package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.models.tensorflow.part.Placement;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.train.SmallSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsTest {

    private static final SystemConfig SYSTEM = SmallSystem.get();

    @TempDir
    private Path folder;

    @Test
    void whatDecidesAnswersIsInTheIdentity() throws IOException {
        Set<String> identities = Set.of(
                identity(SYSTEM, "red", "one"),
                identity(SYSTEM, "blue", "one"),
                identity(SYSTEM, "red", "another"),
                identity(SmallSystem.with("max-tokens: 8", "max-tokens: 9"), "red", "one"));

        assertThat(identities).hasSize(4).contains(identity(SYSTEM, "red", "one"));
    }

    private String identity(SystemConfig system, String word, String recipe) throws IOException {
        Checkpoint checkpoint = new Checkpoint(Files.createTempDirectory(folder, "checkpoint"));
        checkpoint.complete(Weights.NONE, List.of(word), Map.of("recipe", recipe));
        return Cards.card(system, checkpoint, Placement.PROCESSOR).identity();
    }
}
