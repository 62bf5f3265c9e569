package io.vitharness.cli;

import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.suite.SuiteFile;
import io.vitharness.report.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does everything that a suite asks for. */
@Command(
        name = "run",
        description = {
            "Trains or loads the suite's models, asks them every question, judges, reports and draws the leaderboard.",
            "Every answer is on disk before the next is asked; a run that was stopped goes on with 'resume'."
        },
        mixinStandardHelpOptions = true)
final class RunCommand extends Action {

    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    private Path suite = Path.of("suite.yaml");

    @Mixin
    private RunOptions where = new RunOptions();

    @Option(names = "--run-id", paramLabel = "ID", description = "Names the run; otherwise suite and time do.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Asks only the first N questions of each benchmark; the figures are marked as partial.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "In the place of the suite's seed.")
    private Optional<Long> seed = Optional.empty();

    @Override
    ExitCode act() throws Exception {
        if (id.isPresent() && !id.get().matches("[a-z0-9][a-z0-9.-]{0,79}")) {
            throw new UserException(
                    "--run-id must be lower-case letters, digits, dots and hyphens but is '" + id.get() + "'");
        }
        Session session = session();
        SuiteFile file = session.suite(suite);
        try (Plan plan = session.plan(limited(seeded(file)), id)) {
            RunPlace place =
                    new RunPlace(new RunFolder(where.runs.resolve(plan.record().run())));
            if (Files.exists(place.folder().plan())) {
                throw new UserException(place.folder().path() + ": this run exists; go on with: harness resume "
                        + place.folder().path());
            }
            place.remember(suite);
            return new Doing(session, console(), options(), where).run(plan, suite, place);
        }
    }

    private SuiteFile seeded(SuiteFile file) {
        return seed.map(other -> file.with(file.suite().seeded(other))).orElse(file);
    }

    private SuiteFile limited(SuiteFile file) throws UserException {
        if (limit.isEmpty()) {
            return file;
        }
        if (limit.get() < 1) {
            throw new UserException("--limit must be at least 1 but is " + limit.get());
        }
        Map<String, Integer> limits = new HashMap<>();
        file.suite().benchmarks().forEach(benchmark -> limits.put(benchmark.name(), limit.get()));
        return file.with(file.suite().limited(limits));
    }
}
