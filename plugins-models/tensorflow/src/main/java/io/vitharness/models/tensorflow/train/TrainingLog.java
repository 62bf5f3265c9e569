package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.store.FileFaults;
import io.vitharness.spi.model.TrainingStep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The curve of a training, one JSON object a line, first the schema. */
final class TrainingLog {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEADER = "{\"schema\":\"vit-harness/train-log/1\"}\n";

    private final Path file;

    TrainingLog(Path file) {
        this.file = file;
    }

    /** Drops what was written after so many steps, and half a last line: a resumed training writes them again. */
    void rewind(int steps) throws IOException {
        StringBuilder kept = new StringBuilder(HEADER);
        if (Files.isRegularFile(file)) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            lines.stream()
                    .skip(1)
                    .filter(line -> isUpTo(steps, line))
                    .forEach(line -> kept.append(line).append('\n'));
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, kept);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw unwritable(e);
        }
    }

    /** All points, in order. */
    List<TrainingStep> read() throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> JSON.readValue(line, TrainingStep.class))
                    .toList();
        } catch (JacksonException e) {
            throw new IOException(file + " is no whole curve of a training: " + e.getOriginalMessage(), e);
        }
    }

    void append(TrainingStep step) throws IOException {
        try {
            Files.writeString(file, JSON.writeValueAsString(step) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private IOException unwritable(IOException fault) {
        return new IOException(file + " cannot be written: " + FileFaults.words(fault), fault);
    }

    private static boolean isUpTo(int steps, String line) {
        try {
            return JSON.readTree(line).path("step").asInt(Integer.MAX_VALUE) <= steps;
        } catch (JacksonException halfALine) {
            return false;
        }
    }
}
