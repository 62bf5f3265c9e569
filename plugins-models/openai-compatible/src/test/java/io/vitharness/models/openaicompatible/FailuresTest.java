package io.vitharness.models.openaicompatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelException.Kind;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    private static final String KEY = "sk-test-1234567890";

    private final FakeServer server = new FakeServer(new Scripts.Ollama());
    private Model model;

    @BeforeEach
    void open() throws Exception {
        model = open("key", KEY);
    }

    @AfterEach
    void close() {
        model.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "429, rate_limit_exceeded, BUSY",
        "529, overloaded_error, BUSY",
        "429, insufficient_quota, GONE",
        "401, invalid_api_key, GONE",
        "402, '', GONE",
        "403, '', GONE",
        "404, model_not_found, GONE",
        "307, '', GONE",
        "408, '', TEMPORARY",
        "409, '', TEMPORARY",
        "500, '', TEMPORARY",
        "502, '', TEMPORARY",
        "503, '', TEMPORARY",
        "504, '', TEMPORARY",
        "400, context_length_exceeded, PERMANENT",
        "413, '', PERMANENT",
        "422, '', PERMANENT",
        "400, content_filter, REFUSED",
        "400, content_policy_violation, REFUSED"
    })
    void aStatusTellsWhatTheHarnessShouldDo(int status, String code, Kind kind) {
        server.next(Replies.error(status, code, "the server's own words"));

        ModelException failure = failure();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure)
                .hasMessageStartingWith("model 'llava:7b' at " + server.address() + ": status " + status)
                .hasMessageContaining("the server's own words");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1.5, 1500", "3600, 3600000"})
    void retryAfterIsTakenInSeconds(String seconds, long millis) {
        server.next(Replies.error(429, "rate_limit_exceeded", "slow down", "Retry-After", seconds));

        assertThat(failure().retryAfter()).contains(Duration.ofMillis(millis));
    }

    @Test
    void retryAfterInMillisecondsGoesFirst() {
        server.next(Replies.error(503, "", "slow down", "Retry-After", "9", "retry-after-ms", "250"));

        assertThat(failure().retryAfter()).contains(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-3", "NaN", "1e300"})
    void aRetryAfterWithoutSenseIsNone(String value) {
        server.next(Replies.error(429, "", "slow down", "Retry-After", value));

        assertThat(failure().retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, true, TEMPORARY",
        "429, true, BUSY",
        "500, false, PERMANENT",
        "429, false, PERMANENT",
        "401, false, GONE"
    })
    void xShouldRetryIsObeyed(int status, String header, Kind kind) {
        server.next(Replies.error(status, "", "words", "x-should-retry", header));

        assertThat(failure().kind()).isEqualTo(kind);
    }

    @Test
    void aFullQueueOfOllamaIsBusy() {
        server.next(
                Replies.raw(503, "{\"error\":\"server busy, please try again.  maximum pending requests exceeded\"}"));

        assertThat(failure().kind()).isEqualTo(Kind.BUSY);
    }

    @Test
    void aLoadingServerIsATemporaryFault() {
        server.next(Replies.raw(
                503, "{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}"));

        ModelException failure = failure();

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure).hasMessageContaining("status 503 (unavailable_error): Loading model");
    }

    @Test
    void anErrorInsideAGoodStatusIsAnError() {
        server.next(Replies.json("{\"error\":{\"code\":429,\"message\":\"slow down\"}}"));

        assertThat(failure().kind()).isEqualTo(Kind.BUSY);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"choices\":[{\"mess', '18 characters beginning with'",
        "'data: {\"choices\":[]}', 'beginning with ''data:'",
        "'<html>Bad gateway</html>', 'beginning with ''<html>Bad gateway'",
        "'', 'found an empty body'",
        "'[]', 'wanted a JSON object'",
        "'{\"choices\":[]}', 'wanted an object with choices[0].message'"
    })
    void whatIsNoCompletionIsATemporaryFaultThatTellsWhatWasFound(String body, String found) {
        server.next(Replies.raw(200, body));

        ModelException failure = failure();

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure).hasMessageContaining(found);
    }

    @Test
    void aBodyCutOffOnTheWayIsATemporaryFault() {
        server.next(Replies.json("x".repeat(500_000))
                .newBuilder()
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

        ModelException failure = failure();

        assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure).hasMessageMatching("(?s).*no answer: .*the answer ended after \\d+ bytes.*");
    }

    @Test
    void aLostConnectionIsATemporaryFaultAndNothingIsSentTwice() {
        int before = server.requests().size();
        server.next(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(failure().kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(server.requests()).hasSize(before + 1);
    }

    @Test
    void aServerThatIsNotThereIsATemporaryFault() {
        server.close();

        assertThat(failure().kind()).isEqualTo(Kind.TEMPORARY);
        assertThat(failure()).hasMessageContaining("ConnectException");
    }

    @Test
    void aCallBeyondItsTimeIsATemporaryFault() throws Exception {
        try (Model hasty = open("timeout", "700ms")) {
            server.next(Replies.late(Replies.json("{}")));

            ModelException failure = catchThrowableOfType(ModelException.class, () -> hasty.answer(request()));

            assertThat(failure.kind()).isEqualTo(Kind.TEMPORARY);
            assertThat(failure).hasMessageContaining("no complete answer within 0.7 s");
        }
    }

    @Test
    void anInterruptCancelsTheCall() throws Exception {
        server.next(Replies.late(Replies.json("{}")));
        int expected = server.requests().size() + 1;
        Thread caller = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            while (server.requests().size() < expected) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });
        interrupter.start();
        long before = System.nanoTime();

        assertThatThrownBy(() -> model.answer(request())).isInstanceOf(InterruptedException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
        interrupter.join();
    }

    @Test
    void noMessageRepeatsASecret() {
        server.next(Replies.error(401, "", "Incorrect API key provided: " + KEY + "; header was Bearer " + KEY));

        assertThat(failure()).hasMessageNotContainingAny(KEY, "1234567890").hasMessageContaining("***");
    }

    @Test
    void aMessageIsOneShortLine() {
        server.next(Replies.raw(500, "line\nother\u001b[31m" + "x".repeat(5000)));

        assertThat(failure().getMessage()).doesNotContain("\n", "\u001b").hasSizeLessThan(500);
    }

    @Test
    void theKeyIsSentButNeverShown() throws Exception {
        model.answer(request());

        var request = server.requests().get(server.requests().size() - 1);
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(request.getVersion()).isEqualTo("HTTP/1.1");
        assertThat(model.card().toString() + model + server.config("key", KEY)).doesNotContain(KEY);
    }

    @Test
    void aClosedModelIsGone() {
        model.close();
        model.close();

        assertThat(failure().kind()).isEqualTo(Kind.GONE);
    }

    private Model open(String... keys) throws ModelException, InterruptedException {
        return new OpenAiCompatible().open(server.config(keys), new TestWorkshop(Path.of(".")));
    }

    private ModelException failure() {
        return catchThrowableOfType(ModelException.class, () -> model.answer(request()));
    }

    private static Request request() {
        return new Request(Prompt.of(new Part.Text("What is it?")), Decoding.greedy(5));
    }
}
