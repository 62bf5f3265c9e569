package io.vitharness.models.openaicompatible;

import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;

/** A server on loopback that plays a script; single answers can be put before it. */
final class FakeServer extends Dispatcher implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final Script script;
    private final Queue<MockResponse> before = new ConcurrentLinkedQueue<>();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

    FakeServer(Script script) {
        this.script = script;
        server.setDispatcher(this);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the next request for a completion so, whatever the script says. */
    void next(MockResponse response) {
        before.add(response);
    }

    String address() {
        return "http://127.0.0.1:" + server.getPort() + "/v1";
    }

    ServerConfig config(String... keysAndValues) {
        Map<String, String> keys = new HashMap<>(Map.of("baseUrl", address(), "model", script.model()));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            keys.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Configs.of(ServerConfig.class, keys);
    }

    List<RecordedRequest> requests() {
        return requests;
    }

    /** The JSON of the newest request. */
    JsonNode sent() {
        return Json.MAPPER.readTree(requests.get(requests.size() - 1).getBody().utf8());
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        requests.add(request);
        String path = request.getUrl().encodedPath();
        if (path.equals("/v1/models")) {
            return script.models();
        }
        MockResponse first = before.poll();
        if (first != null) {
            return first;
        }
        JsonNode body = Json.MAPPER.readTree(request.getBody().utf8());
        return switch (path) {
            case "/v1/chat/completions" -> script.chat(request, body);
            case "/v1/completions" -> script.completions(body);
            default -> Replies.error(404, "", "no such path " + path);
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
