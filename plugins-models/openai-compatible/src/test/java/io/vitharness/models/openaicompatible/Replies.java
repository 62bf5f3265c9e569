package io.vitharness.models.openaicompatible;

import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of servers' answers. */
final class Replies {

    private Replies() {}

    static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    static MockResponse json(ObjectNode body) {
        return json(body.toString());
    }

    static MockResponse error(int status, String code, String message, String... headers) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        error.put("message", message).put("type", "invalid_request_error").put("code", code);
        return raw(status, body.toString(), headers);
    }

    static MockResponse raw(int status, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return response.build();
    }

    static MockResponse late(MockResponse response) {
        return response.newBuilder().headersDelay(20, TimeUnit.SECONDS).build();
    }

    /** A model list of one entry. */
    static ObjectNode models(String id, String owner) {
        ObjectNode body = Json.object();
        body.put("object", "list");
        body.putArray("data")
                .addObject()
                .put("id", id)
                .put("object", "model")
                .put("created", System.nanoTime())
                .put("owned_by", owner);
        return body;
    }

    /** A finished chat completion of four tokens. */
    static ObjectNode said(String model, String content) {
        ObjectNode body = Json.object();
        body.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", model);
        ObjectNode choice = body.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", content);
        body.putObject("usage")
                .put("prompt_tokens", 12)
                .put("completion_tokens", 1)
                .put("total_tokens", 13);
        return body;
    }

    /** Adds the likeliest first tokens; pairs of token and logprob. */
    static ObjectNode withTop(ObjectNode body, Object... tokensAndLogprobs) {
        ObjectNode choice = (ObjectNode) body.path("choices").path(0);
        ObjectNode first = choice.putObject("logprobs").putArray("content").addObject();
        first.put("token", (String) tokensAndLogprobs[0]).put("logprob", (double) tokensAndLogprobs[1]);
        ArrayNode top = first.putArray("top_logprobs");
        for (int i = 0; i < tokensAndLogprobs.length; i += 2) {
            top.addObject().put("token", (String) tokensAndLogprobs[i]).put("logprob", (double)
                    tokensAndLogprobs[i + 1]);
        }
        return body;
    }
}
