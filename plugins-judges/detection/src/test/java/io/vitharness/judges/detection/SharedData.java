package io.vitharness.judges.detection;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder of real data beside the checkout; tests over it are skipped where it is absent. */
final class SharedData {

    private SharedData() {}

    static Path folder(String name) {
        Path folder = root().resolve("../shared/data").resolve(name).normalize();
        assumeThat(folder).as("real data in the folder " + folder).isDirectory();
        return folder;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
