package io.vitharness.pipeline.suite;

import java.util.Locale;

/** The two spellings of a key: {@code max-tokens} in YAML, {@code maxTokens} or {@code MAX_TOKENS} in Java. */
public final class Keys {

    private Keys() {}

    /** The YAML spelling of a record component or an enum constant. */
    public static String kebab(String name) {
        return name.replace('_', '-')
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
