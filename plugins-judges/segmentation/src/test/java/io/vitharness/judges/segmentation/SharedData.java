package io.vitharness.judges.segmentation;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of {@code ../shared/data} beside the repository; tests are skipped, and say so, where it is absent. */
final class SharedData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    private SharedData(Path folder) {
        this.folder = folder;
    }

    static SharedData folder(String name) {
        Path folder = repository().resolveSibling("shared").resolve("data").resolve(name);
        assumeThat(folder)
                .as("the shared data folder %s is absent: golden test skipped", folder)
                .isDirectory();
        return new SharedData(folder);
    }

    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    JsonNode json(String file) throws IOException {
        return JSON.readTree(bytes(file));
    }

    List<JsonNode> jsonLines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .filter(line -> !line.isBlank())
                .map(JSON::readTree)
                .toList();
    }

    private static Path repository() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = path.getParent();
        }
        return path;
    }
}
