package io.vitharness.site.page;

import io.vitharness.report.BenchmarkPlan;
import io.vitharness.report.Contrast;
import io.vitharness.report.Figure;
import io.vitharness.report.PairTest;
import io.vitharness.site.board.Board;
import io.vitharness.site.board.Column;
import io.vitharness.site.board.Entrant;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Kind;
import io.vitharness.site.board.Row;
import io.vitharness.site.board.Standing;
import java.util.List;
import java.util.Optional;

/** What the figures say, in sentences that a reader may quote. */
final class Verdicts {

    private Verdicts() {}

    static List<String> of(Board board, List<Row> rows) {
        List<Row> ranked = rows.stream().filter(row -> row.rank().isPresent()).toList();
        List<String> names = ranked.stream()
                .filter(row -> row.rank().orElseThrow().group().equals("A"))
                .map(row -> row.entrant().label())
                .toList();
        if (!board.hasOverall()) {
            return of(board.columns().get(0));
        }
        List<String> lead = first(names, ranked.size());
        return ranked.isEmpty()
                ? lead
                : floor(board, rows, ranked.get(0))
                        .map(sentence -> List.of(lead.get(0), sentence))
                        .orElse(lead);
    }

    static List<String> of(Column column) {
        List<Standing> ranked = column.standings().stream()
                .filter(standing -> standing.rank().isPresent())
                .toList();
        List<String> names = ranked.stream()
                .filter(standing -> standing.rank().orElseThrow().group().equals("A"))
                .map(standing -> standing.entry().entrant().label())
                .toList();
        List<String> lead = first(names, ranked.size());
        return ranked.isEmpty()
                ? lead
                : floor(column, ranked.get(0).entry())
                        .map(sentence -> List.of(lead.get(0), sentence))
                        .orElse(lead);
    }

    private static List<String> first(List<String> group, int ranked) {
        if (ranked == 0) {
            return List.of("No model is ranked here: none has a complete set of figures.");
        }
        if (ranked == 1) {
            return List.of(group.get(0) + " is the only ranked model here.");
        }
        if (group.size() == 1) {
            return List.of(
                    group.get(0) + " leads: a paired test on the same samples separates it from every other of the "
                            + ranked + " ranked models.");
        }
        return List.of(
                group.size() + " models share first place (group A): a paired test on the same samples cannot separate "
                        + "them from " + group.get(0) + ".");
    }

    private static Optional<String> floor(Column column, Entry leader) {
        Optional<Entry> floor = column.entries().stream()
                .filter(entry ->
                        entry.entrant().kind() == Kind.FLOOR && entry.headline().isPresent())
                .findFirst();
        boolean higherIsBetter = leader.headline().map(Figure::higherIsBetter).orElse(true);
        return floor.flatMap(entry -> column.duel(leader, entry)
                .map(test -> new Lead(
                                leader.entrant(),
                                entry.entrant(),
                                amount(entry),
                                test.difference() > 0 == higherIsBetter)
                        .over(test)));
    }

    private static Optional<String> floor(Board board, List<Row> rows, Row leader) {
        return rows.stream()
                .filter(row ->
                        row.entrant().kind() == Kind.FLOOR && row.overall().isPresent())
                .findFirst()
                .flatMap(floor -> board.duel(leader.entrant(), floor.entrant())
                        .map(test -> new Lead(
                                        leader.entrant(),
                                        floor.entrant(),
                                        amount(
                                                "share",
                                                floor.overall().orElseThrow().value()),
                                        test.difference() > 0)
                                .over(test)));
    }

    /** The best ranked model against the best floor. */
    private record Lead(Entrant leader, Entrant floor, String amount, boolean ahead) {

        String over(PairTest test) {
            String reaches = "The best floor, " + floor.label() + ", reaches " + amount;
            String p = " (" + Numbers.probability(test.p()) + ").";
            if (!test.separated()) {
                return reaches + " and cannot be separated from " + leader.label() + p;
            }
            return ahead
                    ? reaches + "; the lead of " + leader.label() + " over it is larger than sampling noise" + p
                    : reaches + " and is better than " + leader.label() + "" + p;
        }
    }

    /** One sentence for a model on one benchmark. */
    static String of(Standing standing, int ranked) {
        Entry entry = standing.entry();
        String title = entry.benchmark().title() + (entry.benchmark().synthetic() ? " (synthetic)" : "");
        if (entry.headline().isEmpty()) {
            return title + ": no figure. "
                    + sentence(entry.cell().problems().stream().findFirst().orElse("Incomplete"));
        }
        Figure figure = entry.headline().get();
        String start = title + ": " + amount(entry) + " (95 % interval " + Numbers.interval(figure) + ", n "
                + Numbers.count(figure.count()) + ")";
        return standing.rank()
                .map(rank -> start + ", rank " + rank.range() + " of " + ranked + ", group " + rank.group() + ".")
                .orElseGet(() -> start + "; not ranked: " + entry.unranked().orElse("incomplete") + ".");
    }

    /** A trained model against chance and its control. */
    static String of(Contrast contrast, BenchmarkPlan benchmark, String unit) {
        var words = new StringBuilder(contrast.model() + " on " + benchmark.title()
                + (benchmark.synthetic() ? " (synthetic)" : "") + ": " + amount(unit, contrast.value()) + ".");
        if (contrast.chance().isPresent()) {
            words.append(" Guessing would reach ")
                    .append(amount(unit, contrast.chance().getAsDouble()))
                    .append(
                            contrast.aboveChance()
                                    ? "; the interval lies above it."
                                    : "; the interval does not lie above it.");
        }
        if (contrast.control().isPresent()) {
            words.append(" Without seeing the picture it reaches ")
                    .append(amount(unit, contrast.control().getAsDouble()))
                    .append(
                            contrast.aboveControl()
                                    ? "; a paired test separates the two, so it uses the picture"
                                    : "; a paired test cannot put the model in front, so nothing shows that it uses the picture");
            if (contrast.controlP().isPresent()) {
                words.append(" (")
                        .append(Numbers.probability(contrast.controlP().getAsDouble()))
                        .append(')');
            }
            words.append('.');
        }
        return words.toString();
    }

    static String amount(Entry entry) {
        return entry.headline()
                .map(figure -> Numbers.value(figure) + " " + Numbers.unit(figure.unit()))
                .orElse(Numbers.NONE);
    }

    static String kind(Entrant entrant) {
        return entrant.kind() == Kind.MODEL ? "" : entrant.kind().words();
    }

    private static String amount(String unit, double value) {
        return Numbers.in(unit, value) + " " + Numbers.unit(unit);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
