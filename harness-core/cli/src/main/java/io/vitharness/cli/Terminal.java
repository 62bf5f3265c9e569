package io.vitharness.cli;

/** Whether somebody watches. */
final class Terminal {

    private Terminal() {}

    /** True when input and output are a terminal that can draw over a line, and this is no build server. */
    static boolean isThere() {
        String kind = System.getenv().getOrDefault("TERM", "dumb");
        return System.console() != null && !kind.equals("dumb") && !System.getenv().containsKey("CI");
    }
}
