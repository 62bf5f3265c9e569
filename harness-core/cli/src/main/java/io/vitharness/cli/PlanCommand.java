package io.vitharness.cli;

import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.plan.PlannedCell;
import io.vitharness.report.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a run would do. */
@Command(
        name = "plan",
        description = "Shows what a run would do: cells, requests, tokens of the prompts, skips; asks no model.",
        mixinStandardHelpOptions = true)
final class PlanCommand extends Action {

    /** A rough rule for English text; pictures are counted apart. */
    private static final int LETTERS_PER_TOKEN = 4;

    @Parameters(paramLabel = "SUITE", description = "The suite file.")
    private Path suite = Path.of("suite.yaml");

    @Option(names = "--look", defaultValue = "200", description = "How many samples are read to estimate tokens.")
    private int look;

    @Override
    ExitCode act() throws Exception {
        Session session = session();
        try (Plan plan = session.plan(session.suite(suite), Optional.empty())) {
            if (options().json) {
                console().say(Json.line(plan.record()));
            } else {
                show(plan);
            }
        }
        return ExitCode.DONE;
    }

    private void show(Plan plan) throws IOException {
        Table table = new Table().row("model", "benchmark", "protocol", "requests", "prompt tokens", "pictures");
        long requests = 0;
        for (PlannedCell cell : plan.cells()) {
            Prompts prompts = prompts(cell);
            requests += cell.record().requests();
            table.row(
                    cell.model().name(),
                    cell.benchmark().name(),
                    cell.record().protocol(),
                    String.valueOf(cell.record().requests()),
                    "about " + prompts.tokens(),
                    "about " + prompts.pictures());
        }
        table.lines().forEach(console()::say);
        plan.models().stream()
                .filter(model -> model.recipe().isPresent() && !model.blind())
                .forEach(model -> console()
                        .say("train " + model.name() + ", recipe "
                                + model.record().recipe().orElseThrow().substring(0, 12)));
        plan.record()
                .skips()
                .forEach(skip ->
                        console().say("skip " + skip.model() + " on " + skip.benchmark() + ": " + skip.because()));
        console().say(Words.plural(plan.cells().size(), "cell") + ", " + Words.plural(requests, "request"));
    }

    private record Prompts(long tokens, long pictures) {}

    // the first samples stand for all
    private Prompts prompts(PlannedCell cell) throws IOException {
        List<String> ids = cell.benchmark().sampleIds();
        int seen = Math.min(Math.max(1, look), ids.size());
        long letters = 0;
        long pictures = 0;
        for (String id : ids.subList(0, seen)) {
            var prompt = cell.benchmark().benchmark().sample(id).question().prompt();
            letters += prompt.text().length();
            pictures += prompt.pictures().size();
        }
        long requests = cell.record().requests();
        return new Prompts(letters * requests / seen / LETTERS_PER_TOKEN, pictures * requests / seen);
    }
}
