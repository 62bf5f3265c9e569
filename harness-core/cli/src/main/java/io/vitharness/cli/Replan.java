package io.vitharness.cli;

import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.suite.SuiteException;
import io.vitharness.pipeline.suite.SuiteFile;
import io.vitharness.report.CellPlan;
import io.vitharness.report.RunPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Plans a stored run anew and makes sure that it is still the same run. */
final class Replan {

    @Option(names = "--suite", paramLabel = "FILE", description = "The suite, where the run does not know its place.")
    private Optional<Path> suite = Optional.empty();

    Path suite(RunPlace place) throws IOException, UserException {
        return suite.isPresent() ? suite.get() : place.suite();
    }

    /** The caller closes the plan. */
    Plan plan(Session session, RunPlace place) throws IOException, UserException, SuiteException {
        RunPlan before = place.plan();
        SuiteFile file = session.suite(suite(place));
        Clock clock = Clock.fixed(Instant.parse(before.created()), ZoneOffset.UTC);
        Plan plan = session.plan(asBegun(file, before), Optional.of(before.run()), clock);
        Optional<String> difference = difference(before, plan.record());
        if (difference.isPresent()) {
            plan.close();
            throw new UserException(place.folder().path() + ": " + difference.get()
                    + "; a run goes on only with what it was begun with, so start a new one");
        }
        return plan;
    }

    // a run that was begun with --limit stays limited, and one with --seed keeps it
    private static SuiteFile asBegun(SuiteFile file, RunPlan before) {
        Map<String, Integer> limits = new HashMap<>();
        for (JsonNode benchmark : before.configuration().path("benchmarks")) {
            if (benchmark.path("limit").isInt()) {
                limits.put(
                        benchmark.path("name").asString(),
                        benchmark.path("limit").asInt());
            }
        }
        return file.with(file.suite().limited(limits).seeded(before.seed()));
    }

    private static Optional<String> difference(RunPlan before, RunPlan now) {
        Map<String, String> known =
                now.cells().stream().collect(Collectors.toMap(CellPlan::id, CellPlan::comparability));
        for (CellPlan cell : before.cells()) {
            String hash = known.get(cell.id());
            if (hash == null) {
                return Optional.of("the suite has no cell '" + cell.id() + "' any more");
            }
            if (!hash.equals(cell.comparability())) {
                return Optional.of("data, protocol or judge of cell '" + cell.id() + "' changed since");
            }
        }
        if (!recipes(before).equals(recipes(now))) {
            return Optional.of("the recipe of a trained model changed since");
        }
        return Optional.empty();
    }

    private static Map<String, String> recipes(RunPlan plan) {
        return plan.models().stream()
                .filter(model -> model.recipe().isPresent())
                .collect(Collectors.toMap(
                        model -> model.name(), model -> model.recipe().orElseThrow()));
    }
}
