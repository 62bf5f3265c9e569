package io.vitharness.models.openaicompatible;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an error body says, whichever server wrote it: {@code {"error": {message, type, param, code}}} (OpenAI and most),
 * {@code {"error": "..."}} (older Ollama), {@code {"object": "error", message, ...}} (older vLLM),
 * {@code {"detail": "..."}} (FastAPI).
 *
 * @param words the server's own; the raw body where it is no JSON
 * @param codes its code and type in lower case, where given
 */
record ServerError(String words, List<String> codes, Optional<String> field) {

    private static final List<String> QUOTA =
            List.of("insufficient_quota", "billing_hard_limit_reached", "billing_not_active");
    private static final List<String> POLICY = List.of("content_filter", "content_policy", "moderation", "safety");

    static ServerError of(Reply reply) {
        return reply.json().map(ServerError::of).orElseGet(() -> raw(reply.body()));
    }

    /** Reads the error object of a body. */
    static ServerError of(JsonNode body) {
        JsonNode error = body.path("error").isObject() ? body.path("error") : body;
        List<String> codes = Stream.of("code", "type")
                .flatMap(name -> error.path(name).stringValueOpt().stream())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .toList();
        return new ServerError(words(body, error), codes, error.path("param").stringValueOpt());
    }

    boolean isQuota() {
        return codes.stream().anyMatch(QUOTA::contains);
    }

    boolean isPolicy() {
        return codes.stream().anyMatch(code -> POLICY.stream().anyMatch(code::contains));
    }

    /** Ollama's way to say 429. */
    boolean isQueueFull() {
        return words.contains("maximum pending requests exceeded") || words.contains("server busy");
    }

    /** Whether the server complains about this field of the request. */
    boolean names(String name) {
        return field.map(name::equals)
                .orElseGet(() -> words.matches("(?s).*(?<![A-Za-z_])" + name + "(?![A-Za-z_]).*"));
    }

    private static String words(JsonNode body, JsonNode error) {
        return error.path("message")
                .stringValueOpt()
                .or(() -> body.path("error").stringValueOpt())
                .or(() -> body.path("detail").stringValueOpt())
                .orElseGet(body::toString);
    }

    private static ServerError raw(String body) {
        String found = body.isBlank() ? "an empty body" : body.length() > 1000 ? body.substring(0, 1000) : body;
        return new ServerError(found, List.of(), Optional.empty());
    }
}
