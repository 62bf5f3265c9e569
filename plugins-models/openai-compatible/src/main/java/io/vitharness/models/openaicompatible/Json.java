package io.vitharness.models.openaicompatible;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How this plugin reads and writes JSON. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text's JSON where it is JSON, otherwise the text. */
    static JsonNode valueOf(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            return value.isMissingNode() ? StringNode.valueOf(text) : value;
        } catch (JacksonException e) {
            return StringNode.valueOf(text);
        }
    }
}
