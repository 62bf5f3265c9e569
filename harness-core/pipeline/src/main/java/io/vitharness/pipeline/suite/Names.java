package io.vitharness.pipeline.suite;

/** The form of names that become file names and addresses. */
final class Names {

    private Names() {}

    static void require(String key, String name) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{0,59}")) {
            throw new IllegalArgumentException("'" + key
                    + "' must be lower-case letters, digits, dots and hyphens (at most 60) but is '" + name + "'");
        }
    }
}
