package io.vitharness.models.tensorflow.system;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The keys of one place in a system file; what is missing, unknown or of another kind is told with that place. */
final class Fields {

    private final String place;
    private final Optional<Path> folder;
    private final JsonNode node;
    private final Set<String> asked = new TreeSet<>();

    /** Of a file whose paths start in a folder; one without a folder names no files. */
    Fields(String place, Optional<Path> folder, JsonNode node) {
        this.place = place;
        this.folder = folder;
        this.node = node;
        if (!node.isObject()) {
            throw new IllegalArgumentException(place + ": wanted keys with values but found " + node.getNodeType());
        }
    }

    /** The same fields; none of these keys is taken for another one misspelled. */
    Fields knowing(String... keys) {
        asked.addAll(List.of(keys));
        return this;
    }

    /** Whether an optional key is there. */
    boolean has(String key) {
        asked.add(key);
        return !node.path(key).isMissingNode();
    }

    String text(String key) {
        JsonNode value = value(key);
        if (!value.isString()) {
            throw wrong(key, "a text");
        }
        return value.asString();
    }

    int whole(String key) {
        JsonNode value = value(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(key, "a whole number");
        }
        return value.asInt();
    }

    List<Integer> wholes(String key) {
        JsonNode value = value(key);
        boolean isWhole = value.isArray()
                && value.valueStream().allMatch(each -> each.isIntegralNumber() && each.canConvertToInt());
        if (!isWhole) {
            throw wrong(key, "a list of whole numbers");
        }
        return value.valueStream().map(JsonNode::asInt).toList();
    }

    double number(String key) {
        JsonNode value = value(key);
        // YAML reads 2e-3 as a text: its numbers want a point
        try {
            double number = value.isNumber() ? value.asDouble() : Double.parseDouble(value.asString(""));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "a number");
        }
        throw wrong(key, "a finite number");
    }

    boolean isTrue(String key) {
        JsonNode value = value(key);
        if (!value.isBoolean()) {
            throw wrong(key, "true or false");
        }
        return value.asBoolean();
    }

    /** A path; a relative one starts in the folder of the system's file. */
    Path path(String key) {
        String text = text(key);
        try {
            return folder.orElseThrow(() -> new IllegalArgumentException(
                            place + "." + key + ": only a system's file of your own names other files"))
                    .resolve(text)
                    .normalize();
        } catch (InvalidPathException e) {
            throw wrong(key, "a path");
        }
    }

    List<String> texts(String key) {
        JsonNode value = value(key);
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw wrong(key, "a list of texts");
        }
        return value.valueStream().map(JsonNode::asString).toList();
    }

    /** One of an enum's words, written in lower case. */
    <E extends Enum<E>> E word(String key, Class<E> words) {
        return word(place + "." + key, text(key), words);
    }

    static <E extends Enum<E>> E word(String place, String text, Class<E> words) {
        List<String> known = Stream.of(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = known.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException(place + ": no '" + text + "'; known are " + known);
        }
        return words.getEnumConstants()[index];
    }

    Fields fields(String key) {
        return new Fields(place + "." + key, folder, value(key));
    }

    List<Fields> list(String key) {
        List<Fields> entries = new ArrayList<>();
        if (!value(key).isArray()) {
            throw wrong(key, "a list");
        }
        value(key)
                .forEach(entry ->
                        entries.add(new Fields(place + "." + key + "[" + entries.size() + "]", folder, entry)));
        return entries;
    }

    /** Every key of this place. */
    List<String> keys() {
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** To be called when all was asked for: no key may be left. */
    void done() {
        List<String> left = left();
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(place + "." + left.get(0) + ": unknown key; known are " + asked);
        }
    }

    String place() {
        return place;
    }

    private JsonNode value(String key) {
        asked.add(key);
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            throw missing(key);
        }
        return value;
    }

    /** That a key is missing, or which other one is probably it misspelled. */
    private IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(left().stream()
                .filter(other -> Spelling.isNear(other, key))
                .findFirst()
                .map(other -> place + "." + other + ": unknown key; did you mean '" + key + "'?")
                .orElse(place + ": key '" + key + "' is missing"));
    }

    /** Keys that nobody asked for. */
    private List<String> left() {
        return keys().stream().filter(key -> !asked.contains(key)).toList();
    }

    private IllegalArgumentException wrong(String key, String wanted) {
        return new IllegalArgumentException(
                place + "." + key + ": wanted " + wanted + " but found '" + node.path(key) + "'");
    }
}
