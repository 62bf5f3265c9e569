package io.vitharness.judges.caption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Document frequencies in a file: {@code {"images": 40504, "df": {"a dog": 12}}}, n-grams of 1 to 4 words with single
 * spaces. README.md shows how {@code coco-val-df.p} becomes such a file.
 */
final class FrequencyFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FrequencyFile() {}

    /** Throws IllegalArgumentException when it is no such file. */
    static Frequencies read(Path file) {
        JsonNode root = root(file);
        JsonNode images = root.path("images");
        if (!images.isNumber() || images.asDouble() < 1 || !root.path("df").isObject()) {
            throw new IllegalArgumentException(
                    file + ": found " + root.propertyNames() + ", wanted {\"images\": 40504, \"df\": {\"a dog\": 12}}");
        }
        Map<String, Integer> counts = new HashMap<>();
        root.path("df").properties().forEach(entry -> counts.put(entry.getKey(), count(file, entry)));
        return new Frequencies(images.asDouble(), counts);
    }

    private static JsonNode root(Path file) {
        try (var in = Files.newInputStream(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read (" + e.getMessage() + ")", e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": found no sound JSON (" + e.getOriginalMessage() + ")", e);
        }
    }

    private static int count(Path file, Map.Entry<String, JsonNode> entry) {
        JsonNode count = entry.getValue();
        if (!count.isNumber() || count.asDouble() < 0 || count.asDouble() != Math.rint(count.asDouble())) {
            throw new IllegalArgumentException(
                    file + ": '" + entry.getKey() + "' must be a whole number of pictures but is " + count);
        }
        return (int) count.asDouble();
    }
}
