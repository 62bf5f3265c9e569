package io.vitharness.data.published;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of one place in a JSON file; what is missing or of another kind is told with the file and the place, as an
 * {@link IllegalArgumentException}. A key that is null counts as absent. Immutable.
 */
public final class Settings {

    private static final long LARGEST_FILE = 64L << 20;
    private static final int LONGEST = 80;

    private final Path file;
    private final String place;
    private final JsonNode node;

    private Settings(Path file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
    }

    /** Reads a whole file; one that is absent, too large or no JSON object is told. */
    public static Settings read(Path file) throws IOException {
        try {
            JsonNode node = JsonMapper.shared().readTree(content(file));
            if (!node.isObject()) {
                throw new IOException(file + " holds no JSON object");
            }
            return new Settings(file, "", node);
        } catch (JacksonException e) {
            throw new IOException(file + " is not valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same, without keys where there is no such file. */
    public static Settings readIfThere(Path file) throws IOException {
        return Files.isRegularFile(file) ? read(file) : none(file, "");
    }

    /** The text of a file that somebody else wrote. */
    static String content(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " has more than " + (LARGEST_FILE >> 20) + " MB");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not valid UTF-8", e);
        }
    }

    private static Settings none(Path file, String place) {
        return new Settings(file, place, JsonMapper.shared().createObjectNode());
    }

    public boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** The value itself, for keys of many forms. */
    public JsonNode node(String key) {
        return node.path(key);
    }

    /** The object in a key, which must be there. */
    public Settings in(String key) {
        if (!node.path(key).isObject()) {
            throw wrong(key, "an object");
        }
        return new Settings(file, place + key + ".", node.path(key));
    }

    /** The same; one without keys where there is none. */
    public Settings inIfThere(String key) {
        return has(key) ? in(key) : none(file, place + key + ".");
    }

    /** The objects of a list, which must be there. */
    public List<Settings> each(String key) {
        List<Settings> all = new ArrayList<>();
        for (JsonNode one : node.path(key)) {
            all.add(new Settings(file, place + key + "[" + all.size() + "].", one));
        }
        if (!node.path(key).isArray() || !all.stream().allMatch(one -> one.node.isObject())) {
            throw wrong(key, "a list of objects");
        }
        return all;
    }

    /** A text, which must be there. */
    public String text(String key) {
        if (!node.path(key).isString()) {
            throw wrong(key, "a text");
        }
        return node.path(key).asString();
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A text where there is one. */
    public Optional<String> optional(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** The texts of an object by their keys, in order; none where there is no such object. */
    public Map<String, String> texts(String key) {
        Settings inner = inIfThere(key);
        Map<String, String> texts = new LinkedHashMap<>();
        inner.node.propertyNames().forEach(name -> texts.put(name, inner.text(name)));
        return texts;
    }

    /** A whole number, which must be there. */
    public int whole(String key) {
        if (!isWhole(node.path(key))) {
            throw wrong(key, "a whole number");
        }
        return (int) node.path(key).asDouble();
    }

    public int whole(String key, int otherwise) {
        return has(key) ? whole(key) : otherwise;
    }

    /** A whole number or a list of some, as {@code eos_token_id} is written; none where the key is absent. */
    public List<Integer> wholes(String key) {
        if (!node.path(key).isArray()) {
            return has(key) ? List.of(whole(key)) : List.of();
        }
        List<Integer> all = new ArrayList<>();
        for (JsonNode one : node.path(key)) {
            if (!isWhole(one)) {
                throw wrong(key, "a whole number or a list of some");
            }
            all.add((int) one.asDouble());
        }
        return all;
    }

    public double number(String key, double otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!node.path(key).isNumber()) {
            throw wrong(key, "a number");
        }
        return node.path(key).asDouble();
    }

    /** A list of numbers, which must be there. */
    public List<Double> numbers(String key) {
        if (!node.path(key).isArray() || !node.path(key).valueStream().allMatch(JsonNode::isNumber)) {
            throw wrong(key, "a list of numbers");
        }
        return node.path(key).valueStream().map(JsonNode::asDouble).toList();
    }

    public boolean flag(String key, boolean otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (!node.path(key).isBoolean()) {
            throw wrong(key, "true or false");
        }
        return node.path(key).asBoolean();
    }

    /** What is told of a key that is not as it should be. */
    public IllegalArgumentException wrong(String key, String wanted) {
        String found = has(key) ? node.path(key).toString() : "nothing";
        return new IllegalArgumentException(file + ": '" + place + key + "' must be " + wanted + " but is "
                + (found.length() > LONGEST ? found.substring(0, LONGEST) + ".." : found));
    }

    /** An int, also where it is written as 2.0. */
    private static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.asDouble() == (int) value.asDouble();
    }
}
