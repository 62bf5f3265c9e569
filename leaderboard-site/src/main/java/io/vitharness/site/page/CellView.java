package io.vitharness.site.page;

import io.vitharness.report.Figure;
import io.vitharness.report.Ledger;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Kind;
import io.vitharness.site.board.Standing;
import io.vitharness.site.chart.Axis;
import io.vitharness.site.chart.Strip;
import io.vitharness.site.rank.Rank;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A cell as a row of a table.
 *
 * @param because why it has no rank; empty when it has one
 */
public record CellView(
        Link model,
        Link benchmark,
        Link run,
        Link samples,
        Kind kind,
        Tags tags,
        Optional<Rank> rank,
        Optional<FigureView> figure,
        String unit,
        Optional<Strip> strip,
        Optional<String> because,
        Ledger ledger,
        Optional<Latency> latency,
        String tokens,
        boolean complete,
        List<String> problems) {

    static CellView of(Standing standing, Axis axis, Place place) {
        Entry entry = standing.entry();
        Links links = place.links();
        String root = place.root();
        return new CellView(
                new Link(entry.entrant().label(), root + links.model(entry.entrant())),
                new Link(entry.benchmark().title(), root + tableOf(entry, links)),
                new Link(entry.run().report().run(), root + links.run(entry.run())),
                new Link("samples", root + links.cell(entry)),
                entry.entrant().kind(),
                Tags.of(entry.benchmark()),
                standing.rank(),
                entry.headline().map(FigureView::of),
                entry.headline().map(figure -> Numbers.unit(figure.unit())).orElse(""),
                entry.headline().map(figure -> strip(figure, axis)),
                entry.unranked(),
                entry.cell().ledger(),
                Latency.of(entry.timing().stream().toList()),
                tokens(entry.cell().answerTokens()),
                entry.cell().complete(),
                entry.cell().problems());
    }

    /** Where links of a page start. */
    record Place(Links links, String root) {}

    static Strip strip(Figure figure, Axis axis) {
        return Strip.of(axis, List.of(scaled(figure, 0)), scaledChance(figure));
    }

    static Strip.Value scaled(Figure figure, int series) {
        double factor = factor(figure);
        return new Strip.Value(series, figure.low() * factor, figure.value() * factor, figure.high() * factor);
    }

    static OptionalDouble scaledChance(Figure figure) {
        return figure.chance().isPresent()
                ? OptionalDouble.of(figure.chance().getAsDouble() * factor(figure))
                : figure.chance();
    }

    private static double factor(Figure figure) {
        return figure.unit().equals("share") ? 100 : 1;
    }

    private static String tableOf(Entry entry, Links links) {
        return links.table(entry.cell().benchmark(), entry.cell().comparability());
    }

    private static String tokens(OptionalLong tokens) {
        return tokens.isPresent() ? Numbers.count(tokens.getAsLong()) : Numbers.NONE;
    }
}
