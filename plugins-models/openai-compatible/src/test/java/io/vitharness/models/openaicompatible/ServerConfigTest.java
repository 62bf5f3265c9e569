package io.vitharness.models.openaicompatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Secret;
import io.vitharness.testkit.Configs;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerConfigTest {

    private static final ServerConfig GOOD = config("baseUrl", "http://localhost:8000/v1/", "model", "m");

    @Test
    void theAddressLosesItsLastSlash() {
        assertThat(GOOD.address()).isEqualTo("http://localhost:8000/v1");
    }

    @Test
    void aHostMayHaveAnUnderscore() {
        assertThat(config("baseUrl", "http://vllm_server:8000/v1", "model", "m").address())
                .isEqualTo("http://vllm_server:8000/v1");
    }

    @ParameterizedTest
    @CsvSource({
        "baseUrl, http://me_too:hunter2@my_host/v1, user name or password",
        "baseUrl, http://me:hunter2@localhost/v1, user name or password",
        "baseUrl, http://localhost/v1?key=hunter2, holds a '?'",
        "baseUrl, localhost:8000, must be an http or https address",
        "baseUrl, http://localhost/v1/chat/completions, must end before",
        "model, ' ', 'model' is empty",
        "timeout, 0s, 'timeout' must be above 0",
        "parallelCalls, 0, 'parallel-calls' must lie in 1..1024",
        "key, hunter2\u00e9, characters that no HTTP header may hold"
    })
    void mistakesAreNamedWithoutRepeatingSecrets(String key, String value, String message) {
        assertThatThrownBy(() -> config("baseUrl", "http://localhost/v1", "model", "m", key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void secretsBelongIntoSecretHeaders() {
        assertThatThrownBy(() -> with(Map.of(), Map.of("api-key", "hunter2"), Map.of()))
                .hasMessageContaining("'headers.api-key' is printed and published")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> with(Map.of(), Map.of(), Map.of("api-key", new Secret("hunter\n2"))))
                .hasMessageContaining("'secret-headers.api-key' is empty or holds")
                .hasMessageNotContaining("hunter");
        assertThat(with(Map.of(), Map.of(), Map.of("api-key", new Secret("hunter2")))
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void fieldsOfTheHarnessCannotBeOverruled() {
        assertThatThrownBy(() -> with(Map.of("temperature", "1"), Map.of(), Map.of()))
                .hasMessageContaining("'extra.temperature' is set by the harness itself");
    }

    private static ServerConfig config(String... keysAndValues) {
        Map<String, String> keys = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            keys.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Configs.of(ServerConfig.class, keys);
    }

    private static ServerConfig with(
            Map<String, String> extra, Map<String, String> headers, Map<String, Secret> secretHeaders) {
        return new ServerConfig(
                URI.create("http://localhost/v1"),
                "m",
                Optional.empty(),
                GOOD.timeout(),
                1,
                Optional.empty(),
                GOOD.maxTokensField(),
                GOOD.logprobs(),
                GOOD.coordinates(),
                GOOD.pictures(),
                List.of(),
                extra,
                headers,
                secretHeaders);
    }
}
