package io.vitharness.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a suite and tells every mistake in it. */
@Command(
        name = "validate",
        description = "Reads a suite and tells every mistake with its line and column; opens no data and no model.",
        mixinStandardHelpOptions = true)
final class ValidateCommand extends Action {

    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    private Path suite = Path.of("suite.yaml");

    @Override
    ExitCode act() throws Exception {
        var file = session().suite(suite);
        console()
                .say(suite + ": " + Words.plural(file.suite().models().size(), "model") + ", "
                        + Words.plural(file.suite().benchmarks().size(), "benchmark") + "; no mistakes");
        return ExitCode.DONE;
    }
}
