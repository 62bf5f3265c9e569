package io.vitharness.benchmarks.yesno;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers to MME: a folder of eval_tool's {@code <task>.txt} with four columns, one such file, or JSON lines with
 * {@code category}, {@code image}, {@code question} and {@code answer}. They join by picture and question. LLaVA's lines
 * are read by {@link LlavaMmeAnswers}.
 */
record MmeResults(Map<String, List<MmeLine>> pairs) {

    Optional<Map<String, String>> read(Path file) throws IOException {
        if (!Files.isDirectory(file) && !MmeTables.isTask(String.valueOf(file.getFileName()))) {
            List<JsonEntry> answers = JsonFiles.lines(file);
            if (LlavaMmeAnswers.isOne(answers.get(0))) {
                return Optional.of(new LlavaMmeAnswers(pairs).read(answers));
            }
        }
        return joined(lines(file));
    }

    private Optional<Map<String, String>> joined(List<MmeLine> lines) throws DataException {
        Map<String, String> ids = ids();
        Map<String, String> answers = new LinkedHashMap<>();
        for (MmeLine line : lines) {
            String id = Optional.ofNullable(ids.get(line.key()))
                    .orElseThrow(() -> new DataException(line.place() + ": found an answer to '" + line.question()
                            + "' about " + line.group() + ", wanted a question that is asked about that picture"));
            String said = line.answer()
                    .orElseThrow(() -> new DataException(line.place() + ": found no answer, wanted one in each line"));
            if (answers.put(id, said) != null) {
                throw new DataException(line.place() + ": found a second answer to " + id + ", wanted one");
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(answers);
    }

    private static List<MmeLine> lines(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            String name = String.valueOf(file.getFileName());
            return MmeTables.isTask(name)
                    ? MmeTables.text(file, name.substring(0, name.length() - ".txt".length()))
                    : MmeTables.sheet(file);
        }
        List<MmeLine> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(file)) {
            for (Path part : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(part.getFileName());
                if (!MmeTables.isTask(name)) {
                    throw new DataException(part + ": found a file that is named after no sub-task, wanted some of "
                            + String.join(".txt, ", MmeTasks.ALL) + ".txt");
                }
                lines.addAll(MmeTables.text(part, name.substring(0, name.length() - ".txt".length())));
            }
        }
        return lines;
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        pairs.forEach((group, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                ids.put(lines.get(i).key(), group + "/" + (i + 1));
            }
        });
        return ids;
    }
}
