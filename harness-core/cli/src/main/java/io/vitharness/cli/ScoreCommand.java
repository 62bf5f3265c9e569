package io.vitharness.cli;

import io.vitharness.pipeline.plan.Plan;
import io.vitharness.report.Report;
import io.vitharness.report.RunPlan;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges stored answers again. */
@Command(
        name = "score",
        description = "Judges the stored answers of a run again and makes its report anew; asks no model under test.",
        mixinStandardHelpOptions = true)
final class ScoreCommand extends Action {

    @Parameters(paramLabel = "RUN", description = "The run folder.")
    private Path run = Path.of("");

    @Mixin
    private Replan replan = new Replan();

    @Override
    ExitCode act() throws Exception {
        Session session = session();
        RunPlace place = RunPlace.of(run);
        RunPlan done = place.plan();
        try (Plan plan = replan.plan(session, place)) {
            Running running = new Running(session, replan.suite(place), place.folder());
            Report report = running.work(plan, harness -> {
                harness.score(done);
                return harness.report(done);
            });
            new Summary(report).print(console());
            return running.exit(report);
        }
    }
}
