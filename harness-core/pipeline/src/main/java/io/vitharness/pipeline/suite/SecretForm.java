package io.vitharness.pipeline.suite;

import io.vitharness.spi.Secret;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one way to write a secret: the name of the environment variable that holds it. */
final class SecretForm {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");

    private final Map<String, String> environment;

    SecretForm(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether the text names an environment variable. */
    static boolean names(String text) {
        return REFERENCE.matcher(text).find();
    }

    /** Messages never repeat the text: it may be the secret itself. */
    Secret read(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            throw new IllegalArgumentException(
                    "takes only the name of an environment variable, as ${env:NAME}, never the secret itself");
        }
        String value = environment.get(reference.group(1));
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(
                    "wants the environment variable " + reference.group(1) + ", which is not set");
        }
        return new Secret(value);
    }
}
