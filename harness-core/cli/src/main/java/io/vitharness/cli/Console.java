package io.vitharness.cli;

import java.io.PrintStream;

/** Where the command line speaks: what was asked for on the one stream, progress and troubles on the other. */
final class Console {

    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean live;
    private boolean drawn;

    /** A console is live when its second stream is a terminal on which a line may be drawn over. */
    Console(PrintStream out, PrintStream err, boolean live) {
        this.out = out;
        this.err = err;
        this.live = live;
    }

    boolean isLive() {
        return live;
    }

    /** A line of the command's own answer. */
    synchronized void say(String line) {
        wipe();
        out.println(line);
        out.flush();
    }

    /** A line about what goes on. */
    synchronized void tell(String line) {
        wipe();
        err.println(line);
        err.flush();
    }

    /** Draws over the last drawn line. */
    synchronized void draw(String line) {
        err.print(ERASE_LINE + line);
        err.flush();
        drawn = true;
    }

    private void wipe() {
        if (drawn) {
            err.print(ERASE_LINE);
            drawn = false;
        }
    }
}
