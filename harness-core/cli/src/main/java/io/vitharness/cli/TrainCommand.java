package io.vitharness.cli;

import io.vitharness.pipeline.plan.Plan;
import io.vitharness.report.RunFolder;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Trains a suite's models and asks nothing. */
@Command(
        name = "train",
        description = "Trains the models of a suite that the harness trains; later runs find the checkpoints.",
        mixinStandardHelpOptions = true)
final class TrainCommand extends Action {

    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    private Path suite = Path.of("suite.yaml");

    @Override
    ExitCode act() throws Exception {
        Session session = session();
        try (Plan plan = session.plan(session.suite(suite), Optional.empty())) {
            RunPlace place = new RunPlace(new RunFolder(plan.suite()
                    .workspace()
                    .resolve("training")
                    .resolve(plan.record().run())));
            return new Running(session, suite, place.folder()).work(plan, harness -> {
                harness.train();
                return ExitCode.DONE;
            });
        }
    }
}
