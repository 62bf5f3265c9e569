package io.vitharness.cli;

/** How the process ends; the table in the README is made of these. */
enum ExitCode {
    DONE(0, "everything was done"),
    INCOMPLETE(1, "a report was written, but cells are incomplete or a trained model did not learn"),
    USER(2, "the suite, the options or the data files are wrong; nothing was started"),
    PLUGIN(3, "a plugin broke a promise; other cells went on"),
    OUTSIDE(4, "a server, a network or a quota failed beyond the suite's limits"),
    BUG(70, "a bug in the harness"),
    STOPPED(130, "stopped by the user; the run can be resumed");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }
}
