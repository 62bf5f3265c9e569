package io.vitharness.site.page;

import io.vitharness.report.CellReport;
import io.vitharness.report.Report;
import io.vitharness.site.board.Entrant;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Library;
import io.vitharness.site.data.Run;
import io.vitharness.site.data.Sha;
import io.vitharness.site.files.Slugs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where every page stands; all paths start at the top of the site. */
public final class Links {

    private final Slugs models;
    private final Slugs benchmarks;
    private final Slugs runs;
    private final Map<Path, Slugs> cells = new HashMap<>();
    private final List<Run> all;

    public Links(Library library) {
        all = library.runs();
        models = new Slugs(library.entrants().stream().map(Links::name).toList());
        benchmarks = new Slugs(library.benchmarks());
        runs = new Slugs(all.stream().map(this::name).toList());
        for (Run run : all) {
            cells.put(
                    run.folder().path(),
                    new Slugs(run.report().cells().stream().map(CellReport::id).toList()));
        }
    }

    public String model(Entrant entrant) {
        return "models/" + models.of(name(entrant)) + "/index.html";
    }

    public String benchmark(String name) {
        return "benchmarks/" + benchmarks.of(name) + "/index.html";
    }

    /** The table of one comparability hash on its benchmark's page. */
    public String table(String benchmark, String comparability) {
        return benchmark(benchmark) + "#" + anchor(comparability);
    }

    public String run(Run run) {
        return "runs/" + runs.of(name(run)) + "/index.html";
    }

    public String cell(Run run, String cell) {
        return "runs/" + runs.of(name(run)) + "/" + cellSlug(run, cell) + "/index.html";
    }

    public String cell(Entry entry) {
        return cell(entry.run(), entry.cell().id());
    }

    static String anchor(String comparability) {
        return "t-" + Sha.brief(comparability);
    }

    private String cellSlug(Run run, String cell) {
        Slugs slugs = cells.get(run.folder().path());
        if (slugs == null) {
            throw new IllegalArgumentException(run.place() + " is not part of this site");
        }
        return slugs.of(cell);
    }

    private static String name(Entrant entrant) {
        return entrant.ambiguous()
                ? entrant.name() + "-" + Sha.brief(entrant.identity().orElse(""))
                : entrant.name();
    }

    // ids are unique within a suite; the suite's name comes before those that two suites share
    private String name(Run run) {
        Report report = run.report();
        long same =
                all.stream().filter(r -> r.report().run().equals(report.run())).count();
        return same > 1 ? report.suite() + "-" + report.run() : report.run();
    }
}
