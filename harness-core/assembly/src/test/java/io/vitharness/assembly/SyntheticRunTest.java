package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.vitharness.report.CellReport;
import io.vitharness.report.Figure;
import io.vitharness.report.Json;
import io.vitharness.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every synthetic set through its benchmark and its judge to the report, answered by floors or by made-up answers. */
class SyntheticRunTest {

    /** More than half of these cells stay unread, as they should: limits are off so that every figure is there. */
    private static final String SUITE = """
        suite: synthetic
        limits: { unread: 100% }
        models:
          - { name: says-a, plugin: baselines, config: { kind: constant, text: A } }
          - { name: says-yes, plugin: baselines, config: { kind: constant, text: 'yes' } }
          - name: no-tool
            plugin: baselines
            config: { kind: constant, text: "Thought: Do I need to use a tool? No\\nAI: Gladly." }
          - { name: copy-input, plugin: baselines, config: { kind: copy-input } }
          - { name: whole-picture, plugin: baselines, config: { kind: whole-picture, prior: [red circle] } }
        benchmarks:
          - { name: pope, plugin: pope, synthetic: { kind: pope, samples: 180, seed: 5 } }
          - { name: mme, plugin: mme, synthetic: { kind: mme, samples: 48, seed: 5 } }
          - { name: scienceqa, plugin: scienceqa, synthetic: { kind: scienceqa, samples: 40, seed: 5 } }
          - { name: mmmu, plugin: mmmu, synthetic: { kind: mmmu, samples: 40, seed: 5 } }
          - { name: mathvista, plugin: mathvista, synthetic: { kind: mathvista, samples: 40, seed: 5 } }
          - { name: vqa, plugin: vqa, synthetic: { kind: vqa, samples: 40, seed: 5 } }
          - { name: textvqa, plugin: vqa, config: { set: textvqa }, synthetic: { kind: textvqa, samples: 8, seed: 5 } }
          - { name: vizwiz, plugin: vqa, config: { set: vizwiz }, synthetic: { kind: vizwiz, samples: 8, seed: 5 } }
          - { name: gqa, plugin: vqa, config: { set: gqa }, synthetic: { kind: gqa, samples: 40, seed: 5 } }
          - { name: gpt4tools, plugin: gpt4tools, synthetic: { kind: gpt4tools, samples: 40, seed: 5 } }
          - { name: coco, plugin: coco, synthetic: { kind: coco, samples: 16, seed: 5 } }
          - { name: files, plugin: magicbrush, synthetic: { kind: magicbrush, samples: 16, seed: 5 } }
          - { name: tables, plugin: magicbrush, synthetic: { kind: magicbrush-parquet, samples: 16, seed: 5 } }
        """;

    @TempDir
    static Path folder;

    private static InProcess harness;
    private static HarnessProcess.Ended ended;

    @BeforeAll
    static void run() throws Exception {
        harness = new InProcess();
        Path suite = Files.writeString(folder.resolve("suite.yaml"), SUITE);
        String runs = folder.resolve("runs").toString();
        ended = harness.run("run", suite.toString(), "--runs", runs, "--run-id", "r", "--no-site", "--quiet");
    }

    @AfterAll
    static void stop() throws Exception {
        harness.close();
    }

    @Test
    void everyFigureIsLabelledSynthetic() throws Exception {
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(report("r").benchmarks()).hasSize(13).allMatch(benchmark -> benchmark.synthetic());
        assertThat(report("r").benchmarks()).allSatisfy(benchmark -> {
            assertThat(benchmark.title()).contains("synthetic shapes");
            assertThat(benchmark.licence()).isEmpty();
            assertThat(benchmark.notes()).anyMatch(note -> note.startsWith("synthetic: "));
        });
    }

    @Test
    void anotherSeedIsKeptWhereARunGoesOn() throws Exception {
        Path suite = Files.writeString(folder.resolve("drawn.yaml"), """
                suite: drawn
                models:
                  - { name: drawn, plugin: baselines, config: { kind: random } }
                benchmarks:
                  - { name: mmbench, plugin: mmbench, synthetic: { kind: mmbench, samples: 40, seed: 5 } }
                """);
        String runs = folder.resolve("runs").toString();
        for (String seed : List.of("7", "8")) {
            harness.run(
                    "run", suite.toString(), "--seed", seed, "--runs", runs, "--run-id", "s" + seed, "--no-site", "-q");
        }
        CellReport before = report("s8").cells().get(0);

        Files.delete(folder.resolve("runs/s8/report.json"));
        assertThat(harness.run("resume", folder.resolve("runs/s8").toString(), "--no-site", "-q")
                        .exit())
                .isZero();

        assertThat(report("s8").seed()).isEqualTo(8);
        assertThat(report("s8").cells().get(0)).isEqualTo(before);
        assertThat(report("s7").cells().get(0).figures()).isNotEqualTo(before.figures());
    }

    /** By construction: half of POPE's and MME's keys are yes, a quarter of GPT4Tools' instructions need no tool. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "says-yes, pope, mean f1, .666666666666667",
        "says-yes, mme, perception, 250",
        "says-yes, mme, cognition, 50",
        "no-tool, gpt4tools, success rate, .25",
        "says-a, scienceqa, accuracy, .275",
        "says-a, mmmu, accuracy, .2",
        "says-a, mathvista, accuracy, .025",
        "says-yes, vqa, vqa-accuracy/official, .2225",
        "says-yes, gqa, accuracy/gqa, .175",
        "says-yes, textvqa, vqa-accuracy/evalai, 0",
        "says-yes, vizwiz, vqa-accuracy/official, 0"
    })
    void floorGetsWhatTheLabelsGive(String model, String benchmark, String metric, double value) throws Exception {
        assertThat(figure(cell("r", model, benchmark), metric)).isCloseTo(value, offset(1e-9));
    }

    @Test
    void bothLayoutsOfMagicBrushGiveTheSameFigures() throws Exception {
        CellReport files = cell("r", "copy-input", "files");
        CellReport tables = cell("r", "copy-input", "tables");

        assertThat(figure(files, "l1")).isBetween(.01, .1).isEqualTo(figure(tables, "l1"));
        assertThat(figure(files, "l1/outside")).isZero();
        assertThat(figure(tables, "l1/inside")).isEqualTo(figure(files, "l1/inside"));
    }

    @Test
    void whoCannotGiveWhatIsWantedIsSkippedWithTheReason() {
        assertThat(ended.said())
                .contains("skipped: says-a on coco: the benchmark wants [region], which this model cannot give")
                .contains("skipped: says-a on files: the benchmark wants [picture], which this model cannot give")
                .contains("skipped: copy-input on pope: the benchmark wants [text], which this model cannot give")
                .contains("skipped: whole-picture on vqa: the benchmark wants [text], which this model cannot give")
                .contains("whole-picture  coco (synthetic)");
    }

    /** Made-up answers are worth 9, 5 or 2 of the reference's 9, and grades 1, .5 or 0. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "llava-bench, llava-bench, answers.jsonl, reviews.jsonl, pair-scores, relative score",
        "llava-bench-coco, llava-bench, answers.jsonl, reviews.jsonl, pair-scores, relative score",
        "mm-vet, mm-vet, answers.json, grades.json, grades, grade"
    })
    void recordedAnswersAreScoredByTheirReviews(
            String kind, String benchmark, String answers, String reviews, String form, String metric)
            throws Exception {
        Path set = folder.resolve(kind);
        String made = set.resolve("recorded").resolve(answers).toString();
        String reviewed = set.resolve("recorded").resolve(reviews).toString();
        String runs = folder.resolve("runs").toString();
        harness.run("data", "make", kind, "--samples", "30", "--seed", "5", "--to", set.toString());

        var imported = harness.run(
                "import",
                made,
                "--benchmark",
                benchmark,
                "--model",
                "made-up",
                "--data",
                set.toString(),
                "--reviews",
                reviewed,
                "--judge-set",
                "form=" + form,
                "--judge-set",
                "reviewer=synthetic-rule",
                "--run-id",
                kind,
                "--runs",
                runs);

        assertThat(imported.exit()).as(imported.said()).isZero();
        assertThat(imported.said()).contains(benchmark + " (synthetic)", "30 scored = 30");
        double full = form.equals("grades") ? 1 : 100;
        assertThat(figure(cell(kind, "made-up", benchmark), metric))
                .isCloseTo(full * expected(set, form), offset(1e-9));
    }

    private static double expected(Path set, String form) throws Exception {
        String text = Files.readString(
                set.resolve("recorded").resolve(form.equals("grades") ? "grades.json" : "reviews.jsonl"));
        String[] parts = text.split(form.equals("grades") ? "\"score\":\\[" : "\"tuple\":\\[9.0,", -1);
        double sum = 0;
        for (int i = 1; i < parts.length; i++) {
            sum += Double.parseDouble(parts[i].substring(0, 3));
        }
        return sum / (parts.length - 1) / (form.equals("grades") ? 1 : 9);
    }

    private CellReport cell(String run, String model, String benchmark) throws Exception {
        return report(run).cells().stream()
                .filter(cell -> cell.model().equals(model) && cell.benchmark().equals(benchmark))
                .findFirst()
                .orElseThrow();
    }

    private Report report(String run) throws Exception {
        return Json.read(folder.resolve("runs").resolve(run).resolve("report.json"), Report.class);
    }

    private static double figure(CellReport cell, String metric) {
        return cell.figures().stream()
                .filter(figure ->
                        figure.metric().equals(metric) && figure.slice().isEmpty())
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }
}
