package io.vitharness.models.openaicompatible;

import io.vitharness.models.openaicompatible.ServerConfig.DecodingField;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The first, text-only request: shows that the model answers, and which fields its server takes. */
final class Greeting {

    private static final Prompt PROMPT = Prompt.of(new Part.Text("Say OK."));
    private static final Decoding DECODING = new Decoding(16, 0, 1, OptionalInt.empty(), OptionalLong.of(7), List.of());
    private static final int MOST_TRIES = 4; // top_k, seed and the length's field may each be refused once

    private final ServerConfig config;
    private final Server server;
    private final Flavour flavour;
    private final Messages messages;

    Greeting(ServerConfig config, Server server, Flavour flavour, Messages messages) {
        this.config = config;
        this.server = server;
        this.flavour = flavour;
        this.messages = messages;
    }

    /** What was learnt: how to speak, and the answer's JSON. */
    record Met(Dialect dialect, JsonNode answer) {}

    /** Speaks until the server understands, each time without the field that it complained about. */
    Met meet() throws ModelException, InterruptedException {
        Dialect dialect = Dialect.of(config, flavour);
        for (int tries = 1; true; tries++) {
            ObjectNode body = new ChatRequests(config, flavour, dialect, messages).chat(PROMPT, DECODING);
            Reply reply = server.post(Server.CHAT, body);
            if (reply.isGood()) {
                JsonNode answer = server.good(reply);
                new AnswerReader(server.faults()).read(answer);
                return new Met(dialect, answer);
            }
            Optional<Dialect> other = tries < MOST_TRIES ? dialect.without(reply, config) : Optional.empty();
            if (other.isEmpty()) {
                throw unmet(reply, dialect);
            }
            dialect = other.get();
        }
    }

    private ModelException unmet(Reply reply, Dialect dialect) {
        ModelException fault = server.faults().of(reply);
        boolean isRequest = fault.kind() == ModelException.Kind.PERMANENT;
        for (DecodingField field : DecodingField.values()) {
            if (isRequest && dialect.sends(field) && ServerError.of(reply).names(field.wire())) {
                return ModelException.permanent(fault.getMessage() + "; 'omit: ["
                        + field.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + "]' leaves the field out, and the server's own value decides");
            }
        }
        return fault;
    }
}
