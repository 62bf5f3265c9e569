package io.vitharness.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.ModelContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sample3RemoteModelTest extends ModelContract<Sample3RemoteModel.Config> {

    private final HttpServer server = start();

    @Override
    protected ModelProvider<Sample3RemoteModel.Config> provider() {
        return new Sample3RemoteModel();
    }

    @Override
    protected Sample3RemoteModel.Config config() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new Sample3RemoteModel.Config(endpoint, Duration.ofSeconds(10));
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @Test
    void answersWhatTheServerSays() throws ModelException, InterruptedException {
        assertThat(model().answer(request("hello")).text()).isEqualTo("you said: hello");
    }

    @ParameterizedTest
    @CsvSource({"429, BUSY", "503, TEMPORARY", "404, PERMANENT"})
    void failuresSayWhetherAskingAgainHelps(String status, ModelException.Kind kind) {
        ModelException failure =
                catchThrowableOfType(ModelException.class, () -> model().answer(request("status " + status)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("status " + status + " from http://127.0.0.1:");
    }

    private static Request request(String text) {
        return new Request(Prompt.of(new Part.Text(text)), Decoding.greedy(4));
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", Sample3RemoteModelTest::reply);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reply(HttpExchange exchange) throws IOException {
        String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = said.startsWith("status ") ? Integer.parseInt(said.substring(7)) : 200;
        byte[] body = ("you said: " + said).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
