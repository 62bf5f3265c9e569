package io.vitharness.models.openaicompatible;

import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Which program serves the model, as far as it lets itself be known; a hint, never trusted for what it can do. */
enum Flavour {
    OPENAI("OpenAI"),
    VLLM("vLLM"),
    LLAMA_CPP("llama.cpp"),
    OLLAMA("Ollama"),
    LM_STUDIO("LM Studio"),
    OTHER("another");

    private final String words;

    Flavour(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** By the owner that the model list names for its models, the headers and the address. */
    static Flavour of(Reply models, String host) {
        String owner = models.json()
                .map(list -> list.path("data").path(0))
                .flatMap(model -> model.path("owned_by").stringValueOpt())
                .orElse("");
        String program =
                Optional.ofNullable(models.headers().get("server")).orElse("").toLowerCase(Locale.ROOT);
        if (host.equals("api.openai.com") || models.headers().get("openai-version") != null) {
            return OPENAI;
        }
        if (program.contains("llama.cpp")) {
            return LLAMA_CPP;
        }
        return byOwner(owner);
    }

    private static Flavour byOwner(String owner) {
        return switch (owner) {
            case "vllm" -> VLLM;
            case "llamacpp" -> LLAMA_CPP;
            case "library" -> OLLAMA;
            case "organization_owner" -> LM_STUDIO;
            default -> OTHER;
        };
    }

    /** The entry of a model in the model list, by its name or one of its other names. */
    static Optional<JsonNode> entry(Reply models, String model) {
        return models.json().stream()
                .flatMap(list -> list.path("data").valueStream())
                .filter(entry -> entry.path("id").asString("").equals(model)
                        || entry.path("aliases")
                                .valueStream()
                                .anyMatch(alias -> alias.asString("").equals(model)))
                .findFirst();
    }
}
