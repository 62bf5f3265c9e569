package io.vitharness.cli;

import io.vitharness.pipeline.plan.Plan;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was stopped. */
@Command(
        name = "resume",
        description = {
            "Goes on with a run that was stopped or killed: asks what has no answer yet, and what failed, again.",
            "Training goes on from its last checkpoint."
        },
        mixinStandardHelpOptions = true)
final class ResumeCommand extends Action {

    @Parameters(paramLabel = "RUN", description = "The run folder.")
    private Path run = Path.of("");

    @Mixin
    private Replan replan = new Replan();

    @Mixin
    private RunOptions where = new RunOptions();

    @Override
    ExitCode act() throws Exception {
        Session session = session();
        RunPlace place = RunPlace.of(run);
        where.runs = place.folder().path().toAbsolutePath().resolveSibling("");
        try (Plan plan = replan.plan(session, place)) {
            return new Doing(session, console(), options(), where).run(plan, replan.suite(place), place);
        }
    }
}
