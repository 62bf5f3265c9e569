package io.vitharness.models.openaicompatible;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import io.vitharness.spi.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the server is, which of its models is asked, and how. */
public record ServerConfig(
        @Doc("Address of the server's API without the last part, such as http://localhost:8000/v1.")
        URI baseUrl,

        @Doc("The model's name, as the server knows it.") String model,

        @Doc("Sent as a bearer token.") Optional<Secret> key,

        @Doc("The longest that one call may take, its answer included.") @Default("120s")
        Duration timeout,

        @Doc("How many calls may be under way at once.") @Default("8")
        int parallelCalls,

        @Doc("An instruction that stands before every prompt.")
        Optional<String> system,

        @Doc("The field that limits the answer's length; 'auto' takes the one that the server accepts.")
        @Default("auto")
        TokenLimitField maxTokensField,

        @Doc("How the likelihood of given answers is asked for; 'auto' takes the first way that proves right.")
        @Default("auto")
        LikelihoodBy logprobs,

        @Doc("The convention in which the model writes places into its text, such as qwen-vl or json-pixels;"
                + " without it the model is not asked for regions.")
        Optional<String> coordinates,

        @Doc("How pictures are sent.") @Default("{}") PictureRules pictures,

        @Doc("Decoding fields that the server refuses and that are therefore not sent.")
        List<DecodingField> omit,

        @Doc("Further fields of the request; a value that is JSON is sent as JSON, any other as text.")
        Map<String, String> extra,

        @Doc("Further HTTP headers.") Map<String, String> headers,

        @Doc("Further HTTP headers whose values are secret.")
        Map<String, Secret> secretHeaders) {

    /** The request's field for the longest answer. */
    public enum TokenLimitField {
        AUTO,
        MAX_TOKENS,
        MAX_COMPLETION_TOKENS
    }

    /** The ways to learn how likely a given answer is, best first. */
    public enum LikelihoodBy {
        AUTO,
        /** The server tells the likelihood of the prompt's own tokens (vLLM). */
        PROMPT_LOGPROBS,
        /** The completions endpoint repeats the prompt with likelihoods; text only. */
        ECHO,
        /** The likelihood of each option's letter as the first token. */
        LETTERS,
        /** Not at all: the model does not rank. */
        NONE
    }

    /** A field of the request that decides how an answer is drawn. */
    public enum DecodingField {
        TEMPERATURE("temperature"),
        TOP_P("top_p"),
        TOP_K("top_k"),
        SEED("seed");

        private final String wire;

        DecodingField(String wire) {
            this.wire = wire;
        }

        /** The field's name in the request. */
        public String wire() {
            return wire;
        }
    }

    public ServerConfig {
        omit = List.copyOf(omit);
        extra = Collections.unmodifiableMap(new TreeMap<>(extra));
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
        secretHeaders = Collections.unmodifiableMap(new TreeMap<>(secretHeaders));
        ConfigChecks.address(baseUrl);
        ConfigChecks.headers(key, headers, secretHeaders);
        ConfigChecks.extra(extra);
        if (model.isBlank()) {
            throw new IllegalArgumentException("'model' is empty; wanted the name that the server gives its model");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("'timeout' must be above 0 and at most 24 h but is " + timeout);
        }
        if (parallelCalls < 1 || parallelCalls > 1024) {
            throw new IllegalArgumentException("'parallel-calls' must lie in 1..1024 but is " + parallelCalls);
        }
    }

    /** The address without a slash at its end. */
    String address() {
        return baseUrl.toString().replaceAll("/+$", "");
    }
}
