package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken suites, data files and pictures through the command line: the right exit code, a clear message, no trace, nothing half-written. */
class BrokenInputTest {

    private static final String MODELS = "models:\n  - { name: a, plugin: baselines, config: { kind: first } }\n";
    private static final String MMBENCH = "benchmarks:\n  - { name: mm, plugin: mmbench, data: data.tsv }\n";
    private static final String SEED = "benchmarks:\n  - { name: seed, plugin: seed-bench, data: SEED-Bench.json }\n";
    private static final String HEADER = "index\tquestion\tA\tB\tanswer\timage\n";
    private static final String PICTURE = picture(4, 4);

    @TempDir
    Path folder;

    private static InProcess harness;

    @BeforeAll
    static void start() throws Exception {
        harness = new InProcess();
    }

    @AfterAll
    static void stop() throws Exception {
        harness.close();
    }

    /**
     * Something broken.
     *
     * @param file what stands beside the suite; empty name for nothing
     * @param said what the message must hold
     */
    record Broken(String name, String suite, String file, String content, int exit, String said) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"suites", "tables", "questions", "pictures"})
    void endsWithOneClearMessage(Broken broken) throws Exception {
        Path suite = Files.writeString(folder.resolve("suite.yaml"), broken.suite());
        if (!broken.file().isEmpty()) {
            Files.writeString(folder.resolve(broken.file()), broken.content(), StandardCharsets.UTF_8);
        }

        HarnessProcess.Ended ended = harness.run(
                "run", suite.toString(), "--runs", folder.resolve("runs").toString(), "--no-site", "--quiet");

        assertThat(ended.said()).contains(broken.said()).doesNotContain("\tat ").doesNotContain("bug in the harness");
        assertThat(ended.exit()).isEqualTo(broken.exit());
        assertThat(leftovers()).isEmpty();
        if (broken.exit() == 2) {
            assertThat(folder.resolve("runs")).doesNotExist();
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".new") || file.toString().contains(".partial"))
                    .toList();
        }
    }

    static Stream<Broken> suites() {
        String head = "suite: s\n" + MODELS;
        return Stream.of(
                suite("no suite name", MODELS + MMBENCH, "suite.yaml:1:1: key 'suite' is missing"),
                suite("misspelled key", "suite: s\nmodel: []\n" + MMBENCH, "did you mean 'models'"),
                suite(
                        "unknown plugin",
                        "suite: s\nmodels:\n  - { name: a, plugin: baseline }\n" + MMBENCH,
                        "suite.yaml:3:24"),
                suite(
                        "unknown benchmark",
                        head + "benchmarks:\n  - { name: m, plugin: mmbensch, data: x }\n",
                        "mmbench"),
                suite(
                        "unknown plugin key",
                        "suite: s\nmodels:\n  - { name: a, plugin: baselines, config: { knd: first } }\n" + MMBENCH,
                        "did you mean 'kind'"),
                suite(
                        "wrong word of a plugin key",
                        "suite: s\nmodels:\n  - { name: a, plugin: baselines, config: { kind: best } }\n" + MMBENCH,
                        "must be one of"),
                suite("epochs of zero", "suite: s\nepochs: 0\n" + MODELS + MMBENCH, "'epochs'"),
                suite(
                        "concurrency that is no number",
                        "suite: s\nconcurrency: many\n" + MODELS + MMBENCH,
                        "suite.yaml:2:14"),
                suite(
                        "not a number for a share",
                        "suite: s\nlimits: { model-error: .nan }\n" + MODELS + MMBENCH,
                        "suite.yaml:2:24"),
                suite(
                        "share above the whole",
                        "suite: s\nlimits: { unread: 120% }\n" + MODELS + MMBENCH,
                        "suite.yaml:2:19"),
                suite(
                        "time without a unit",
                        "suite: s\nlimits: { time: soon }\n" + MODELS + MMBENCH,
                        "suite.yaml:2:17"),
                suite("unknown device", "suite: s\ndevice: tpu\n" + MODELS + MMBENCH, "but is 'tpu'"),
                suite("key given twice", "suite: s\nsuite: t\n" + MODELS + MMBENCH, "suite.yaml:2:1"),
                suite("tabs", "suite:\n\t- s\n", "suite.yaml:2:1"),
                suite("not closed", "suite: [\n", "suite.yaml:2:1"),
                suite("empty", "", "suite.yaml:1:1"),
                suite("list", "- a\n- b\n", "suite.yaml:1:1"),
                suite("aliases that multiply", bomb(), "suite.yaml:"),
                suite("too deep", "suite: " + "[".repeat(5000), "suite.yaml:1:"),
                suite("too long", "suite: s # " + "x".repeat(1_100_000), "1:"),
                suite("type tag", "suite: !!java.net.URL s\n" + MODELS + MMBENCH, "suite.yaml:1:8"),
                suite(
                        "two models of one name",
                        "suite: s\nmodels:\n  - { name: a, plugin: baselines, config: { kind: first } }\n  - { name: a, plugin: baselines, config: { kind: last } }\n"
                                + MMBENCH,
                        "is taken in line 3"),
                suite("no model", "suite: s\nmodels: []\n" + MMBENCH, "at least one entry in 'models'"),
                suite(
                        "name that leaves the folder",
                        "suite: s\nmodels:\n  - { name: ../a, plugin: baselines, config: { kind: first } }\n" + MMBENCH,
                        "suite.yaml:3:"),
                suite(
                        "data and made data",
                        head + "benchmarks:\n  - { name: m, plugin: mmbench, data: x, synthetic: { kind: mmbench } }\n",
                        "either 'data' or 'synthetic'"),
                suite(
                        "unknown made data",
                        head + "benchmarks:\n  - { name: m, plugin: mmbench, synthetic: { kind: mmbanch } }\n",
                        "mmbanch"),
                suite("data that are not there", head + MMBENCH, "there is no file or folder"),
                suite(
                        "unknown judge",
                        head
                                + "benchmarks:\n  - { name: m, plugin: mmbench, data: data.tsv, judge: { plugin: choise } }\n",
                        "choice"),
                suite(
                        "answers without end",
                        head
                                + "benchmarks:\n  - { name: m, plugin: mmbench, synthetic: { kind: mmbench, samples: 8 }, decoding: { max-tokens: 0 } }\n",
                        "max-tokens"),
                suite(
                        "unset secret",
                        "suite: s\nmodels:\n  - { name: a, plugin: openai-compatible, config: { base-url: 'http://127.0.0.1:1/v1', model: m, key: '${env:NO_SUCH_VARIABLE_HERE}' } }\n"
                                + MMBENCH,
                        "NO_SUCH_VARIABLE_HERE"),
                suite(
                        "secret in the clear",
                        "suite: s\nmodels:\n  - { name: a, plugin: openai-compatible, config: { base-url: 'http://127.0.0.1:1/v1', model: m, key: sk-123 } }\n"
                                + MMBENCH,
                        "${env:"));
    }

    static Stream<Broken> tables() {
        return Stream.of(
                table("empty file", "", "data.tsv:1"),
                table("header alone", HEADER, "data.tsv"),
                table("no index column", "question\tA\tB\tanswer\timage\n", "index"),
                table("no picture column", "index\tquestion\tA\tB\tanswer\n1\tq\ta\tb\tA\n", "image"),
                table("cut inside a quote", HEADER + row("1", "\"what", PICTURE), "data.tsv:"),
                table("row of too few cells", HEADER + "1\tq\ta\n", "data.tsv:2"),
                table("row of too many cells", HEADER + "1\tq\ta\tb\tA\t" + PICTURE + "\tmore\n", "data.tsv:2"),
                table("index that is no number", HEADER + row("one", "q", PICTURE), "data.tsv:2"),
                table("negative index", HEADER + row("-4", "q", PICTURE), "data.tsv:2"),
                table("index twice", HEADER + row("1", "q", PICTURE) + row("1", "r", PICTURE), "data.tsv:3"),
                table("answer that is no option", HEADER + "1\tq\ta\tb\tE\t" + PICTURE + "\n", "data.tsv:2"),
                table("no question", HEADER + row("1", "", PICTURE), "data.tsv:2"),
                table("wrong base64", HEADER + row("1", "q", "?".repeat(80)), "data.tsv:2"),
                table("base64 that is cut", HEADER + row("1", "q", PICTURE.substring(0, 77)), "data.tsv:2"),
                table("reference to no row", HEADER + row("1", "q", "7"), "data.tsv:2"),
                table("reference in a circle", HEADER + row("1", "q", "2") + row("2", "q", "1"), "data.tsv:2"),
                table("picture by a path", HEADER + row("1", "q", "../../etc/passwd"), "data.tsv:2"),
                table("picture that is none", HEADER + row("1", "q", "eHh4".repeat(30)), "data.tsv:2"),
                table("no options", HEADER + "1\tq\t\t\tA\t" + PICTURE + "\n", "data.tsv:2"));
    }

    static Stream<Broken> questions() {
        return Stream.of(
                question("empty file", "", "SEED-Bench.json"),
                question("cut JSON", "{\"questions\":[{\"question_id\":\"1\"", "SEED-Bench.json"),
                question("no questions", "{\"questions\":[]}", "SEED-Bench.json"),
                question("a list", "[]", "SEED-Bench.json"),
                question(
                        "no choices",
                        "{\"questions\":[{\"question_id\":\"1\",\"question\":\"q\",\"answer\":\"A\",\"data_id\":\"x\",\"data_type\":\"image\",\"question_type_id\":1}]}",
                        "choice_a"),
                question("key that is no letter", entry("E", "x"), "answer"),
                question("picture that is not there", entry("A", "x"), "SEED-Bench-image"),
                question("picture outside the folder", entry("A", "../../secret"), "data_id"),
                question("absolute picture", entry("A", "/etc/passwd"), "data_id"),
                question("nesting without end", "{\"questions\":" + "[".repeat(3000), "SEED-Bench.json"));
    }

    static Stream<Broken> pictures() {
        return Stream.of(
                picture("40,000 x 40,000 pixels", picture(40_000, 40_000), "40,000 x 40,000"),
                picture("header alone", picture(0, 4), "picture"));
    }

    private static Broken suite(String name, String suite, String said) {
        return new Broken("suite: " + name, suite, "", "", 2, said);
    }

    private static Broken table(String name, String table, String said) {
        return new Broken("table: " + name, "suite: s\n" + MODELS + MMBENCH, "data.tsv", table, 2, said);
    }

    private static Broken question(String name, String json, String said) {
        return new Broken("questions: " + name, "suite: s\n" + MODELS + SEED, "SEED-Bench.json", json, 2, said);
    }

    // a picture is looked at when its question is asked: that question is not asked, the cell is incomplete
    private static Broken picture(String name, String base64, String said) {
        String table = HEADER + row("1", "q", base64) + row("2", "r", PICTURE);
        return new Broken("picture: " + name, "suite: s\n" + MODELS + MMBENCH, "data.tsv", table, 1, said);
    }

    private static String row(String index, String question, String image) {
        return index + "\t" + question + "\ta\tb\tA\t" + image + "\n";
    }

    private static String entry(String answer, String dataId) {
        return "{\"questions\":[{\"question_id\":\"1\",\"question\":\"q\",\"choice_a\":\"a\",\"choice_b\":\"b\",\"choice_c\":\"c\","
                + "\"choice_d\":\"d\",\"answer\":\"" + answer + "\",\"data_id\":\"" + dataId
                + "\",\"data_type\":\"image\",\"question_type_id\":1}]}";
    }

    /** A PNG whose header claims this size and whose pixels are not there. */
    private static String picture(int width, int height) {
        byte[] png = new byte[64];
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(start, 0, png, 0, start.length);
        java.nio.ByteBuffer.wrap(png, 16, 13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2);
        return Base64.getEncoder().encodeToString(png);
    }

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            String before = "*a" + (i - 1);
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(String.join(", ", List.of(before, before, before, before, before, before, before, before)));
            yaml.append("]\n");
        }
        return yaml.toString();
    }
}
