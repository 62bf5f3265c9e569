package io.vitharness.cli;

import io.vitharness.pipeline.Harness;
import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.event.EventLog;
import io.vitharness.pipeline.event.Listeners;
import io.vitharness.pipeline.event.RunListener;
import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.prepare.Site;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.report.Report;
import io.vitharness.report.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Carries a plan out in a run folder, with its log, its event file and whoever listens. */
final class Running {

    /** What is done with a harness. */
    @FunctionalInterface
    interface Work<T> {
        T with(Harness harness) throws Exception;
    }

    private final Session session;
    private final Path suite;
    private final RunFolder folder;
    private final AtomicBoolean broke = new AtomicBoolean();

    Running(Session session, Path suite, RunFolder folder) {
        this.session = session;
        this.suite = suite;
        this.folder = folder;
    }

    <T> T work(Plan plan, Work<T> work) throws Exception {
        Files.createDirectories(folder.path());
        LogFile.to(folder.log());
        try (EventLog log = new EventLog(folder.events(), Clock.systemUTC())) {
            RunListener faults = event -> {
                if (event instanceof Event.PluginBroke) {
                    broke.set(true);
                }
            };
            Listeners listeners = new Listeners(List.of(log, session.progress(), faults));
            return work.with(
                    new Harness(plan, new RunStore(folder), site(session, suite, plan), listeners, System::nanoTime));
        }
    }

    /** The exit code of a finished run. */
    ExitCode exit(Report report) {
        if (broke.get()) {
            return ExitCode.PLUGIN;
        }
        boolean outside = report.cells().stream()
                .anyMatch(cell -> !cell.complete() && cell.ledger().modelError() > 0);
        if (outside) {
            return ExitCode.OUTSIDE;
        }
        return report.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Where the models of a plan are prepared. */
    static Site site(Session session, Path suite, Plan plan) {
        return new Site(
                suite,
                plan.suite().workspace(),
                session.plugins(),
                Runtime.getRuntime().availableProcessors(),
                plan.suite().seed(),
                new ThisJvm());
    }
}
