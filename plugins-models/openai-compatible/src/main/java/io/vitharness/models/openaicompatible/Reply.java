package io.vitharness.models.openaicompatible;

import java.util.Optional;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a server sent back, whatever its status. */
record Reply(int status, Headers headers, String body) {

    boolean isGood() {
        return status == 200;
    }

    /** The body as a JSON object; empty when it is cut off, or none. */
    Optional<JsonNode> json() {
        try {
            return Optional.of(Json.MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
