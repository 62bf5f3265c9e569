package io.vitharness.cli;

import io.vitharness.pipeline.Harness;
import io.vitharness.pipeline.plan.Plan;
import io.vitharness.report.Report;
import io.vitharness.site.Site;
import io.vitharness.site.SiteGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Carries out a run from its plan to its leaderboard and tells how it ended. */
record Doing(Session session, Console console, CommonOptions options, RunOptions where) {

    ExitCode run(Plan plan, Path suite, RunPlace place) throws Exception {
        Running running = new Running(session, suite, place.folder());
        Thread stop = stopper(place);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            Report report = running.work(plan, Harness::run);
            finish(report);
            return running.exit(report);
        } finally {
            forget(stop);
        }
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException stopping) {
            // it is running already
        }
    }

    /** Prints the report and draws the leaderboard of all runs beside it. */
    void finish(Report report) throws Exception {
        if (!options.json) {
            new Summary(report).print(console);
        }
        if (!where.noSite) {
            Site site = new SiteGenerator().generate(List.of(where.runs), where.site);
            console.say(
                    options.json
                            ? io.vitharness.report.Json.line(
                                    new Drawn(site.index().toString()))
                            : site.index().toString());
        }
    }

    private record Drawn(String leaderboard) {}

    // on Ctrl-C the work is interrupted, what is under way is stored, and the way on is told
    private Thread stopper(RunPlace place) {
        Thread worker = Thread.currentThread();
        return new Thread(() -> {
            worker.interrupt();
            try {
                worker.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            console.tell("stopped; go on with: harness resume " + place.folder().path());
        });
    }
}
