package io.vitharness.models.tensorflow.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of one place in a JSON file; what is missing or of another kind is told with the file and the place. */
public final class Settings {

    private final Path file;
    private final String place;
    private final JsonNode node;

    private Settings(Path file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    /** Reads a whole file. */
    public static Settings read(Path file) throws IOException {
        try {
            JsonNode node = JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (!node.isObject()) {
                throw new IOException(file + " is no JSON object");
            }
            return new Settings(file, "", node);
        } catch (JacksonException e) {
            throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same, where the file may be absent. */
    public static Optional<Settings> find(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    boolean has(String key) {
        return !node.path(key).isMissingNode() && !node.path(key).isNull();
    }

    JsonNode node(String key) {
        return node.path(key);
    }

    Settings in(String key) {
        JsonNode inner = node.path(key);
        if (!inner.isObject()) {
            throw wrong(key, "an object");
        }
        return new Settings(file, place + key + ".", inner);
    }

    String text(String key) {
        if (!node.path(key).isString()) {
            throw wrong(key, "a text");
        }
        return node.path(key).asString();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int whole(String key) {
        if (!node.path(key).isIntegralNumber() || !node.path(key).canConvertToInt()) {
            throw wrong(key, "a whole number");
        }
        return node.path(key).asInt();
    }

    int whole(String key, int otherwise) {
        return has(key) ? whole(key) : otherwise;
    }

    double number(String key, double otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!node.path(key).isNumber()) {
            throw wrong(key, "a number");
        }
        return node.path(key).asDouble();
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!node.path(key).isBoolean()) {
            throw wrong(key, "true or false");
        }
        return node.path(key).asBoolean();
    }

    /** One whole number or a list of some. */
    List<Integer> wholes(String key) {
        JsonNode value = node.path(key);
        List<Integer> all = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> all.add(entry.asInt(-1)));
        } else if (has(key)) {
            all.add(whole(key));
        }
        return all;
    }

    /** A list of numbers. */
    List<Double> numbers(String key) {
        if (!node.path(key).isArray()) {
            throw wrong(key, "a list of numbers");
        }
        return node.path(key).valueStream().map(JsonNode::asDouble).toList();
    }

    IllegalArgumentException wrong(String key, String wanted) {
        String found = has(key) ? node.path(key).toString() : "nothing";
        return new IllegalArgumentException(file + ": '" + place + key + "' must be " + wanted + " but is "
                + found.substring(0, Math.min(80, found.length())));
    }
}
