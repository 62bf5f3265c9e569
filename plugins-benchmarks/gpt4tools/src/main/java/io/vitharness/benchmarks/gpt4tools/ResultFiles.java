package io.vitharness.benchmarks.gpt4tools;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonLists;
import io.vitharness.spi.Part;
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
import tools.jackson.databind.JsonNode;

/**
 * What {@code eval/get_result.py} writes: lists of {@code {"id", "output"}}, in one file or in chunks in a folder. An
 * output that begins with the instruction, as language models hand it back, is taken without it. Of an id that stands
 * twice the last counts.
 */
final class ResultFiles {

    private final Map<String, Item> items;

    ResultFiles(Map<String, Item> items) {
        this.items = items;
    }

    Optional<Map<String, List<Part>>> read(Path place) throws IOException {
        List<Path> files = Files.isDirectory(place) ? chunks(place) : List.of(place);
        if (files.isEmpty() || !JsonLists.isOne(files.get(0))) {
            return Optional.empty();
        }
        Map<String, List<Part>> answers = new LinkedHashMap<>();
        for (Path file : files) {
            for (JsonEntry entry : JsonLists.read(file)) {
                String id = entry.id("id");
                answers.put(id, List.of(new Part.Text(withoutPrompt(id, output(entry)))));
            }
        }
        return Optional.of(answers);
    }

    private static List<Path> chunks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList());
        }
    }

    // some scripts store the list of all sequences, of which the first counts
    private static String output(JsonEntry entry) throws DataException {
        JsonNode output = entry.json().path("output");
        JsonNode text = output.isArray() && !output.isEmpty() ? output.get(0) : output;
        if (!text.isString()) {
            throw entry.fault("output", "the model's text, or a list that begins with it");
        }
        return text.asString();
    }

    private String withoutPrompt(String id, String output) {
        int end = Optional.ofNullable(items.get(id))
                .map(item -> end(item.instruction(), output))
                .orElse(0);
        return end == 0 ? output : output.substring(end).stripLeading();
    }

    // tokenizers change the blanks of what they hand back; a prompt left in would be read as thoughts and calls
    private static int end(String prompt, String output) {
        int end = 0;
        for (char wanted : prompt.toCharArray()) {
            if (Character.isWhitespace(wanted)) {
                continue;
            }
            while (end < output.length() && Character.isWhitespace(output.charAt(end))) {
                end++;
            }
            if (end == output.length() || output.charAt(end) != wanted) {
                return 0;
            }
            end++;
        }
        return end;
    }
}
