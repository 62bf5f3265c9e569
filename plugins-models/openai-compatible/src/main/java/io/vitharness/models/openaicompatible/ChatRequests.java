package io.vitharness.models.openaicompatible;

import io.vitharness.models.openaicompatible.ServerConfig.DecodingField;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/** Writes prompts as requests. Safe from many threads. */
final class ChatRequests {

    private final ServerConfig config;
    private final Flavour flavour;
    private final Dialect dialect;
    private final Messages messages;

    ChatRequests(ServerConfig config, Flavour flavour, Dialect dialect, Messages messages) {
        this.config = config;
        this.flavour = flavour;
        this.dialect = dialect;
        this.messages = messages;
    }

    /** A request for a chat completion. */
    ObjectNode chat(Prompt prompt, Decoding decoding) throws ModelException {
        ObjectNode body = started();
        body.set("messages", messages.of(prompt));
        decode(body, decoding);
        return body;
    }

    /** A request for a completion of plain text by one token. */
    ObjectNode completion(String text) {
        ObjectNode body = started();
        body.put("prompt", text);
        body.put("max_tokens", 1);
        body.put("temperature", 0);
        return body;
    }

    private ObjectNode started() {
        ObjectNode body = Json.object();
        body.put("model", config.model());
        if (flavour == Flavour.LLAMA_CPP) {
            body.put("cache_prompt", false); // reused prompt work makes numbers depend on earlier requests
        }
        config.extra().forEach((name, value) -> body.set(name, Json.valueOf(value)));
        return body;
    }

    private void decode(ObjectNode body, Decoding decoding) throws ModelException {
        body.put(dialect.limitField(), decoding.maxTokens());
        if (dialect.sends(DecodingField.TEMPERATURE)) {
            body.put("temperature", decoding.temperature());
        }
        if (dialect.sends(DecodingField.TOP_P)) {
            body.put("top_p", decoding.topP());
        }
        topK(decoding).ifPresent(value -> body.put("top_k", value));
        if (dialect.sends(DecodingField.SEED)) {
            decoding.seed().ifPresent(value -> body.put("seed", value));
        }
        if (!decoding.stop().isEmpty()) {
            decoding.stop().forEach(body.putArray("stop")::add);
        }
    }

    // left to themselves some servers keep 40 tokens even at temperature 0
    private OptionalInt topK(Decoding decoding) throws ModelException {
        if (dialect.sends(DecodingField.TOP_K)) {
            boolean isGreedy = decoding.topK().isEmpty() && decoding.temperature() == 0;
            return isGreedy ? OptionalInt.of(1) : decoding.topK();
        }
        if (decoding.topK().isPresent() && decoding.temperature() > 0) {
            throw ModelException.permanent("the server of model '" + config.model()
                    + "' takes no 'top_k', which this protocol's decoding wants");
        }
        return OptionalInt.empty();
    }
}
