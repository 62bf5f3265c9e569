package io.vitharness.judges.caption;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of real data beside the repository; tests that need it are skipped without it. */
final class SharedData {

    private SharedData() {}

    static Path file(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        Path data = folder.resolve("../shared/data").normalize();
        assumeThat(data).as("the folder of real data, '../shared/data'").isDirectory();
        return data.resolve(name);
    }

    static JsonNode json(String name) {
        return JsonMapper.shared().readTree(file(name));
    }
}
