package io.vitharness.benchmarks.regions;

import io.vitharness.data.answers.Utf8;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which images are asked.
 *
 * @param ids empty for all
 */
record Subset(Optional<Path> file, Set<String> ids) {

    Subset {
        ids = Set.copyOf(ids);
    }

    /** The ids of a file beside the data, one a line. */
    static Subset of(Optional<String> name, Path data) throws IOException {
        if (name.isEmpty()) {
            return new Subset(Optional.empty(), Set.of());
        }
        Path file = data.resolveSibling(name.get());
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": there is no such file; wanted ids of images, one a line ('subset')");
        }
        Set<String> ids = Utf8.read(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            throw new DataException(file + ": found no id, wanted ids of images, one a line ('subset')");
        }
        return new Subset(Optional.of(file), ids);
    }

    boolean holds(String image) {
        return file.isEmpty() || ids.contains(image);
    }

    /** The end of a message that nothing was found. */
    String hint() {
        return file.map(path -> " among the images that " + path + " names").orElse("");
    }
}
