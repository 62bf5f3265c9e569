package io.vitharness.benchmarks.gpt4tools;

import io.vitharness.benchmarks.gpt4tools.Gpt4toolsConfig.Split;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the file of questions. */
final class ItemFile {

    private ItemFile() {}

    /** The file itself, the one that the split names, or the only {@code .json} of a folder. */
    static Path find(Gpt4toolsConfig config, Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return data;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted gpt4tools_val_seen.json or"
                    + " gpt4tools_test_unseen.json");
        }
        Optional<Path> named = config.split().map(Split::file).map(data::resolve);
        if (named.isPresent()) {
            if (!Files.isRegularFile(named.get())) {
                throw new DataException(named.get() + ": there is no such file, wanted the split's");
            }
            return named.get();
        }
        List<Path> files = files(data);
        if (files.size() != 1) {
            throw new DataException(data + ": found " + files.size() + " files *.json "
                    + files.stream().map(Path::getFileName).toList()
                    + ", wanted one; name the file itself, or 'split: seen' or 'split: unseen'");
        }
        return files.get(0);
    }

    static boolean isSynthetic(Path file) {
        return Files.isRegularFile(file.resolveSibling(SyntheticSets.MARKER));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(file -> !file.getFileName().toString().equals(SyntheticSets.MARKER))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
