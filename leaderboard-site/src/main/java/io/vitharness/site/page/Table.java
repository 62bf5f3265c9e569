package io.vitharness.site.page;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.Figure;
import io.vitharness.report.PairTest;
import io.vitharness.site.board.Column;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Kind;
import io.vitharness.site.board.Standing;
import io.vitharness.site.chart.Axis;
import io.vitharness.site.chart.Strip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One column of a board, told in full on its benchmark's page.
 *
 * @param anchor where links to it lead
 */
public record Table(
        String anchor,
        String comparability,
        boolean current,
        BenchmarkPlan plan,
        List<Fact> facts,
        Tags tags,
        List<String> verdict,
        String metric,
        String unit,
        String direction,
        Axis axis,
        Optional<String> chance,
        List<Section<CellView>> sections,
        List<SliceTable> slices,
        List<Other> others,
        List<String> absences,
        List<Duels> duels) {

    private static final int MOST_DUELS = 12;

    public Table {
        facts = List.copyOf(facts);
        verdict = List.copyOf(verdict);
        sections = List.copyOf(sections);
        slices = List.copyOf(slices);
        others = List.copyOf(others);
        absences = List.copyOf(absences);
        duels = List.copyOf(duels);
    }

    /** A figure beside the headline. */
    public record Other(Link from, String metric, String unit, Tags tags, FigureView figure) {}

    /** One model held against the others, in the order of the table. */
    public record Duels(Link model, List<Optional<DuelView>> others) {
        public Duels {
            others = List.copyOf(others);
        }
    }

    /** A difference in the headline, and whether it is more than noise. */
    public record DuelView(String difference, String p, boolean separated, boolean better) {}

    static Table of(Column column, CellView.Place place) {
        List<Standing> standings = column.standings();
        Axis axis = Strip.axis(values(column));
        List<CellView> cells = standings.stream()
                .map(standing -> CellView.of(standing, axis, place))
                .toList();
        Optional<Figure> headline = column.anyHeadline();
        return new Table(
                Links.anchor(column.comparability()),
                column.comparability(),
                column.current(),
                column.plan(),
                Facts.of(column.plan()),
                Tags.of(column.plan()),
                Verdicts.of(column),
                headline.map(figure -> figure.metric() + " " + figure.metricVersion())
                        .orElse("no figure"),
                headline.map(figure -> Numbers.unit(figure.unit())).orElse(""),
                headline.map(figure -> figure.higherIsBetter() ? "↑" : "↓").orElse(""),
                axis,
                headline.flatMap(Table::chance),
                Section.of(cells, cell -> cell.rank().isPresent(), cell -> cell.kind() == Kind.MODEL),
                SliceTable.of(shown(column), place),
                others(column, place),
                absences(column),
                duels(column, place));
    }

    private static Optional<String> chance(Figure figure) {
        return figure.chance().isPresent()
                ? Optional.of(
                        Numbers.in(figure.unit(), figure.chance().getAsDouble()) + " " + Numbers.unit(figure.unit()))
                : Optional.empty();
    }

    // the floors belong on this axis: how far a model stands from them is what the page is about
    private static List<Strip.Value> values(Column column) {
        return column.entries().stream()
                .flatMap(entry -> entry.headline().stream())
                .map(figure -> CellView.scaled(figure, 0))
                .toList();
    }

    private static List<Entry> shown(Column column) {
        List<Entry> ranked = column.ranked();
        List<Entry> models = ranked.isEmpty() ? column.entries() : ranked;
        return models.subList(0, Math.min(SliceTable.MOST_MODELS, models.size()));
    }

    private static List<Other> others(Column column, CellView.Place place) {
        var others = new ArrayList<Other>();
        for (Entry entry : column.entries()) {
            entry.cell().figures().stream()
                    .skip(entry.headline().isPresent() ? 1 : 0)
                    .filter(figure -> figure.slice().isEmpty())
                    .forEach(figure -> others.add(other(entry, figure, place)));
        }
        return others;
    }

    // one line for all models that lack it for the same reason
    private static List<String> absences(Column column) {
        Map<String, List<String>> models = new LinkedHashMap<>();
        for (Entry entry : column.entries()) {
            entry.cell()
                    .absences()
                    .forEach(absence -> models.computeIfAbsent(
                                    absence.metric() + ": " + absence.because(), none -> new ArrayList<>())
                            .add(entry.entrant().label()));
        }
        List<String> lines = new ArrayList<>();
        models.forEach((absence, labels) -> lines.add(
                labels.size() == column.entries().size() ? absence : absence + " (" + String.join(", ", labels) + ")"));
        return lines;
    }

    private static Other other(Entry entry, Figure figure, CellView.Place place) {
        return new Other(
                new Link(entry.entrant().label(), place.root() + place.links().model(entry.entrant())),
                figure.metric() + " " + figure.metricVersion(),
                Numbers.unit(figure.unit()),
                Tags.of(entry.benchmark()),
                FigureView.of(figure));
    }

    private static List<Duels> duels(Column column, CellView.Place place) {
        List<Entry> ranked = column.ranked();
        if (ranked.size() < 2 || ranked.size() > MOST_DUELS) {
            return List.of();
        }
        return ranked.stream()
                .map(entry -> new Duels(
                        new Link(
                                entry.entrant().label(),
                                place.root() + place.links().model(entry.entrant())),
                        ranked.stream().map(other -> duel(column, entry, other)).toList()))
                .toList();
    }

    private static Optional<DuelView> duel(Column column, Entry first, Entry second) {
        if (first.equals(second)) {
            return Optional.empty();
        }
        Figure figure = first.headline().orElseThrow();
        return column.duel(first, second).map(test -> view(test, figure));
    }

    private static DuelView view(PairTest test, Figure figure) {
        String difference = figure.unit().equals("share")
                ? Numbers.points(test.difference())
                : Numbers.in(figure.unit(), test.difference());
        return new DuelView(
                difference,
                Numbers.probability(test.p()),
                test.separated(),
                test.difference() > 0 == figure.higherIsBetter());
    }
}
