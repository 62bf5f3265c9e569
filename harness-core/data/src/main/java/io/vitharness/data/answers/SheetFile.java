package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what an answer sheet repeats of its questions as a table in MMBench's format, without pictures and without answers given. */
public final class SheetFile {

    private static final List<String> WANTED = List.of("question", "A", "B", "answer");
    private static final List<String> COLUMNS =
            List.of("question", "hint", "A", "B", "C", "D", "answer", "category", "l2-category", "split");

    private SheetFile() {}

    /** Columns that no line fills are left out. */
    public static void writeMmbench(AnswerFile sheet, Path source, Path target) throws IOException {
        List<String> columns = COLUMNS.stream()
                .filter(column -> sheet.answers().stream()
                        .anyMatch(answer -> answer.fields().containsKey(column)))
                .toList();
        Optional<String> missing =
                WANTED.stream().filter(column -> !columns.contains(column)).findFirst();
        if (missing.isPresent()) {
            throw new DataException(source + ":1: found no column '" + missing.get()
                    + "', wanted the questions and their keys beside the answers; without them name the benchmark's own"
                    + " file with --data");
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (BufferedWriter writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            writer.write("index\t" + String.join("\t", columns) + "\n");
            for (RecordedAnswer answer : sheet.answers()) {
                writer.write(answer.id() + "\t" + line(answer.fields(), columns) + "\n");
            }
        }
    }

    private static String line(Map<String, String> fields, List<String> columns) {
        return columns.stream()
                .map(column -> quoted(fields.getOrDefault(column, "")))
                .collect(Collectors.joining("\t"));
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(letter -> letter == '"' || letter == '\t' || letter == '\n' || letter == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
