package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.model.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLogTest {

    @TempDir
    private Path folder;

    @Test
    void aHalfLineIsToldWithItsFileAndGoneAfterARewind() throws Exception {
        Path file = folder.resolve("train_log.ndjson");
        TrainingLog log = new TrainingLog(file);
        TrainingStep first = new TrainingStep("vision", 1, 2, Map.of("loss", 1.0));
        log.rewind(0);
        log.append(first);
        Files.writeString(file, "{\"stage\":\"vis", StandardOpenOption.APPEND);

        assertThatThrownBy(log::read)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is no whole curve of a training: ");
        log.rewind(1);
        assertThat(log.read()).containsExactly(first);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    }
}
