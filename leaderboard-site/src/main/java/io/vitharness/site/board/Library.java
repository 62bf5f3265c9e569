package io.vitharness.site.board;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.FormatException;
import io.vitharness.report.ModelReport;
import io.vitharness.site.data.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Everything that was published, sorted out once: which cells there are and which of them may be compared. */
public final class Library {

    private final List<Run> runs;
    private final Entrants listed;
    private final List<Entry> entries;
    private final TreeSet<Entrant> entrants = new TreeSet<>();
    private final Map<String, List<Column>> columns = new TreeMap<>();

    /**
     * @param oldestFirst all runs
     * @throws FormatException when a report's cell names a model or benchmark that the report does not list
     */
    public Library(List<Run> oldestFirst) throws FormatException {
        runs = List.copyOf(oldestFirst);
        listed = new Entrants(runs);
        var found = new ArrayList<Entry>();
        for (Run run : runs) {
            run.report().models().forEach(model -> entrants.add(listed.of(model)));
            for (CellReport cell : run.report().cells()) {
                found.add(entry(run, cell, listed));
            }
        }
        entries = List.copyOf(found);
        for (String benchmark : benchmarks()) {
            columns.put(benchmark, columns(entry -> entry.cell().benchmark().equals(benchmark)));
        }
    }

    public List<Run> runs() {
        return runs;
    }

    public List<Entrant> entrants() {
        return List.copyOf(entrants);
    }

    /** Which listed model a model of one of the runs is. */
    public Entrant entrantOf(ModelReport model) {
        return listed.of(model);
    }

    /** Oldest run first. */
    public List<Entry> entries() {
        return entries;
    }

    public List<String> benchmarks() {
        return entries.stream()
                .map(entry -> entry.cell().benchmark())
                .distinct()
                .sorted()
                .toList();
    }

    /** One board for each suite, the suite with the newest run first. */
    public List<Board> boards() {
        Map<String, Run> newest = new TreeMap<>();
        runs.forEach(run -> newest.put(run.report().suite(), run));
        return newest.entrySet().stream()
                .sorted(Map.Entry.<String, Run>comparingByValue(Run.OLDEST_FIRST)
                        .reversed())
                .map(Map.Entry::getKey)
                .map(this::board)
                .filter(board -> !board.columns().isEmpty())
                .toList();
    }

    /** The tables of one benchmark over all suites, current ones first. */
    public List<Column> columnsOf(String benchmark) {
        return columns.getOrDefault(benchmark, List.of());
    }

    private Board board(String suite) {
        return Board.of(suite, columns(entry -> entry.run().report().suite().equals(suite)));
    }

    private List<Column> columns(Predicate<Entry> filter) {
        Map<String, Map<String, List<Entry>>> byBenchmark = new TreeMap<>();
        entries.stream()
                .filter(filter)
                .forEach(entry -> byBenchmark
                        .computeIfAbsent(entry.cell().benchmark(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(entry.cell().comparability(), key -> new ArrayList<>())
                        .add(entry));
        var columns = new ArrayList<Column>();
        byBenchmark.values().forEach(byHash -> columns.addAll(split(byHash)));
        columns.sort(Comparator.comparing(column -> !column.current()));
        return List.copyOf(columns);
    }

    private static List<Column> split(Map<String, List<Entry>> byHash) {
        String current = "";
        Optional<Run> newest = Optional.empty();
        for (var same : byHash.entrySet()) {
            Run last = same.getValue().get(same.getValue().size() - 1).run();
            if (newest.isEmpty() || Run.OLDEST_FIRST.compare(last, newest.get()) > 0) {
                current = same.getKey();
                newest = Optional.of(last);
            }
        }
        var columns = new ArrayList<Column>();
        for (var same : byHash.entrySet()) {
            columns.add(Column.of(same.getValue(), same.getKey().equals(current)));
        }
        return columns;
    }

    private static Entry entry(Run run, CellReport cell, Entrants entrants) throws FormatException {
        Optional<ModelReport> model = run.model(cell.model());
        Optional<BenchmarkPlan> benchmark = run.benchmark(cell.benchmark());
        if (model.isEmpty() || benchmark.isEmpty()) {
            String missing = model.isEmpty() ? "model '" + cell.model() : "benchmark '" + cell.benchmark();
            throw new FormatException(run.folder().report() + ": cell '" + cell.id() + "' names " + missing
                    + "', which the report does not list");
        }
        return new Entry(run, cell, benchmark.get(), model.get(), entrants.of(model.get()));
    }
}
