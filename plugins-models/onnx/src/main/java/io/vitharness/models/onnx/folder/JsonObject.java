package io.vitharness.models.onnx.folder;

import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object of a folder; a field of the wrong kind is told with its file and its path. */
public final class JsonObject {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long LARGEST_FILE = 64L << 20;

    private final String place;
    private final JsonNode node;

    private JsonObject(String place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /** An object without fields, for a file that is not there. */
    static JsonObject empty(String place) {
        return new JsonObject(place, MAPPER.createObjectNode());
    }

    static JsonObject read(Path file) throws ModelException {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw ModelException.gone(name + " has more than " + (LARGEST_FILE >> 20) + " MB");
            }
            return parse(name, Files.readString(file));
        } catch (IOException fault) {
            throw ModelException.gone("cannot read " + file + ": " + fault).causedBy(fault);
        }
    }

    static JsonObject parse(String name, String json) throws ModelException {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (!node.isObject()) {
                throw ModelException.gone(name + " holds no JSON object");
            }
            return new JsonObject(name, node);
        } catch (JacksonException fault) {
            throw ModelException.gone(name + " is not valid JSON: " + fault.getOriginalMessage())
                    .causedBy(fault);
        }
    }

    /** The file and the path to this object, such as {@code config.json: text_config}. */
    public String place() {
        return place;
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** The object in a field; an empty one where there is none. */
    public JsonObject child(String field) {
        JsonNode child = node.path(field);
        String at = place + (place.contains(": ") ? "." : ": ") + field;
        return child.isObject() ? new JsonObject(at, child) : empty(at);
    }

    public List<String> fields() {
        return List.copyOf(node.propertyNames());
    }

    public Optional<String> text(String field) throws ModelException {
        JsonNode value = node.path(field);
        if (missing(value)) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw wrong(field, "a text", value);
        }
        return Optional.of(value.stringValue());
    }

    public OptionalLong number(String field) throws ModelException {
        JsonNode value = node.path(field);
        if (missing(value)) {
            return OptionalLong.empty();
        }
        if (!value.isNumber() || !value.canConvertToLong() || value.asDouble() != Math.rint(value.asDouble())) {
            throw wrong(field, "a whole number", value);
        }
        return OptionalLong.of(value.asLong());
    }

    /** A whole number that must be there. */
    public long required(String field) throws ModelException {
        return number(field).orElseThrow(() -> ModelException.gone(place + " lacks '" + field + "', a whole number"));
    }

    public OptionalDouble decimal(String field) throws ModelException {
        JsonNode value = node.path(field);
        if (missing(value)) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber()) {
            throw wrong(field, "a number", value);
        }
        return OptionalDouble.of(value.asDouble());
    }

    public boolean flag(String field, boolean otherwise) throws ModelException {
        JsonNode value = node.path(field);
        if (missing(value)) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrong(field, "true or false", value);
        }
        return value.booleanValue();
    }

    /** A whole number or a list of them, as {@code eos_token_id} is written; empty where there is none. */
    public List<Long> numbers(String field) throws ModelException {
        JsonNode value = node.path(field);
        if (missing(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(required(field));
        }
        List<Long> numbers = new ArrayList<>();
        for (JsonNode one : value) {
            if (!one.isIntegralNumber()) {
                throw wrong(field, "a list of whole numbers", value);
            }
            numbers.add(one.asLong());
        }
        return numbers;
    }

    public List<Double> decimals(String field) throws ModelException {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode one : node.path(field)) {
            if (!one.isNumber()) {
                throw wrong(field, "a list of numbers", node.path(field));
            }
            numbers.add(one.asDouble());
        }
        return numbers;
    }

    public List<String> texts(String field) throws ModelException {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : node.path(field)) {
            if (!one.isString()) {
                throw wrong(field, "a list of texts", node.path(field));
            }
            texts.add(one.stringValue());
        }
        return texts;
    }

    /** The value itself, for fields of many forms. */
    public JsonNode raw(String field) {
        return node.path(field);
    }

    private static boolean missing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private ModelException wrong(String field, String wanted, JsonNode found) {
        String text = found.toString();
        return ModelException.gone(place + " has '" + field + "' = "
                + (text.length() > 80 ? text.substring(0, 80) + ".." : text) + ", which is not " + wanted);
    }
}
