package io.vitharness.site.board;

import io.vitharness.report.PairTest;
import io.vitharness.site.rank.OverallTest;
import io.vitharness.site.rank.Rank;
import io.vitharness.site.rank.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The board of a suite: its models in rows, its benchmarks in columns, one column for each comparability hash.
 *
 * @param columns current ones first; without an overall the models are ranked by the first
 */
public record Board(String suite, List<Column> columns) {

    public Board {
        columns = List.copyOf(columns);
    }

    /** Puts the column that ranks the most models first where there is no overall, so that few stand there unranked. */
    static Board of(String suite, List<Column> columns) {
        var board = new Board(suite, columns);
        if (board.hasOverall()) {
            return board;
        }
        Comparator<Column> mostRanked =
                Comparator.comparingInt(column -> -column.ranked().size());
        return new Board(
                suite,
                columns.stream()
                        .sorted(Comparator.comparing((Column column) -> !column.current())
                                .thenComparing(mostRanked))
                        .toList());
    }

    public List<Column> current() {
        return columns.stream().filter(Column::current).toList();
    }

    /** Whether a mean over the columns means anything: at least two, all of them shares where more is better. */
    public boolean hasOverall() {
        return current().size() > 1 && current().stream().allMatch(Column::isShare);
    }

    /** The ranked, then the incomplete, then floors and controls. */
    public List<Row> rows() {
        return hasOverall() ? rowsByOverall() : rowsByFirstColumn();
    }

    private List<Row> rowsByOverall() {
        List<Row> all = overallRows();
        List<Row> eligible =
                all.stream().filter(row -> row.unranked().isEmpty()).toList();
        List<Rank> ranks = Ranking.of(eligible, this::verdict);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < eligible.size(); i++) {
            rows.add(eligible.get(i).with(ranks.get(i)));
        }
        all.stream()
                .filter(row -> row.unranked().isPresent())
                .sorted(Comparator.comparing(row -> row.entrant().kind() != Kind.MODEL))
                .forEach(rows::add);
        return List.copyOf(rows);
    }

    private List<Row> overallRows() {
        Comparator<Row> byValue = Comparator.comparingDouble(
                row -> row.overall().map(Overall::value).orElse(Double.NEGATIVE_INFINITY));
        return entrants().stream()
                .map(entrant -> new Row(entrant, Overall.of(entrant, current()), Optional.empty(), unranked(entrant)))
                .sorted(byValue.reversed().thenComparing(Row::entrant))
                .toList();
    }

    private Optional<String> unranked(Entrant entrant) {
        for (Column column : current()) {
            Optional<Entry> entry = column.of(entrant);
            Optional<String> because = entry.isEmpty()
                    ? Optional.of("it was not asked")
                    : entry.get().unranked();
            if (because.isPresent()) {
                return entrant.kind() == Kind.MODEL
                        ? Optional.of(column.plan().title() + ": " + because.get())
                        : because;
            }
        }
        return Optional.empty();
    }

    private List<Row> rowsByFirstColumn() {
        var rows = new ArrayList<Row>();
        for (Standing standing : columns.get(0).standings()) {
            Entry entry = standing.entry();
            rows.add(new Row(entry.entrant(), Optional.empty(), standing.rank(), entry.unranked()));
        }
        var others = entrants();
        rows.forEach(row -> others.remove(row.entrant()));
        others.forEach(entrant -> rows.add(
                new Row(entrant, Optional.empty(), Optional.empty(), Optional.of("not asked in the first column"))));
        rows.sort(Comparator.comparing(row -> row.entrant().kind() != Kind.MODEL));
        return List.copyOf(rows);
    }

    private TreeSet<Entrant> entrants() {
        var entrants = new TreeSet<Entrant>();
        columns.forEach(column -> column.entries().forEach(entry -> entrants.add(entry.entrant())));
        return entrants;
    }

    private int verdict(Row first, Row second) {
        return duel(first.entrant(), second.entrant())
                .filter(PairTest::separated)
                .map(test -> (int) Math.signum(test.difference()))
                .orElse(0);
    }

    /** Two models over all current benchmarks. */
    public Optional<PairTest> duel(Entrant first, Entrant second) {
        var pairs = new ArrayList<OverallTest.Pair>();
        for (Column column : current()) {
            column.of(first)
                    .flatMap(a -> column.of(second).flatMap(b -> pair(a, b)))
                    .ifPresent(pairs::add);
        }
        return pairs.size() < current().size() ? Optional.empty() : OverallTest.of(pairs);
    }

    private static Optional<OverallTest.Pair> pair(Entry first, Entry second) {
        return first.cell().pairs().flatMap(a -> second.cell().pairs().map(b -> new OverallTest.Pair(a, b)));
    }
}
