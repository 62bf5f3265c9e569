package io.vitharness.report;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What an opened model said about itself: architecture, engine, weights, device really used. */
public record ModelFacts(
        String system,
        String engine,
        Optional<String> engineVersion,
        String identity,
        OptionalLong parameters,
        OptionalLong trainable,
        String device,
        Map<String, String> details) {

    /** What runs where, in the way the field names it: {@code llava @ tensorflow / tiny}. */
    public String words() {
        return system + " @ " + engine
                + Optional.ofNullable(details.get("preset"))
                        .map(preset -> " / " + preset)
                        .orElse("");
    }
}
