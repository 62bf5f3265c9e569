package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Secret;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Refuses configurations that cannot work or would leak a secret; no message repeats a value that may be one. */
final class ConfigChecks {

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]+");
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "api-key", "x-api-key");
    private static final Set<String> OWN_HEADERS = Set.of("content-type", "content-length", "host", "accept-encoding");
    private static final Set<String> OWN_FIELDS = Set.of(
            "model",
            "messages",
            "prompt",
            "max_tokens",
            "max_completion_tokens",
            "temperature",
            "top_p",
            "top_k",
            "seed",
            "stop",
            "n",
            "stream",
            "logprobs",
            "top_logprobs",
            "prompt_logprobs",
            "echo");

    private ConfigChecks() {}

    static void address(URI address) {
        if (String.valueOf(address.getRawAuthority()).contains("@")) {
            throw new IllegalArgumentException(
                    "'base-url' holds a user name or password; give it as 'key: ${env:NAME}'");
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "'base-url' holds a '?' or '#'; wanted an address that ends with its path, such as"
                            + " http://localhost:8000/v1");
        }
        // not URI's own host: it knows none with an underscore, which container networks like to have
        if (HttpUrl.parse(address.toString()) == null) {
            throw new IllegalArgumentException(
                    "'base-url' must be an http or https address such as http://localhost:8000/v1 but is " + address);
        }
        if (address.getPath().matches(".*/(chat/)?completions/*")) {
            throw new IllegalArgumentException(
                    "'base-url' must end before '/chat/completions', which is added, but is " + address);
        }
    }

    static void headers(Optional<Secret> key, Map<String, String> open, Map<String, Secret> secret) {
        key.ifPresent(value -> value("'key'", value.reveal()));
        open.forEach((name, value) -> {
            name("headers", name);
            value("'headers." + name + "'", value);
            if (SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "'headers." + name
                                + "' is printed and published; give a bearer token as 'key', another secret in 'secret-headers'");
            }
        });
        secret.forEach((name, value) -> {
            name("secret-headers", name);
            value("'secret-headers." + name + "'", value.reveal());
        });
    }

    static void extra(Map<String, String> fields) {
        for (String field : fields.keySet()) {
            if (OWN_FIELDS.contains(field)) {
                throw new IllegalArgumentException("'extra." + field
                        + "' is set by the harness itself and cannot be given; it sets " + new TreeSet<>(OWN_FIELDS));
            }
        }
    }

    private static void name(String key, String name) {
        if (!HEADER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + key + "' holds '" + name + "', which is no name of an HTTP header");
        }
        if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + key + "." + name + "' is set by the harness itself");
        }
    }

    private static void value(String key, String value) {
        if (!HEADER_VALUE.matcher(value).matches() || value.isBlank()) {
            throw new IllegalArgumentException(
                    key + " is empty or holds characters that no HTTP header may hold, such as a line break");
        }
    }
}
