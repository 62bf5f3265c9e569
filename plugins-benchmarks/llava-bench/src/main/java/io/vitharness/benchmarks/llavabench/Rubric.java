package io.vitharness.benchmarks.llavabench;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a reviewer is shown before the model's answer, word for word as the official scripts write it. */
final class Rubric {

    private final Map<String, String> contexts = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();

    static Rubric read(Layout layout) throws IOException {
        Rubric rubric = new Rubric();
        if (layout.contexts().isPresent()) {
            rubric.readContexts(layout.contexts().get());
        }
        if (layout.references().isPresent()) {
            rubric.readReferences(layout.references().get());
        }
        return rubric;
    }

    boolean hasReferences() {
        return !references.isEmpty();
    }

    boolean hasContexts() {
        return !contexts.isEmpty();
    }

    boolean hasContext(String picture) {
        return contexts.containsKey(picture);
    }

    boolean hasReference(String id) {
        return references.containsKey(id);
    }

    /** The reviewer's prompt up to the first answer's end. */
    String of(Item item) {
        StringBuilder text = new StringBuilder();
        item.picture()
                .flatMap(name -> Optional.ofNullable(contexts.get(name)))
                .ifPresent(context -> text.append("[Context]\n").append(context).append("\n\n"));
        text.append("[Question]\n").append(item.question()).append("\n\n");
        Optional.ofNullable(references.get(item.id()))
                .ifPresent(reference ->
                        text.append("[Assistant 1]\n").append(reference).append("\n\n[End of Assistant 1]\n\n"));
        return text.toString();
    }

    private void readContexts(Path file) throws IOException {
        for (JsonEntry entry : JsonFiles.lines(file)) {
            contexts.put(entry.words("image"), context(entry));
        }
    }

    private void readReferences(Path file) throws IOException {
        for (JsonEntry entry : JsonFiles.lines(file)) {
            references.put(entry.id("question_id"), entry.text("text"));
        }
    }

    // in the wild a caption, in COCO five captions, an empty line, and a line for every box
    private static String context(JsonEntry entry) throws DataException {
        if (entry.has("caption")) {
            return entry.json().get("caption").isArray()
                    ? String.join("\n", entry.texts("caption"))
                    : entry.text("caption");
        }
        List<String> boxes = new ArrayList<>();
        for (JsonNode box : entry.json().path("instances")) {
            boxes.add(box.path("category").asString() + ": " + numbers(entry, box.path("bbox")));
        }
        return String.join("\n", entry.texts("captions")) + "\n\n" + String.join("\n", boxes);
    }

    private static String numbers(JsonEntry entry, JsonNode box) throws DataException {
        List<String> numbers = new ArrayList<>();
        for (JsonNode number : box) {
            if (!number.isNumber()) {
                throw entry.fault("instances", "boxes of four numbers");
            }
            numbers.add(number.isIntegralNumber() ? number.asString() : Double.toString(number.asDouble()));
        }
        return "[" + String.join(", ", numbers) + "]";
    }
}
