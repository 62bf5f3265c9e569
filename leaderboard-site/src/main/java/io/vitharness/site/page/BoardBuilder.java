package io.vitharness.site.page;

import io.vitharness.report.Figure;
import io.vitharness.report.ModelFacts;
import io.vitharness.site.board.Board;
import io.vitharness.site.board.Column;
import io.vitharness.site.board.Entrant;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Kind;
import io.vitharness.site.board.Overall;
import io.vitharness.site.board.Row;
import io.vitharness.site.chart.Axis;
import io.vitharness.site.chart.Scatter;
import io.vitharness.site.chart.Strip;
import io.vitharness.site.data.Sha;
import io.vitharness.site.page.BoardView.Cell;
import io.vitharness.site.page.BoardView.Chart;
import io.vitharness.site.page.BoardView.ChartRow;
import io.vitharness.site.page.BoardView.Head;
import io.vitharness.site.page.BoardView.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws up the board of one suite. */
final class BoardBuilder {

    private static final int AXIS_ROWS = 40;
    private static final int ROWS_ALONE = 3; // so few ranked models are read against the floors

    private final Board board;
    private final Links links;
    private final List<Column> others;
    private final List<Row> rows;
    private final Axis axis;

    BoardBuilder(Board board, Links links) {
        this.board = board;
        this.links = links;
        others = board.hasOverall()
                ? board.columns()
                : board.columns().subList(1, board.columns().size());
        rows = board.rows();
        axis = Strip.axis(axisValues());
    }

    BoardView view() {
        List<Line> lines = rows.stream().map(this::line).toList();
        return new BoardView(
                board.suite(),
                "suite-" + Sha.brief(board.suite()),
                Verdicts.of(board, rows),
                mainHead(),
                unit(),
                axis,
                others.stream().map(this::head).toList(),
                Section.of(lines, line -> line.rank().isPresent(), Line::isModel),
                chart(lines),
                notes());
    }

    private Column firstColumn() {
        return board.columns().get(0);
    }

    private Head mainHead() {
        if (!board.hasOverall()) {
            return head(firstColumn());
        }
        return new Head(
                Optional.empty(),
                "Overall",
                "mean of " + board.current().size() + " benchmarks, %",
                "↑",
                Tags.of(board.current()),
                commonCount(rows.stream()
                        .flatMap(row -> row.overall().stream())
                        .map(Overall::count)
                        .toList()),
                Optional.empty());
    }

    private String unit() {
        return board.hasOverall()
                ? "%"
                : firstColumn()
                        .anyHeadline()
                        .map(Figure::unit)
                        .map(Numbers::unit)
                        .orElse("");
    }

    private Head head(Column column) {
        Optional<Figure> figure = column.anyHeadline();
        long sameName = board.columns().stream()
                .filter(other -> other.benchmark().equals(column.benchmark()))
                .count();
        return new Head(
                Optional.of(new Link(column.plan().title(), links.table(column.benchmark(), column.comparability()))),
                column.plan().title(),
                figure.map(f -> f.metric() + ", " + Numbers.unit(f.unit())).orElse("no figure"),
                figure.map(f -> f.higherIsBetter() ? "↑" : "↓").orElse(""),
                Tags.of(column.plan()),
                commonCount(column.entries().stream()
                        .flatMap(entry -> entry.headline().stream())
                        .map(Figure::count)
                        .toList()),
                sameName > 1
                        ? Optional.of((column.current() ? "" : "earlier ") + Numbers.hash(column.comparability()))
                        : Optional.empty());
    }

    private static Optional<String> commonCount(List<Integer> counts) {
        return counts.stream().distinct().count() == 1 ? Optional.of(Numbers.count(counts.get(0))) : Optional.empty();
    }

    private Line line(Row row) {
        Optional<ModelFacts> facts = facts(row.entrant());
        Optional<Long> parameters = facts.filter(f -> f.parameters().isPresent())
                .map(f -> f.parameters().getAsLong());
        return new Line(
                new Link(row.entrant().label(), links.model(row.entrant())),
                about(row, facts),
                row.entrant().kind() == Kind.MODEL,
                row.rank(),
                mainFigure(row),
                strip(row),
                row.unranked().map(because -> because(row.entrant(), because)),
                others.stream().map(column -> cell(column, row.entrant())).toList(),
                latency(row.entrant()),
                parameters.map(Numbers::parameters),
                parameters.map(Numbers::sortable).orElse(""));
    }

    private static String about(Row row, Optional<ModelFacts> facts) {
        String without = row.entrant().identity().isEmpty() ? "could not be opened" : "asked in earlier tables alone";
        return row.entrant().kind() == Kind.MODEL
                ? facts.map(ModelFacts::words).orElse(without)
                : row.entrant().kind().words();
    }

    private Optional<FigureView> mainFigure(Row row) {
        return board.hasOverall()
                ? row.overall().map(FigureView::of)
                : firstColumn().of(row.entrant()).flatMap(Entry::headline).map(FigureView::of);
    }

    private Optional<Strip> strip(Row row) {
        return value(row).map(value -> Strip.of(axis, List.of(value), chance()));
    }

    private Optional<Strip.Value> value(Row row) {
        return board.hasOverall()
                ? row.overall().map(BoardBuilder::scaled)
                : firstColumn().of(row.entrant()).flatMap(Entry::headline).map(figure -> CellView.scaled(figure, 0));
    }

    private static Strip.Value scaled(Overall overall) {
        return new Strip.Value(0, overall.low() * 100, overall.value() * 100, overall.high() * 100);
    }

    private List<Strip.Value> axisValues() {
        List<Strip.Value> ranked = rows.stream()
                .filter(row -> row.rank().isPresent())
                .limit(AXIS_ROWS)
                .flatMap(row -> value(row).stream())
                .toList();
        return ranked.size() < ROWS_ALONE
                ? rows.stream().flatMap(row -> value(row).stream()).toList()
                : ranked;
    }

    /** The mean of the benchmarks' chance levels, where all are known. */
    private OptionalDouble chance() {
        List<Column> counted = board.hasOverall() ? board.current() : List.of(firstColumn());
        double sum = 0;
        for (Column column : counted) {
            Optional<Figure> figure =
                    column.anyHeadline().filter(f -> f.chance().isPresent());
            if (figure.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += CellView.scaledChance(figure.get()).orElse(0);
        }
        return OptionalDouble.of(sum / counted.size());
    }

    private Cell cell(Column column, Entrant entrant) {
        Optional<Entry> entry = column.of(entrant);
        if (entry.isEmpty()) {
            return new Cell(Optional.empty(), Optional.of(skipped(column, entrant)), Optional.empty(), true);
        }
        Optional<String> because = entry.get().cell().complete()
                ? Optional.empty()
                : Optional.of(entry.get().cell().problems().stream().findFirst().orElse("incomplete"));
        return new Cell(
                entry.get().headline().map(FigureView::of),
                because,
                Optional.of(links.cell(entry.get())),
                entry.get().cell().complete());
    }

    /** A benchmark that was planned away has its own reason. */
    private String because(Entrant entrant, String because) {
        return board.current().stream()
                .filter(column ->
                        entrant.kind() == Kind.MODEL && column.of(entrant).isEmpty())
                .findFirst()
                .map(column -> column.plan().title() + " " + skipped(column, entrant))
                .orElse(because);
    }

    private static String skipped(Column column, Entrant entrant) {
        return column.newest().run().report().skips().stream()
                .filter(skip ->
                        skip.model().equals(entrant.name()) && skip.benchmark().equals(column.benchmark()))
                .map(skip -> "skipped: " + skip.because())
                .findFirst()
                .orElse("not run");
    }

    private Optional<ModelFacts> facts(Entrant entrant) {
        return entries(entrant).stream()
                .flatMap(entry -> entry.model().facts().stream())
                .findFirst();
    }

    private List<Entry> entries(Entrant entrant) {
        return board.current().stream()
                .flatMap(column -> column.of(entrant).stream())
                .toList();
    }

    private Optional<Latency> latency(Entrant entrant) {
        return Latency.of(entries(entrant).stream()
                .flatMap(entry -> entry.timing().stream())
                .toList());
    }

    private Optional<Chart> chart(List<Line> lines) {
        var points = new ArrayList<Scatter.Point>();
        var chartRows = new ArrayList<ChartRow>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<Strip.Value> value = value(row);
            Optional<Latency> latency = lines.get(i).latency().filter(l -> l.millis() > 0);
            if (row.rank().isPresent() && value.isPresent() && latency.isPresent()) {
                points.add(point(row.entrant().label(), value.get(), latency.get()));
                chartRows.add(new ChartRow(
                        row.entrant().label(),
                        lines.get(i).main().orElseThrow(),
                        latency.get(),
                        facts(row.entrant()).map(ModelFacts::device).orElse(Numbers.NONE),
                        false));
            }
        }
        return points.size() < 2 ? Optional.empty() : Optional.of(chart(points, chartRows));
    }

    private Chart chart(List<Scatter.Point> points, List<ChartRow> chartRows) {
        Scatter scatter = Scatter.of(points, 680, 320);
        List<String> frontier = scatter.dots().stream()
                .filter(Scatter.Dot::onFrontier)
                .map(Scatter.Dot::name)
                .toList();
        List<ChartRow> marked = chartRows.stream()
                .map(row -> new ChartRow(
                        row.model(), row.figure(), row.latency(), row.device(), frontier.contains(row.model())))
                .sorted(Comparator.comparingDouble(row -> row.latency().millis()))
                .toList();
        return new Chart(scatter, mainHead().tags(), marked);
    }

    private static Scatter.Point point(String label, Strip.Value value, Latency latency) {
        return new Scatter.Point(label, latency.millis(), value.low(), value.value(), value.high());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (board.hasOverall()) {
            notes.add("Overall is the mean of the headline shares of "
                    + board.current().size() + " benchmarks with equal weights. A model without one of them has none.");
        } else if (board.current().size() > 1) {
            notes.add("There is no overall: not all benchmarks are shares where more is better. Ranks are those of "
                    + firstColumn().plan().title() + ".");
        }
        OptionalDouble chance = chance();
        if (chance.isPresent()) {
            String level = "Guessing would reach " + Numbers.in("share", chance.getAsDouble() / 100) + " %";
            notes.add(level + (axis.holds(chance.getAsDouble()) ? ": the dashed line." : ", left of the drawn axis."));
        }
        if (board.columns().size() > board.current().size()) {
            notes.add("Columns marked earlier were asked in another way or over other data; they are not part of the "
                    + "overall and cannot be compared with the current ones.");
        }
        return notes;
    }
}
