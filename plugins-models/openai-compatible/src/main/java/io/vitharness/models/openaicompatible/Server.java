package io.vitharness.models.openaicompatible;

import io.vitharness.spi.model.ModelException;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One server: puts a request to it once and tells what the answer means. Safe from many threads. */
final class Server implements AutoCloseable {

    static final String CHAT = "chat/completions";

    private final Transport transport;
    private final Faults faults;
    private final AtomicBoolean closed = new AtomicBoolean();

    Server(ServerConfig config, Clock clock) {
        this.transport = new Transport(config);
        this.faults = new Faults(config, clock);
    }

    Faults faults() {
        return faults;
    }

    boolean isOpen() {
        return !closed.get();
    }

    /** Whatever the server says, with any status. */
    Reply get(String path) throws ModelException, InterruptedException {
        try {
            return transport.get(path);
        } catch (IOException e) {
            throw faults.lost(e);
        }
    }

    /** Whatever the server says, with any status. */
    Reply post(String path, ObjectNode body) throws ModelException, InterruptedException {
        if (closed.get()) {
            throw faults.closed();
        }
        try {
            return transport.post(path, body);
        } catch (IOException e) {
            throw faults.lost(e);
        }
    }

    /** A good answer's JSON. */
    JsonNode ask(String path, ObjectNode body) throws ModelException, InterruptedException {
        return good(post(path, body));
    }

    /** The JSON of an answer, if it is a good one. */
    JsonNode good(Reply reply) throws ModelException {
        if (!reply.isGood()) {
            throw faults.of(reply);
        }
        JsonNode body = reply.json().orElseThrow(() -> faults.unreadable(excerpt(reply), "a JSON object"));
        if (body.path("error").isObject()) {
            throw faults.of(new Reply(statusOf(body.path("error")), reply.headers(), reply.body()));
        }
        return body;
    }

    @Override
    public void close() {
        closed.set(true);
        transport.close();
    }

    // some gateways wrap a failure into status 200
    private static int statusOf(JsonNode error) {
        int code = error.path("code").asInt(500);
        return code >= 400 && code < 600 ? code : 500;
    }

    private static String excerpt(Reply reply) {
        String body = reply.body();
        String start = body.length() > 80 ? body.substring(0, 80) + "..." : body;
        return body.isBlank() ? "an empty body" : body.length() + " characters beginning with '" + start + "'";
    }
}
