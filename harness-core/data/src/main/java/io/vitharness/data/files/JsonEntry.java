package io.vitharness.data.files;

import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object of a data file, with its place for messages.
 *
 * @param place such as {@code questions.json:17}
 */
public record JsonEntry(String place, JsonNode json) {

    private static final int LONGEST = 1 << 20;

    /** Whether the object has the key with any value but null. */
    public boolean has(String key) {
        return !json.path(key).isMissingNode() && !json.path(key).isNull();
    }

    /** A text that must be there; it may be empty. */
    public String text(String key) throws DataException {
        JsonNode value = json.path(key);
        if (!value.isString() || value.asString().length() > LONGEST) {
            throw fault(key, "a text of at most " + LONGEST + " characters");
        }
        return value.asString();
    }

    /** A text that must be there and say something. */
    public String words(String key) throws DataException {
        String text = text(key);
        if (text.isBlank()) {
            throw fault(key, "a text that is not empty");
        }
        return text;
    }

    /** A text or a whole number, as text. */
    public String id(String key) throws DataException {
        return json.path(key).isIntegralNumber() ? json.path(key).asString() : words(key);
    }

    /** A text where there is one; null and an absent key are none. */
    public Optional<String> optional(String key) throws DataException {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A list of texts that must be there. */
    public List<String> texts(String key) throws DataException {
        JsonNode value = json.path(key);
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value) {
            if (!one.isString()) {
                throw fault(key, "a list of texts");
            }
            texts.add(one.asString());
        }
        if (!value.isArray()) {
            throw fault(key, "a list of texts");
        }
        return texts;
    }

    /** An object of texts by key, in order. */
    public Map<String, String> textsByKey(String key) throws DataException {
        JsonNode value = json.path(key);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            if (!entry.getValue().isString()) {
                throw fault(key, "an object of texts");
            }
            texts.put(entry.getKey(), entry.getValue().asString());
        }
        if (!value.isObject()) {
            throw fault(key, "an object of texts");
        }
        return texts;
    }

    /** A whole number that must be there. */
    public int number(String key) throws DataException {
        JsonNode value = json.path(key);
        if (!value.isNumber() || value.doubleValue() != Math.rint(value.doubleValue())) {
            throw fault(key, "a whole number");
        }
        return (int) value.doubleValue();
    }

    /** A fault of one key. */
    public DataException fault(String key, String wanted) {
        JsonNode value = json.path(key);
        String found = value.isMissingNode() ? "nothing" : shortened(value.toString());
        return new DataException(place + ": found " + found + " as '" + key + "', wanted " + wanted);
    }

    /** A fault of the whole entry. */
    public DataException fault(String foundAndWanted) {
        return new DataException(place + ": " + foundAndWanted);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "..";
    }
}
