package io.vitharness.pipeline.suite;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The configuration records of installed plugins, by id, as far as the schema should know them. */
public record ConfigTypes(
        Map<String, Class<? extends Record>> models,
        Map<String, Class<? extends Record>> benchmarks,
        Map<String, Class<? extends Record>> judges) {

    /** No plugin is known: every id and all keys are allowed. */
    public static final ConfigTypes NONE = new ConfigTypes(Map.of(), Map.of(), Map.of());

    public ConfigTypes {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
        benchmarks = Collections.unmodifiableMap(new TreeMap<>(benchmarks));
        judges = Collections.unmodifiableMap(new TreeMap<>(judges));
    }
}
