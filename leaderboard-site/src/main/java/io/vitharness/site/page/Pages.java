package io.vitharness.site.page;

import io.vitharness.report.PairTest;
import io.vitharness.report.Report;
import io.vitharness.site.board.Board;
import io.vitharness.site.board.Column;
import io.vitharness.site.board.Entrant;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Kind;
import io.vitharness.site.board.Library;
import io.vitharness.site.data.Run;
import io.vitharness.site.data.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every page of a site, each made on demand. */
public final class Pages {

    private static final String UP_ONE = "../";
    private static final String UP_TWO = "../../";
    private static final String UP_THREE = "../../../";

    private final Library library;
    private final Links links;

    public Pages(Library library) {
        this.library = library;
        this.links = new Links(library);
    }

    public Page home() {
        List<Board> boards = library.boards();
        var home = new Home(
                summary(),
                boards.stream()
                        .map(board -> new BoardBuilder(board, links).view())
                        .toList(),
                library.benchmarks().stream().map(this::benchmarkLine).toList(),
                library.runs().stream()
                        .sorted(Run.OLDEST_FIRST.reversed())
                        .map(this::runLine)
                        .toList());
        var frame = new Frame("Leaderboard", "Vision-language models compared on the same samples", "", "board");
        return new Page("index.html", "home", Map.of("frame", frame, "home", home));
    }

    public Page method() {
        var frame = new Frame("Method", "How figures, intervals, ranks and groups are made", UP_ONE, "method");
        return new Page(
                "method/index.html",
                "method",
                Map.of("frame", frame, "level", PairTest.LEVEL, "samples", Samples.MOST, "tests", tests()));
    }

    public Page benchmark(String name) {
        var place = new CellView.Place(links, UP_TWO);
        List<Table> tables = library.columnsOf(name).stream()
                .map(column -> Table.of(column, place))
                .toList();
        String title = tables.get(0).plan().title();
        var frame = new Frame(title, "All models on " + title, UP_TWO, "benchmarks");
        return new Page(links.benchmark(name), "benchmark", Map.of("frame", frame, "title", title, "tables", tables));
    }

    public Page model(Entrant entrant) {
        ModelView view = new ModelBuilder(library, new CellView.Place(links, UP_TWO), entrant).view();
        var frame = new Frame(view.name(), "All figures of " + view.name(), UP_TWO, "models");
        return new Page(links.model(entrant), "model", Map.of("frame", frame, "model", view));
    }

    public Page run(Run run) {
        RunView view = new RunBuilder(library, new CellView.Place(links, UP_TWO), run).view();
        var frame = new Frame("Run " + view.run(), "Provenance of run " + view.run(), UP_TWO, "runs");
        return new Page(links.run(run), "run", Map.of("frame", frame, "run", view));
    }

    public Page samples(Entry entry, Samples samples) {
        SamplesView view = SamplesBuilder.of(entry, samples, new CellView.Place(links, UP_THREE));
        String title = view.model().text() + " on " + view.benchmark().text();
        var frame = new Frame(title, "Samples of " + title, UP_THREE, "runs");
        return new Page(links.cell(entry), "samples", Map.of("frame", frame, "view", view));
    }

    private String summary() {
        long models =
                library.entrants().stream().filter(e -> e.kind() == Kind.MODEL).count();
        Report newest = library.runs().get(library.runs().size() - 1).report();
        return String.format(
                Locale.ROOT,
                "%s · %s · newest run %s",
                plural(models, "model"),
                plural(library.benchmarks().size(), "benchmark"),
                Numbers.day(newest.created()));
    }

    private static String plural(long count, String word) {
        return Numbers.count(count) + " " + word + (count == 1 ? "" : "s");
    }

    private Home.BenchmarkLine benchmarkLine(String name) {
        Column current = library.columnsOf(name).get(0);
        return new Home.BenchmarkLine(
                new Link(current.plan().title(), links.benchmark(name)),
                Tags.of(current.plan()),
                current.plan().version(),
                current.plan().protocol().id() + (current.plan().protocol().official() ? " (official)" : ""),
                current.plan().protocol().judge(),
                plural(current.entries().size(), "cell"));
    }

    private Home.RunLine runLine(Run run) {
        return new Home.RunLine(
                new Link(run.report().run(), links.run(run)),
                run.report().suite(),
                Numbers.day(run.report().created()),
                plural(run.report().cells().size(), "cell"),
                run.report().complete());
    }

    private String tests() {
        long tests = 0;
        for (String benchmark : library.benchmarks()) {
            for (Column column : library.columnsOf(benchmark)) {
                long ranked = column.ranked().size();
                tests += ranked * (ranked - 1) / 2;
            }
        }
        return Numbers.count(tests);
    }
}
