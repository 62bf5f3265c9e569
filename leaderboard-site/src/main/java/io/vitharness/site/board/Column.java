package io.vitharness.site.board;

import io.vitharness.report.BenchmarkPlan;
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
 */
public record Column(String benchmark, String comparability, boolean current, List<Entry> entries) {

    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingDouble(Entry::goodness)
            .reversed()
            .thenComparing(Entry::entrant)
            .thenComparing(entry -> entry.cell().id());

    /** The newest of each listed model, best figure first. */
    public Column {
        Map<Entrant, Entry> newest = new LinkedHashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::run, Run.OLDEST_FIRST))
                .forEach(entry -> newest.put(entry.entrant(), entry));
        entries = newest.values().stream().sorted(BEST_FIRST).toList();
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

    public Optional<Entry> of(Entrant entrant) {
        return entries.stream().filter(entry -> entry.entrant().equals(entrant)).findFirst();
    }

    /** The eligible, best figure first. */
    public List<Entry> ranked() {
        return entries.stream().filter(entry -> entry.unranked().isEmpty()).toList();
    }

    /** The ranked, then the incomplete, then floors and controls; each best figure first. */
    public List<Standing> standings() {
        Map<Entry, Rank> ranks = Ranking.of(ranked(), Duel::verdict);
        var standings = new ArrayList<Standing>();
        ranks.forEach((entry, rank) -> standings.add(new Standing(entry, Optional.of(rank))));
        entries.stream()
                .filter(entry -> !ranks.containsKey(entry))
                .sorted(Comparator.comparing(entry -> entry.entrant().kind() != Kind.MODEL))
                .forEach(entry -> standings.add(new Standing(entry, Optional.empty())));
        return List.copyOf(standings);
    }

    public Optional<PairTest> duel(Entry first, Entry second) {
        return Duel.test(first, second);
    }

    boolean isShare() {
        return anyHeadline()
                .filter(figure -> figure.unit().equals("share") && figure.higherIsBetter())
                .isPresent();
    }

    boolean asks(Entry entry) {
        return entry.cell().benchmark().equals(benchmark)
                && entry.cell().comparability().equals(comparability);
    }
}
