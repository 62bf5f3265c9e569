package io.vitharness.benchmarks.vqa;

import io.vitharness.benchmarks.vqa.JsonEntries.Entry;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The files in which answers are handed in: a list of {@code {question_id, answer}} (VQAv2, TextVQA),
 * {@code {image, answer}} (VizWiz) or {@code {questionId, prediction}} (GQA), and LLaVA's lines for TextVQA, whose
 * {@code question_id} is the picture.
 *
 * <p>As in {@code loadRes} of VQA's and VizWiz's {@code vqa.py}, an answer to a question that is not asked ends the
 * import, and so do two answers to one question and an empty list; a question without an answer, which ends it there,
 * stands in the ledger here. GQA's {@code eval.py} passes over predictions for other questions: {@code import} counts
 * them and says so. Objects are read one by one; members that are not needed take no memory.
 */
final class ResultsFile {

    private static final List<String> IDS = List.of("question_id", "questionId", "image", "id");
    private static final List<String> TEXTS = List.of("answer", "prediction", "text");

    private final VqaConfig config;
    private final Map<String, Item> items;
    private final Map<String, List<Part>> answers = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Deque<Item>> byQuestion = new HashMap<>();

    ResultsFile(VqaConfig config, Map<String, Item> items) {
        this.config = config;
        this.items = items;
    }

    /** The answers by sample id; empty where it is no such file. */
    Optional<Map<String, List<Part>>> read(Path file) throws IOException {
        String head = head(file);
        if (head.startsWith("[")) {
            JsonEntries.read(file, this::takeResult);
            if (answers.isEmpty()) {
                throw new DataException(
                        file + ": found an empty list, wanted {\"question_id\": 1, \"answer\": \"...\"}");
            }
            return Optional.of(answers);
        }
        if (config.set() == VqaSet.TEXTVQA && head.startsWith("{") && isByPicture(file)) {
            items.values()
                    .forEach(item -> byQuestion
                            .computeIfAbsent(
                                    join(item.picture().orElse(""), item.question()), key -> new ArrayDeque<>())
                            .add(item));
            JsonEntries.readLines(file, this::takeLine);
            return Optional.of(answers);
        }
        return Optional.empty();
    }

    private void takeResult(Entry entry) throws DataException {
        String id = scalar(entry, IDS);
        if (config.set() != VqaSet.GQA && !items.containsKey(id)) {
            throw new DataException(entry.place() + ": found an answer to question '" + id + "', wanted one of the "
                    + items.size() + " questions of the set");
        }
        put(entry, id, scalar(entry, TEXTS));
    }

    private void takeLine(Entry entry) throws DataException {
        String picture = scalar(entry, IDS);
        String question = question(entry.json().path("prompt").asString(""));
        Item item = Optional.ofNullable(byQuestion.get(join(picture, question)))
                .flatMap(same -> Optional.ofNullable(same.size() > 1 ? same.poll() : same.peek()))
                .orElseThrow(() -> new DataException(entry.place() + ": found an answer to '" + question
                        + "' about picture '" + picture + "', wanted a question of the set"));
        put(entry, item.id(), scalar(entry, List.of("text")));
    }

    private void put(Entry entry, String id, String text) throws DataException {
        Optional<String> first = Optional.ofNullable(places.putIfAbsent(id, entry.place()));
        if (first.isPresent()) {
            throw new DataException(entry.place() + ": found a second answer to question '" + id + "' (first at "
                    + first.get() + "), wanted one");
        }
        answers.put(id, List.of(new Part.Text(text)));
    }

    // LLaVA's prompt_processor: the line that is neither the tokens nor the instruction
    private static String question(String prompt) {
        List<String> lines = List.of(prompt.split("\n", -1));
        return lines.size() == 3 && lines.get(0).startsWith("Reference OCR token:") ? lines.get(1) : lines.get(0);
    }

    private boolean isByPicture(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            String first = Optional.ofNullable(lines.readLine()).orElse("");
            return first.contains("\"prompt\"") && first.contains("\"text\"");
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new DataException(file + ": found bytes that are not UTF-8, wanted UTF-8");
        }
    }

    private static String join(String picture, String question) {
        return picture + "\n" + question.toLowerCase(Locale.ROOT);
    }

    private static String scalar(Entry entry, List<String> names) throws DataException {
        for (String name : names) {
            JsonNode value = entry.json().path(name);
            if (value.isString() || value.isNumber()) {
                return value.asString();
            }
        }
        throw new DataException(entry.place() + ": found " + entry.json().propertyNames() + ", wanted a text as one of "
                + String.join(", ", names));
    }

    private static String head(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(256), StandardCharsets.UTF_8);
            return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
        }
    }
}
