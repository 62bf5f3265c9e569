package io.vitharness.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** How a command ended and what it said on each stream. */
record Said(int exit, String out, String err) {

    static Said by(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var answers = new ByteArrayOutputStream();
        var troubles = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(troubles, true, StandardCharsets.UTF_8));
            int exit = Main.execute(arguments);
            return new Said(exit, answers.toString(StandardCharsets.UTF_8), troubles.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
