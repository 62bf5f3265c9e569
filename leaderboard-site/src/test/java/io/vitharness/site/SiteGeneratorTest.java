package io.vitharness.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.report.Sha256;
import io.vitharness.report.Skip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteGeneratorTest {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "connect-src 'none'; base-uri 'none'; form-action 'none'";

    @TempDir
    private static Path folder;

    private static Path site;

    @BeforeAll
    static void generate() throws IOException {
        SampleRuns.write(folder.resolve("results"));
        site = folder.resolve("site");
        new SiteGenerator().generate(List.of(folder.resolve("results")), site);
    }

    private static Document page(String name) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(name)));
    }

    private static List<Path> pages() throws IOException {
        return SampleRuns.files(site).stream()
                .filter(file -> file.toString().endsWith(".html"))
                .toList();
    }

    private static List<String> row(Document page, String selector) {
        return page.select(selector).eachText();
    }

    @Test
    void everyPageHasTheStrictPolicyAndNothingInline() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(30);
        for (Path file : pages()) {
            Document page = Jsoup.parse(Files.readString(file));
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .isEqualTo(POLICY);
            assertThat(page.select("style, [style], script:not([src])")).isEmpty();
            assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
        }
    }

    @Test
    void aCellShowsItsCurvesAndItsMatricesThatAreWhole() throws IOException {
        Path cell = pages().stream()
                .filter(page ->
                        page.toString().contains("samples") || page.toString().contains("runs/"))
                .filter(page -> contains(page, "precision and recall of dog"))
                .findFirst()
                .orElseThrow();
        Document page = Jsoup.parse(Files.readString(cell));

        assertThat(page.select("svg.curve path.line").attr("d")).startsWith("M48 18 L136 18");
        assertThat(page.select("table.matrix").size()).isEqualTo(1);
        assertThat(page.select("table.matrix tbody tr").eachText()).containsExactly("cat 8 1 1", "dog 0 9 2");
    }

    private static boolean contains(Path page, String text) {
        try {
            return Files.readString(page).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyLinkIsRelativeAndNamesAFileAndAnAnchorThatAreThere() throws IOException {
        for (Path file : pages()) {
            for (Element link :
                    Jsoup.parse(Files.readString(file)).select("a[href], link[rel=stylesheet], script[src]")) {
                String target = link.hasAttr("src") ? link.attr("src") : link.attr("href");
                String[] parts = target.split("#", 2);
                Path wanted = parts[0].isEmpty()
                        ? file
                        : file.resolveSibling(parts[0]).normalize();
                assertThat(target).doesNotStartWith("/").doesNotContain(":").doesNotEndWith("/");
                assertThat(wanted).as("%s in %s", target, file).isRegularFile();
                if (parts.length == 2) {
                    assertThat(Jsoup.parse(Files.readString(wanted)).getElementById(parts[1]))
                            .as("%s in %s", target, file)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void idsAreUniqueOnEveryPage() throws IOException {
        for (Path file : pages()) {
            List<String> ids =
                    Jsoup.parse(Files.readString(file)).select("[id]").eachAttr("id");
            assertThat(ids).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void tiedModelsShareAGroupAndARange() throws IOException {
        Document page = page("benchmarks/mmbench/index.html");

        List<String> ranks = row(page, "section:first-of-type tbody.rows:not(.muted) td.rank");

        assertThat(ranks).startsWith("A 1–3", "A 1–3", "A 1–3");
        assertThat(page.select(".verdict p").first().text()).startsWith("3 models share first place (group A)");
    }

    @Test
    void controlsAndFloorsStandApartAndHaveNoRank() throws IOException {
        for (String name : List.of("index.html", "benchmarks/mmbench/index.html")) {
            Document page = page(name);
            assertThat(row(page, "tbody.rows:not(.muted) th.model").toString())
                    .doesNotContain("blind", "random", "constant", "most-frequent");
            assertThat(row(page, "tbody.label").toString()).contains("Floors and controls");
            assertThat(row(page, "tbody.muted td.rank span.group")).isEmpty();
        }
    }

    @Test
    void anIncompleteCellIsShownMarkedAndUnrankedWithItsReason() throws IOException {
        Element row = page("benchmarks/seed-bench/index.html")
                .select("tr:has(a:containsOwn(granite))")
                .first();

        assertThat(row.select("td.rank .group")).isEmpty();
        assertThat(row.text()).contains("20.4 % of the samples failed");
        assertThat(row.select(".mark-incomplete")).hasSize(1);
        assertThat(row.select(".value")).hasSize(1);
    }

    @Test
    void withoutFullCoverageThereIsNoOverall() throws IOException {
        Element row = page("index.html")
                .select("tr:has(a:containsOwn(aurora-7b)):has(td.none)")
                .last();

        assertThat(row.select("td.main").text()).isEqualTo("—");
        assertThat(row.text()).contains("SEED-Bench skipped: the model takes one picture");
    }

    @Test
    void differentUnitsMakeNoOverall() throws IOException {
        Document page = page("index.html");

        assertThat(page.text()).contains("There is no overall: not all benchmarks are shares");
    }

    @Test
    void withoutAnOverallTheColumnThatRanksTheMostModelsStandsFirst() throws IOException {
        Path results = folder.resolve("uneven");
        SampleRuns.run("uneven", "uneven-1", "2026-11-24T00:00:00Z")
                .models(SampleRuns.MODELS.subList(0, 3))
                .benchmarks(List.of(
                        SampleRuns.captions("captions", "Captions", "data-7"),
                        SampleRuns.share("pope", "POPE", 60, 60, "data-8", false)))
                .skipping(new Skip("delta-vl-4b", "captions", "it answers with boxes"))
                .skipping(new Skip("ember-vl-13b", "captions", "it answers with boxes"))
                .write(results);

        new SiteGenerator().generate(List.of(results), folder.resolve("uneven-site"));

        Document page = Jsoup.parse(Files.readString(folder.resolve("uneven-site/index.html")));
        assertThat(page.text()).contains("Ranks are those of POPE");
        assertThat(page.select("td.rank .group")).hasSize(3);
    }

    @Test
    void twoHashesOfABenchmarkAreTwoTables() throws IOException {
        Document page = page("benchmarks/mmbench/index.html");

        assertThat(page.select("section > h2").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Current");
        assertThat(page("index.html").select("thead th").eachText().toString()).contains("earlier c0mpare-mmbe");
    }

    @Test
    void everyTableWithAFigureOfSyntheticDataSaysSo() throws IOException {
        for (String name : List.of(
                "benchmarks/mmbench/index.html", "models/llava-tiny/index.html", "runs/2026-11-20-b/index.html")) {
            for (Element table : page(name).select("table:has(.value)")) {
                assertThat(table.closest("section, details, .slices").text())
                        .as(name)
                        .contains("synthetic");
            }
        }
        assertThat(page("benchmarks/pope/index.html").select(".tag.synthetic")).isEmpty();
    }

    @Test
    void aPartOfTheDataIsNamed() throws IOException {
        assertThat(page("benchmarks/mmbench/index.html").select(".tag.partial").eachText())
                .contains("600 of 4,329");
        assertThat(page("benchmarks/pope/index.html").select(".tag.partial").eachText())
                .contains("3,000 of 9,000");
    }

    @Test
    void everyFigureInATableHasItsIntervalAndItsCount() throws IOException {
        for (Path file : pages()) {
            for (Element cell : Jsoup.parse(Files.readString(file)).select("td:has(> .value):has(> .interval)")) {
                assertThat(cell.select(".interval").attr("title"))
                        .contains("95 % interval")
                        .contains("n = ");
            }
        }
    }

    @Test
    void everyCellsLedgerIsShownAndAddsUp() throws IOException {
        int rows = 0;
        for (Element row : page("runs/2026-11-20-b/index.html").select("tbody.rows tr:has(td.ledger)")) {
            List<String> ledger = row.select("td.ledger").eachAttr("data-v");
            int sum = ledger.subList(0, 6).stream().mapToInt(Integer::parseInt).sum();
            assertThat(Integer.parseInt(ledger.get(6))).isEqualTo(sum);
            rows++;
        }
        assertThat(rows).isEqualTo(19);
    }

    @Test
    void chanceIsDrawnAsALine() throws IOException {
        assertThat(page("benchmarks/mmbench/index.html").select("svg.strip line.chance"))
                .isNotEmpty();
    }

    @Test
    void theTrainingIsDrawnOnTheModelsPage() throws IOException {
        Document page = page("models/llava-tiny/index.html");

        assertThat(page.select("svg.curve")).hasSize(3);
        assertThat(page.select("svg.curve text.stage").eachText()).contains("vision", "align", "instruct");
        assertThat(page.text()).contains("3 min 33 s").contains("1.9 GB");
    }

    @Test
    void contrastsAreToldInWords() throws IOException {
        assertThat(page("runs/2026-11-20-b/index.html").select(".verdict").text())
                .contains("Guessing would reach 25.0 %; the interval lies above it.")
                .contains("so it uses the picture (p < .0001)");
    }

    @Test
    void scoreAgainstLatencyHasTheSameNumbersAsATable() throws IOException {
        Document page = page("index.html");

        assertThat(page.select("svg.scatter")).hasSize(2);
        for (Element figure : page.select("figure:has(svg.scatter)")) {
            assertThat(figure.select("svg circle")).hasSameSizeAs(figure.select("tbody tr"));
        }
    }

    @Test
    void aRunsPageHoldsItsProvenance() throws IOException {
        String text = page("runs/2026-11-20-b/index.html").text();

        assertThat(text).contains("6921d1dabc", "17.0.15", "harness-model-tensorflow.jar", "a".repeat(64), "data-1");
        assertThat(text)
                .contains("the model takes one picture, video samples hold 8")
                .contains("\"key\":\"***\"");
    }

    @Test
    void everyModelShowsTheSameSamples() throws IOException {
        Map<String, List<String>> ids = new TreeMap<>();
        for (Path file : pages()) {
            Document page = Jsoup.parse(Files.readString(file));
            if (page.title().contains(" on SEED-Bench")) {
                ids.put(file.toString(), page.select("article .hash").eachText());
            }
        }

        assertThat(ids).hasSize(9);
        assertThat(new HashSet<>(ids.values())).hasSize(1);
        assertThat(ids.values().iterator().next()).hasSize(48);
    }

    @Test
    void theManifestListsEveryOtherFileWithItsHash() throws IOException {
        String manifest = Files.readString(site.resolve("manifest.json"));
        for (Path file : SampleRuns.files(site)) {
            String name = site.relativize(file).toString().replace('\\', '/');
            if (!name.equals("manifest.json")) {
                assertThat(manifest).contains("\"" + name + "\"").contains(Sha256.of(file));
            }
        }
    }

    @Test
    void theSameRunsMakeTheSameBytesWhereverTheyLie() throws IOException {
        Path moved = folder.resolve("moved");
        SampleRuns.copy(folder.resolve("results"), moved);

        new SiteGenerator().generate(List.of(moved), folder.resolve("again"));

        assertThat(folder.resolve("again/manifest.json")).hasSameBinaryContentAs(site.resolve("manifest.json"));
    }

    @Test
    void theScriptIsSmall() throws IOException {
        assertThat(Files.size(site.resolve("assets/site.js"))).isLessThan(10_000);
    }

    @Test
    void templatesNeverWriteUnescapedText() throws IOException {
        List<String> templates = new ArrayList<>();
        for (Path file : SampleRuns.files(Path.of("src/main/jte"))) {
            templates.add(Files.readString(file, StandardCharsets.UTF_8));
        }

        assertThat(templates).hasSizeGreaterThan(10).noneMatch(text -> text.contains("$unsafe"));
    }

    @Test
    void whatWasNotComputedIsToldWithItsReason() throws IOException {
        long pages = 0;
        for (Path file : pages()) {
            String text = Jsoup.parse(Files.readString(file)).text();
            boolean told = text.contains("Not computed")
                    && text.contains("SPICE: its program is not named in the judge's configuration");
            pages += told ? 1 : 0;
        }

        assertThat(pages).as("pages of benchmarks and of cells").isGreaterThan(2);
    }

    @Test
    void aCellWhoseIdLeavesTheFolderHasNoSamples() throws IOException {
        Path run = SampleRuns.run("escape", "escape-1", "2026-11-23T00:00:00Z")
                .models(SampleRuns.MODELS.subList(0, 1))
                .benchmarks(List.of(SampleRuns.share("pope", "POPE", 20, 20, "data", false)))
                .write(folder.resolve("escape"));
        Path scores = SampleRuns.files(run.resolve("scores")).get(0);
        Files.copy(scores, folder.resolve("escape/secret.ndjson"));
        String id = scores.getFileName().toString().replace(".ndjson", "");
        Files.writeString(
                run.resolve("report.json"),
                Files.readString(run.resolve("report.json")).replace(id, "../../../secret"));

        new SiteGenerator().generate(List.of(run), folder.resolve("escaped"));

        Path page = SampleRuns.files(folder.resolve("escaped/runs/escape-1")).stream()
                .filter(file -> file.getParent().getFileName().toString().startsWith("secret"))
                .findFirst()
                .orElseThrow();
        assertThat(Jsoup.parse(Files.readString(page)).text()).contains("Sample data of this cell were not published.");
    }

    @Test
    void benchmarksOfOneTitleAreToldApartByTheirNames(@TempDir Path other) throws IOException {
        SampleRuns.run("films", "2026-11-23-e", "2026-11-23T12:00:00Z")
                .models(SampleRuns.MODELS.subList(0, 2))
                .benchmarks(List.of(
                        SampleRuns.share("films", "SEED-Bench", 300, 300, "data-7", true),
                        SampleRuns.share("films-shuffled", "SEED-Bench", 300, 300, "data-8", true)))
                .write(other.resolve("results"));

        new SiteGenerator().generate(List.of(other.resolve("results")), other.resolve("site"));

        assertThat(Jsoup.parse(Files.readString(other.resolve("site/index.html")))
                        .select("th a")
                        .eachText())
                .contains("SEED-Bench: films", "SEED-Bench: films-shuffled");
    }
}
