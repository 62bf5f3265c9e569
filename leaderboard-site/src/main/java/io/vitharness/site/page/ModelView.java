package io.vitharness.site.page;

import io.vitharness.site.chart.Curve;
import java.util.List;
import java.util.Optional;

/**
 * A listed model's page.
 *
 * @param kind empty for a model that is ranked
 * @param cells the newest cell of every benchmark and comparability hash
 * @param older cells that newer runs replaced
 */
public record ModelView(
        String name,
        String kind,
        Optional<Link> controlOf,
        List<String> verdict,
        List<String> problems,
        List<Fact> facts,
        List<CellView> cells,
        List<Slices> slices,
        List<Table.Other> others,
        Optional<Training> training,
        List<CellView> older,
        List<Link> runs) {

    public ModelView {
        verdict = List.copyOf(verdict);
        problems = List.copyOf(problems);
        facts = List.copyOf(facts);
        cells = List.copyOf(cells);
        slices = List.copyOf(slices);
        others = List.copyOf(others);
        older = List.copyOf(older);
        runs = List.copyOf(runs);
    }

    /** The slices on one benchmark. */
    public record Slices(String benchmark, Tags tags, List<SliceTable> tables) {}

    /** How the model was trained. */
    public record Training(List<Fact> facts, List<Curve> curves) {}
}
