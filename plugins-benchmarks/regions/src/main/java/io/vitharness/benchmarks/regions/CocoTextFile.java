package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonFiles;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * COCO-Text's {@code cocotext.v2.json}: {@code imgs} and {@code anns} are objects by id. Asked are the legible English
 * words of the part {@code val}, as far as the file tells the part.
 */
final class CocoTextFile {

    private CocoTextFile() {}

    static Content read(Path file, Subset subset) throws IOException {
        Map<String, JsonEntry> members = JsonFiles.members(file);
        Map<String, String> pictures = new LinkedHashMap<>();
        for (JsonEntry image : entries(file, members, "imgs")) {
            String set = image.optional("set").orElse("val");
            if (set.equals("val") && subset.holds(image.id("id"))) {
                pictures.put(image.id("id"), image.words("file_name"));
            }
        }
        Collecting<Marked> regions = new Collecting<>("annotation");
        for (JsonEntry word : entries(file, members, "anns")) {
            Optional<String> picture = Optional.ofNullable(pictures.get(word.id("image_id")));
            if (picture.isPresent() && isReadable(word)) {
                String id = word.id("id");
                Shape.Box box = Boxes.bySides(word);
                List<String> texts = List.of(word.words("utf8_string"));
                double area = Boxes.area(box);
                regions.add(
                        word, id, new Marked(id, picture.get(), box, Optional.empty(), texts, area, false, tags(word)));
            }
        }
        if (regions.all().isEmpty()) {
            throw new DataException(
                    file + ": found no legible English word of the part 'val', wanted at least one" + subset.hint());
        }
        return new Content(regions.all(), List.of("legible English words of the part 'val'"));
    }

    private static boolean isReadable(JsonEntry word) throws DataException {
        boolean says = word.optional("utf8_string").map(text -> !text.isBlank()).orElse(false);
        return says
                && word.optional("legibility").orElse("legible").equals("legible")
                && word.optional("language").orElse("english").equals("english");
    }

    private static Map<String, String> tags(JsonEntry word) throws DataException {
        return word.optional("class")
                .filter(name -> !name.isBlank())
                .map(name -> Map.of("class", name))
                .orElse(Map.of());
    }

    private static List<JsonEntry> entries(Path file, Map<String, JsonEntry> members, String name)
            throws DataException {
        JsonNode all = Optional.ofNullable(members.get(name))
                .map(JsonEntry::json)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new DataException(
                        file + ": found no object '" + name + "', wanted COCO-Text's 'imgs' and 'anns' by id"));
        return all.properties().stream()
                .map(one -> new JsonEntry(file + ": " + name + " '" + one.getKey() + "'", one.getValue()))
                .toList();
    }
}
