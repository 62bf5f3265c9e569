package io.vitharness.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entrance: the only place where the process is given its exit code. */
@Command(
        name = "harness",
        description = "Benchmarks visual-instruction-tuned models.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {

    private final CommandLine commandLine = new CommandLine(this);

    public static void main(String[] arguments) {
        System.exit(new Main().commandLine.execute(arguments));
    }

    @Override
    public void run() {
        commandLine.usage(System.out);
    }
}
