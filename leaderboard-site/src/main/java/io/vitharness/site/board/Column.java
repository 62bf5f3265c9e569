package io.vitharness.site.board;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.CellReport;
import io.vitharness.report.Figure;
import io.vitharness.report.PairTest;
import io.vitharness.site.data.Run;
import io.vitharness.site.rank.Rank;
import io.vitharness.site.rank.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All cells that may be compared: one benchmark, one comparability hash, the newest cell of each listed model.
 *
 * @param current false when newer runs ask this benchmark in another way
 * @param entries the newest of each listed model, best figure first
 * @param standings the ranked, then the incomplete, then floors and controls; each best figure first
 */
public record Column(
        String benchmark, String comparability, boolean current, List<Entry> entries, List<Standing> standings) {

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingDouble(Entry::goodness)
            .reversed()
            .thenComparing(Entry::entrant)
            .thenComparing(entry -> entry.cell().id());

    public Column {
        entries = List.copyOf(entries);
        standings = List.copyOf(standings);
    }

    /** Sorts out and ranks the cells of one comparability hash. */
    static Column of(List<Entry> comparable, boolean current) {
        Map<Entrant, Entry> newest = new LinkedHashMap<>();
        comparable.stream()
                .sorted(Comparator.comparing(Entry::run, Run.OLDEST_FIRST))
                .forEach(entry -> newest.put(entry.entrant(), entry));
        List<Entry> entries = newest.values().stream().sorted(BEST_FIRST).toList();
        CellReport any = comparable.get(0).cell();
        return new Column(any.benchmark(), any.comparability(), current, entries, standings(entries));
    }

    /** The benchmark as the newest run planned it. */
    public BenchmarkPlan plan() {
        return newest().benchmark();
    }

    public Entry newest() {
        return entries.stream()
                .max(Comparator.comparing(Entry::run, Run.OLDEST_FIRST))
                .orElseThrow(() -> new IllegalStateException("a column has at least one cell"));
    }

    public Optional<Figure> anyHeadline() {
        return entries.stream().flatMap(entry -> entry.headline().stream()).findFirst();
    }

    /** The cell of a listed model. */
    public Optional<Entry> of(Entrant entrant) {
        return entries.stream().filter(entry -> entry.entrant().equals(entrant)).findFirst();
    }

    /** The eligible, best figure first. */
    public List<Entry> ranked() {
        return entries.stream().filter(entry -> entry.unranked().isEmpty()).toList();
    }

    public Optional<PairTest> duel(Entry first, Entry second) {
        return Duel.test(first, second);
    }

    boolean isShare() {
        return anyHeadline()
                .filter(figure -> figure.unit().equals("share") && figure.higherIsBetter())
                .isPresent();
    }

    private static List<Standing> standings(List<Entry> entries) {
        List<Entry> ranked =
                entries.stream().filter(entry -> entry.unranked().isEmpty()).toList();
        List<Rank> ranks = Ranking.of(ranked, Duel::verdict);
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < ranked.size(); i++) {
            standings.add(new Standing(ranked.get(i), Optional.of(ranks.get(i))));
        }
        entries.stream()
                .filter(entry -> entry.unranked().isPresent())
                .sorted(Comparator.comparing(entry -> entry.entrant().kind() != Kind.MODEL))
                .forEach(entry -> standings.add(new Standing(entry, Optional.empty())));
        return standings;
    }
}
