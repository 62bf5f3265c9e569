package io.vitharness.cli;

import java.io.Console;
import java.util.Optional;

/** Whether somebody watches. */
final class Terminal {

    private Terminal() {}

    /** True when input and output are a terminal that can draw over a line, and this is no build server. */
    static boolean isThere() {
        String kind = System.getenv().getOrDefault("TERM", "dumb");
        return isInteractive() && !kind.equals("dumb") && !System.getenv().containsKey("CI");
    }

    // before Java 22 there is no console where a stream is redirected; since then there is one that must be asked,
    // by a method that a build for Java 17 can only reach by its name
    @SuppressWarnings("SystemConsoleNull") // both ages are asked
    private static boolean isInteractive() {
        Optional<Console> console = Optional.ofNullable(System.console());
        if (console.isEmpty()) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console.get()));
        } catch (NoSuchMethodException old) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
