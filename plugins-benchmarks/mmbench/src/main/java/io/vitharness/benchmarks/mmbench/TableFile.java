package io.vitharness.benchmarks.mmbench;

import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the table and tells from its name which edition it is. */
final class TableFile {

    private TableFile() {}

    /** The file itself, or the only {@code .tsv} of a folder. */
    static Path find(Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return data;
        }
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such file or folder; wanted a TSV file of MMBench");
        }
        List<Path> tables = tables(data);
        if (tables.size() != 1) {
            List<Path> names = tables.stream().map(Path::getFileName).toList();
            throw new DataException(
                    data + ": found " + tables.size() + " files *.tsv " + names + ", wanted one; name the file itself");
        }
        return tables.get(0);
    }

    /** The published name; sets made by the harness are named as such. */
    static String title(Path file) {
        String name = stem(file).toLowerCase(Locale.ROOT);
        if (isSynthetic(file)) {
            return "MMBench format, synthetic shapes";
        }
        if (name.contains("ccbench")) {
            return "CCBench";
        }
        return name.contains("_cn") ? "MMBench-CN" : "MMBench";
    }

    /** The file's name without its suffix, which is all that tells versions apart. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static boolean isSynthetic(Path file) {
        return Files.isRegularFile(file.resolveSibling(SyntheticSets.MARKER));
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tsv"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
