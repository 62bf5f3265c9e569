package io.vitharness.cli;

import io.vitharness.pipeline.event.Listeners;
import io.vitharness.pipeline.score.Reporting;
import io.vitharness.pipeline.score.StoredJudges;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.pipeline.suite.BenchmarkEntry;
import io.vitharness.pipeline.suite.Limits;
import io.vitharness.pipeline.suite.Suite;
import io.vitharness.pipeline.suite.SuiteReader;
import io.vitharness.report.Report;
import io.vitharness.report.RunPlan;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a report of stored scores; needs neither models nor data. */
@Command(
        name = "report",
        description = "Makes the report of a run anew from its stored scores; needs neither its models nor its data.",
        mixinStandardHelpOptions = true)
final class ReportCommand extends Action {

    @Parameters(paramLabel = "RUN", description = "The run folder.")
    private Path run = Path.of("");

    @Override
    ExitCode act() throws Exception {
        Session session = session();
        RunPlace place = RunPlace.of(run);
        RunPlan plan = place.plan();
        Suite suite = new SuiteReader(System.getenv(), List.of())
                .read(place.folder().suite())
                .suite();
        Map<String, Limits> limits = new HashMap<>();
        for (BenchmarkEntry benchmark : suite.benchmarks()) {
            limits.put(benchmark.name(), benchmark.limits().orElse(suite.limits()));
        }
        Report report = new Reporting(
                        new RunStore(place.folder()),
                        new StoredJudges(
                                session.catalogue(),
                                session.binder(place.folder().suite())),
                        limits,
                        new Listeners(List.of(session.progress())))
                .write(plan);
        new Summary(report).print(console());
        return report.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
