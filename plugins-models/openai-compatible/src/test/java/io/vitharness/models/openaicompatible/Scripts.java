package io.vitharness.models.openaicompatible;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The five kinds of servers that the README names, as far as this plugin can tell them apart. */
final class Scripts {

    private Scripts() {}

    /** Wants a key and its own field names, tells likelihoods of generated tokens only. */
    record OpenAi() implements Script {

        @Override
        public String model() {
            return "gpt-4o";
        }

        @Override
        public MockResponse models() {
            return Replies.json(Replies.models(model(), "system"))
                    .newBuilder()
                    .addHeader("openai-version", "2020-10-01")
                    .build();
        }

        @Override
        public MockResponse chat(RecordedRequest request, JsonNode body) {
            if (!"Bearer sk-test-1234567890".equals(request.getHeaders().get("Authorization"))) {
                return Replies.error(
                        401,
                        "invalid_api_key",
                        "Incorrect API key provided: sk-test-12******7890. You can find yours..");
            }
            for (String unknown : new String[] {"top_k", "prompt_logprobs", "return_token_ids"}) {
                if (body.has(unknown)) {
                    return Replies.error(400, "unknown_parameter", "Unknown parameter: '" + unknown + "'.");
                }
            }
            if (body.has("max_tokens")) {
                String words = "Unsupported parameter: 'max_tokens' is not supported with this model."
                        + " Use 'max_completion_tokens' instead.";
                return Replies.error(400, "unsupported_parameter", words);
            }
            ObjectNode said = Replies.said("gpt-4o-2024-08-06", "a red square");
            said.put("system_fingerprint", "fp_" + System.nanoTime());
            return Replies.json(body.has("logprobs") ? Replies.withTop(said, "B", -0.1, "A", -3.0) : said);
        }

        @Override
        public MockResponse completions(JsonNode body) {
            return Replies.error(404, "model_not_found", "This is a chat model and not supported in v1/completions.");
        }
    }

    /** Tells the likelihood of every token of the prompt; a token is a character here, of likelihood 1/e. */
    record Vllm() implements Script {

        @Override
        public String model() {
            return "llava-hf/llava-1.5-7b-hf";
        }

        @Override
        public MockResponse models() {
            ObjectNode models = Replies.models(model(), "vllm");
            ((ObjectNode) models.path("data").path(0))
                    .put("root", "/models/llava")
                    .put("max_model_len", 4096);
            return Replies.json(models)
                    .newBuilder()
                    .addHeader("server", "uvicorn")
                    .build();
        }

        @Override
        public MockResponse chat(RecordedRequest request, JsonNode body) {
            ObjectNode said = Replies.said(model(), "a red square");
            if (body.path("return_token_ids").asBoolean(false)) {
                tokens(said, body);
            }
            return Replies.json(said);
        }

        private static void tokens(ObjectNode said, JsonNode body) {
            ArrayNode ids = said.putArray("prompt_token_ids");
            ArrayNode logprobs = Json.MAPPER.createArrayNode();
            rendered(body).chars().forEach(id -> {
                ids.add(id);
                if (logprobs.isEmpty()) {
                    logprobs.addNull();
                } else {
                    ObjectNode entry = logprobs.addObject();
                    entry.putObject(String.valueOf(id)).put("logprob", -1.0).put("rank", 2);
                    entry.putObject("999999").put("logprob", -0.5).put("rank", 1);
                }
            });
            if (body.has("prompt_logprobs")) {
                said.set("prompt_logprobs", logprobs);
            }
        }

        private static String rendered(JsonNode body) {
            StringBuilder text = new StringBuilder();
            for (JsonNode message : body.path("messages")) {
                text.append(message.path("role").asString()).append(": ");
                JsonNode content = message.path("content");
                text.append(
                        content.isString()
                                ? content.asString()
                                : "#".repeat(25) + content.path(1).path("text"));
                if (!message.path("role").asString().equals("assistant")) {
                    text.append('\n');
                }
            }
            return body.path("add_generation_prompt").asBoolean(true)
                    ? text.append("assistant: ").toString()
                    : text.toString();
        }

        @Override
        public MockResponse completions(JsonNode body) {
            return Replies.json(Echoes.of(body.path("prompt").asString()));
        }
    }

    /** Tells likelihoods of generated tokens; ignores every field that it does not know, 'echo' among them. */
    record LlamaCpp() implements Script {

        @Override
        public String model() {
            return "llava-v1.6.gguf";
        }

        @Override
        public MockResponse models() {
            ObjectNode models = Replies.models(model(), "llamacpp");
            ((ObjectNode) models.path("data").path(0)).putObject("meta").put("n_params", 7_241_732_096L);
            return Replies.json(models)
                    .newBuilder()
                    .addHeader("Server", "llama.cpp")
                    .build();
        }

        @Override
        public MockResponse chat(RecordedRequest request, JsonNode body) {
            ObjectNode said = Replies.said(model(), "a red square").put("system_fingerprint", "b6500-a1b2c3d4");
            return Replies.json(
                    body.has("logprobs")
                            ? Replies.withTop(said, " B", -0.5, "B", -1.5, "the", -2.0, " a", -4.0)
                            : said);
        }

        @Override
        public MockResponse completions(JsonNode body) {
            ObjectNode answer = Json.object();
            answer.putArray("choices").addObject().put("text", " and").putNull("logprobs");
            return Replies.json(answer);
        }
    }

    /** Takes data URIs only and tells no likelihood. */
    record Ollama() implements Script {

        @Override
        public String model() {
            return "llava:7b";
        }

        @Override
        public MockResponse models() {
            return Replies.json(Replies.models(model(), "library"));
        }

        @Override
        public MockResponse chat(RecordedRequest request, JsonNode body) {
            String url = body.at("/messages/0/content/0/image_url/url").asString("");
            if (!url.isEmpty() && !url.startsWith("data:image/")) {
                return Replies.error(400, "", "invalid image input");
            }
            return Replies.json(Replies.said(model(), "a red square").put("system_fingerprint", "fp_ollama"));
        }

        @Override
        public MockResponse completions(JsonNode body) {
            return chatless("a");
        }
    }

    /** Writes empty likelihoods where it has none. */
    record LmStudio() implements Script {

        @Override
        public String model() {
            return "qwen2-vl-2b";
        }

        @Override
        public MockResponse models() {
            return Replies.json(Replies.models(model(), "organization_owner"));
        }

        @Override
        public MockResponse chat(RecordedRequest request, JsonNode body) {
            ObjectNode said = Replies.said(model(), "a red square").put("system_fingerprint", model());
            ((ObjectNode) said.path("choices").path(0)).putObject("logprobs").putArray("content");
            return Replies.json(said);
        }

        @Override
        public MockResponse completions(JsonNode body) {
            return chatless("a");
        }
    }

    private static MockResponse chatless(String text) {
        ObjectNode answer = Json.object();
        answer.putArray("choices").addObject().put("text", text);
        return Replies.json(answer);
    }
}
