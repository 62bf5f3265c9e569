package io.vitharness.models.openaicompatible;

import io.vitharness.spi.model.ModelCard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What opening learnt of a server and its model: the same each time the same server is looked at. */
record Acquaintance(
        ServerConfig config, Scrubber scrubber, Flavour flavour, Reply models, Greeting.Met met, String ranking) {

    private static final String FINGERPRINT = "fingerprint";

    /** Whether the server's model list holds the model. */
    enum Listed {
        YES,
        NO,
        UNTOLD
    }

    Dialect dialect() {
        return met.dialect();
    }

    Listed listed() {
        if (!models.isGood() || models.json().isEmpty()) {
            return Listed.UNTOLD;
        }
        return entry().isPresent() ? Listed.YES : Listed.NO;
    }

    ModelCard card() {
        return new ModelCard(
                config.model(),
                "http",
                Optional.empty(),
                identity(),
                parameters(),
                OptionalLong.empty(),
                "a remote server",
                details());
    }

    /** All that decides the answers and can be known from here. */
    private String identity() {
        StringBuilder identity = new StringBuilder(config.address()).append(' ').append(config.model());
        Map<String, String> revision = revision();
        if (flavour == Flavour.OPENAI) {
            revision.remove(
                    FINGERPRINT); // there it names the machine that happened to answer, and changes by the minute
        }
        revision.forEach(
                (name, value) -> identity.append(' ').append(name).append('=').append(value));
        return identity.append(" asked=").append(digest(asked().toString())).toString();
    }

    private Map<String, String> details() {
        Map<String, String> details = new TreeMap<>(asked());
        details.putAll(revision());
        details.put("server", flavour.words());
        details.put(
                "listed",
                listed() == Listed.UNTOLD ? "the server lists no models" : listed() == Listed.YES ? "yes" : "no");
        details.put("timeout", config.timeout().toMillis() / 1000.0 + " s per call");
        header("server").ifPresent(value -> details.put("server header", value));
        header("openai-version").ifPresent(value -> details.put("openai-version", value));
        if (flavour == Flavour.OLLAMA) {
            details.put("order", "Ollama puts pictures before texts, whatever their order in the prompt");
        }
        return details;
    }

    /** What the server tells of the model's version. */
    private Map<String, String> revision() {
        Map<String, String> revision = new TreeMap<>();
        text(met.answer().path("system_fingerprint")).ifPresent(value -> revision.put(FINGERPRINT, value));
        text(met.answer().path("model"))
                .filter(name -> !name.equals(config.model()))
                .ifPresent(name -> revision.put("served as", name));
        entry().flatMap(entry -> text(entry.path("root")))
                .filter(name -> !name.equals(config.model()))
                .ifPresent(root -> revision.put("root", root));
        return revision;
    }

    /** How the model is asked, as far as it may change an answer. */
    private Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        asked.put("pictures", config.pictures().words());
        config.coordinates().ifPresent(convention -> asked.put("coordinates", convention));
        asked.put("not sent", dialect().unsentWords());
        asked.put("length by", dialect().limitField());
        asked.put("ranking", ranking);
        config.system().ifPresent(words -> asked.put("system prompt", words));
        config.extra().forEach((name, value) -> asked.put("field " + name, value));
        config.headers().forEach((name, value) -> asked.put("header " + name, value));
        return asked;
    }

    private OptionalLong parameters() {
        JsonNode count =
                entry().map(entry -> entry.path("meta").path("n_params")).orElseGet(Json::object);
        return count.isIntegralNumber() && count.asLong() > 0 ? OptionalLong.of(count.asLong()) : OptionalLong.empty();
    }

    private Optional<JsonNode> entry() {
        return Flavour.entry(models, config.model());
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(models.headers().get(name)).map(scrubber::clean);
    }

    private Optional<String> text(JsonNode node) {
        return node.stringValueOpt().map(scrubber::clean).filter(value -> !value.isBlank());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
