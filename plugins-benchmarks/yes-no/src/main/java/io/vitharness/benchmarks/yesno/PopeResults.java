package io.vitharness.benchmarks.yesno;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers to POPE in JSON lines: with {@code category} and {@code question_id} in any order and number, with LLaVA's
 * {@code question_id} of all subsets alone, or as officially
 * {@code {"question", "answer"}} line by line, a folder with one file per subset ({@code *random*.jsonl}) or one file
 * for all subsets that are asked, in their order. The answer is {@code answer} or {@code text}.
 */
record PopeResults(Map<String, List<YesNoQuestion>> subsets) {

    Optional<Map<String, String>> read(Path file) throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        if (Files.isDirectory(file)) {
            for (Map.Entry<String, List<YesNoQuestion>> subset : subsets.entrySet()) {
                Path part = part(file, subset.getKey());
                byLine(part, JsonFiles.lines(part), subset.getValue(), answers);
            }
            return Optional.of(answers);
        }
        List<JsonEntry> lines = JsonFiles.lines(file);
        boolean named = lines.get(0).has("category") && lines.get(0).has("question_id");
        if (named || lines.stream().anyMatch(PopeIds::isCounted)) {
            byId(lines, answers);
        } else {
            byLine(file, lines, subsets.values().stream().flatMap(List::stream).toList(), answers);
        }
        return Optional.of(answers);
    }

    private static void byId(List<JsonEntry> lines, Map<String, String> answers) throws DataException {
        for (JsonEntry line : lines) {
            String id = line.has("category") ? PopeIds.of(line.words("category"), line) : PopeIds.counted(line);
            if (answers.put(id, answer(line)) != null) {
                throw line.fault("found a second answer to " + id + ", wanted one");
            }
        }
    }

    private static void byLine(Path file, List<JsonEntry> lines, List<YesNoQuestion> asked, Map<String, String> answers)
            throws DataException {
        if (lines.size() != asked.size()) {
            throw new DataException(file + ": found " + lines.size() + " answers without ids to " + asked.size()
                    + " questions, wanted one line per question in the same order");
        }
        for (int i = 0; i < lines.size(); i++) {
            YesNoQuestion question = asked.get(i);
            Optional<String> repeated = lines.get(i).optional("question");
            if (repeated.isPresent()
                    && !repeated.get().strip().equals(question.text().strip())) {
                throw lines.get(i).fault("question", "'" + question.text() + "', the question " + question.id());
            }
            answers.put(question.id(), answer(lines.get(i)));
        }
    }

    private static String answer(JsonEntry line) throws DataException {
        return line.has("answer") ? line.text("answer") : line.text("text");
    }

    private static Path part(Path folder, String subset) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> named = new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).matches(".*" + subset + ".*\\.jsonl?"))
                    .sorted()
                    .toList());
            if (named.size() != 1) {
                throw new DataException(folder + ": found " + named.size() + " files with '" + subset
                        + "' in their name, wanted one of JSON lines for each subset");
            }
            return named.get(0);
        }
    }
}
