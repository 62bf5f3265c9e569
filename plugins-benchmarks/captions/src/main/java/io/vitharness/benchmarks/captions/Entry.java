package io.vitharness.benchmarks.captions;

import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One object of a JSON list, with the line where it begins. */
record Entry(Path file, int line, JsonNode json) {

    /** A text or a whole number, as text. */
    String scalar(String key) throws DataException {
        JsonNode value = json.path(key);
        if (value.isIntegralNumber() || (value.isString() && !value.asString().isBlank())) {
            return value.asString();
        }
        throw fault("'" + key + "' must be a number or a text but is " + found(value));
    }

    String text(String key) throws DataException {
        JsonNode value = json.path(key);
        if (value.isString()) {
            return value.asString();
        }
        throw fault("'" + key + "' must be a text but is " + found(value));
    }

    Optional<String> optional(String key) {
        JsonNode value = json.path(key);
        return value.isString() && !value.asString().isBlank() ? Optional.of(value.asString()) : Optional.empty();
    }

    DataException fault(String words) {
        return new DataException(file + ":" + line + ": " + words);
    }

    private static String found(JsonNode value) {
        String text = value.isMissingNode() ? "absent" : value.toString();
        return text.length() > 80 ? text.substring(0, 80) + "..." : text;
    }
}
