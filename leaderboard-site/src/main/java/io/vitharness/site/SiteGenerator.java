package io.vitharness.site;

import io.vitharness.report.FormatException;
import io.vitharness.site.board.Entrant;
import io.vitharness.site.board.Entry;
import io.vitharness.site.board.Library;
import io.vitharness.site.data.Run;
import io.vitharness.site.data.Runs;
import io.vitharness.site.data.Samples;
import io.vitharness.site.files.SiteFolder;
import io.vitharness.site.html.Renderer;
import io.vitharness.site.page.Page;
import io.vitharness.site.page.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Writes the leaderboard: static pages from published runs, the same bytes for the same runs. */
public final class SiteGenerator {

    private static final List<String> ASSETS = List.of("site.css", "site.js");

    private final Renderer renderer = new Renderer();

    /**
     * Reads every run under the given folders (run folders, or trees of them such as {@code results/}) and replaces the
     * site in {@code out}.
     *
     * @throws FormatException when a run cannot be read, or {@code out} holds something else than a site
     */
    public Site generate(List<Path> roots, Path out) throws IOException {
        List<Run> runs = Runs.under(roots);
        var library = new Library(runs);
        try (var folder = new SiteFolder(out)) {
            write(library, folder);
            folder.publish();
            return new Site(out.resolve("index.html"), runs.size(), folder.files() + 1);
        }
    }

    private void write(Library library, SiteFolder folder) throws IOException {
        var pages = new Pages(library);
        write(pages.home(), folder);
        write(pages.method(), folder);
        for (String benchmark : library.benchmarks()) {
            write(pages.benchmark(benchmark), folder);
        }
        for (Entrant entrant : library.entrants()) {
            write(pages.model(entrant), folder);
        }
        for (Run run : library.runs()) {
            write(pages.run(run), folder);
        }
        for (Entry entry : library.entries()) {
            write(pages.samples(entry, Samples.of(entry.run(), entry.cell().id())), folder);
        }
        for (String asset : ASSETS) {
            folder.write("assets/" + asset, asset(asset));
        }
    }

    private void write(Page page, SiteFolder folder) throws IOException {
        folder.write(page.path(), renderer.render(page.template(), page.parameters()));
    }

    private static byte[] asset(String name) throws IOException {
        try (InputStream stream = SiteGenerator.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("this jar was built without " + name);
            }
            return stream.readAllBytes();
        }
    }
}
