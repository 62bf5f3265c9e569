package io.vitharness.site.page;

import java.util.List;
import java.util.Optional;

/** A run's page: provenance, cells, what was skipped, and everything needed to run it again. */
public record RunView(
        String run,
        String suite,
        String day,
        boolean complete,
        List<String> problems,
        List<String> contrasts,
        List<Fact> provenance,
        List<Fact> plugins,
        List<CellView> cells,
        List<Card> models,
        List<Card> benchmarks,
        List<Skipped> skips,
        Optional<String> configuration) {

    public RunView {
        problems = List.copyOf(problems);
        contrasts = List.copyOf(contrasts);
        provenance = List.copyOf(provenance);
        plugins = List.copyOf(plugins);
        cells = List.copyOf(cells);
        models = List.copyOf(models);
        benchmarks = List.copyOf(benchmarks);
        skips = List.copyOf(skips);
    }

    /** A model or benchmark with all that is known of it in this run. */
    public record Card(Link link, Tags tags, List<String> problems, List<Fact> facts) {}

    /** A cell that was planned away. */
    public record Skipped(String model, String benchmark, String because) {}
}
