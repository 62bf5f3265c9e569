package io.vitharness.spi.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a model is, for the report.
 *
 * @param system the named architecture or service, such as {@code llava}
 * @param engine the runtime under it, such as {@code tensorflow}
 * @param engineVersion as the engine itself tells it; empty where there is no engine
 * @param identity all that decides the answers: hash of the weights, or endpoint, name and revision; keys the cache
 * @param parameters how many numbers the weights hold, where known
 * @param trainable how many of them were trained, where trained
 * @param device what was really used, in words
 * @param details further facts by name, in plain words
 */
public record ModelCard(
        String system,
        String engine,
        Optional<String> engineVersion,
        String identity,
        OptionalLong parameters,
        OptionalLong trainable,
        String device,
        Map<String, String> details) {

    public ModelCard {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** A card of a model without an engine, parameters or a device of its own. */
    public static ModelCard of(String system, String identity) {
        return new ModelCard(
                system,
                "none",
                Optional.empty(),
                identity,
                OptionalLong.empty(),
                OptionalLong.empty(),
                "cpu",
                Map.of());
    }
}
