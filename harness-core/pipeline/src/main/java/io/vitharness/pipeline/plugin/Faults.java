package io.vitharness.pipeline.plugin;

import java.util.ServiceConfigurationError;

/** What plugin code threw, in the rest of a sentence. */
final class Faults {

    private Faults() {}

    /** Such as {@code threw IllegalStateException: no weights}. */
    static String describe(Throwable thrown) {
        if (thrown instanceof NoClassDefFoundError && thrown.getMessage() != null) {
            return "needs the class " + missing(thrown.getMessage())
                    + ", which neither its jars nor the harness nor the engines in lib/ have";
        }
        String name = thrown.getClass().getSimpleName();
        return "threw " + name + (thrown.getMessage() == null ? "" : ": " + line(thrown.getMessage()));
    }

    /** Why the JDK could not create a provider. */
    static String describe(ServiceConfigurationError error) {
        String text = line(String.valueOf(error.getMessage()))
                .replaceFirst("^io\\.vitharness\\.spi\\.[a-zA-Z.]+: (Provider )?", "");
        Throwable cause = error.getCause();
        return cause == null || cause instanceof ClassNotFoundException ? text : text + ": it " + describe(cause);
    }

    private static String missing(String message) {
        return line(message).replace("Could not initialize class ", "").replace('/', '.');
    }

    private static String line(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 300 ? line : line.substring(0, 297) + "...";
    }
}
