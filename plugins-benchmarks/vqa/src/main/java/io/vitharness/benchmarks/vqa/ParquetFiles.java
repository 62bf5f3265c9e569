package io.vitharness.benchmarks.vqa;

import io.vitharness.data.table.ParquetShards;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Parquet files of a set.
 *
 * @param pictures where they lie in a table of their own (GQA: {@code testdev_balanced_images})
 */
record ParquetFiles(List<Path> questions, Optional<List<Path>> pictures) {

    private static final String INSTRUCTIONS = "_instructions";

    ParquetFiles {
        questions = List.copyOf(questions);
    }

    /** The files at a place as the hub lays them out; empty where it holds no Parquet file. */
    static Optional<ParquetFiles> find(VqaConfig config, Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return ParquetShards.isOne(data)
                    ? Optional.of(new ParquetFiles(ParquetShards.of(data), Optional.empty()))
                    : Optional.empty();
        }
        if (!Files.isDirectory(data)) {
            return Optional.empty();
        }
        Path folder = Files.isDirectory(data.resolve("data")) ? data.resolve("data") : data;
        List<Path> split = instructions(config, data);
        if (!split.isEmpty()) {
            return Optional.of(gqa(data, split));
        }
        List<String> tables = ParquetShards.tables(folder);
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(new ParquetFiles(
                        ParquetShards.find(folder, only(folder, wanted(config, tables))), Optional.empty()));
    }

    private static ParquetFiles gqa(Path data, List<Path> split) throws IOException {
        List<String> names =
                split.stream().map(folder -> folder.getFileName().toString()).toList();
        Path questions = data.resolve(only(data, names));
        Path pictures = data.resolve(questions.getFileName().toString().replace(INSTRUCTIONS, "_images"));
        return new ParquetFiles(
                table(questions), Files.isDirectory(pictures) ? Optional.of(table(pictures)) : Optional.empty());
    }

    private static List<Path> table(Path folder) throws IOException {
        return ParquetShards.find(folder, only(folder, ParquetShards.tables(folder)));
    }

    private static List<Path> instructions(VqaConfig config, Path data) throws IOException {
        try (Stream<Path> children = Files.list(data)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> child.getFileName().toString().endsWith(INSTRUCTIONS))
                    .filter(child -> config.split()
                            .map(child.getFileName().toString()::contains)
                            .orElse(true))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> wanted(VqaConfig config, List<String> tables) {
        List<String> wanted = new ArrayList<>(tables);
        wanted.removeIf(table -> !config.split().map(table::contains).orElse(true));
        return wanted;
    }

    private static String only(Path folder, List<String> tables) throws DataException {
        if (tables.size() != 1) {
            throw new DataException(folder + ": found the tables " + tables
                    + ", wanted one; set 'split' to a part of its name or name the file itself");
        }
        return tables.get(0);
    }
}
