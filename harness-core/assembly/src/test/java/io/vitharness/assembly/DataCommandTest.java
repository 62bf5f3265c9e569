package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code harness data}: where files lie, what is in them, synthetic ones. */
class DataCommandTest {

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

    @Test
    void layoutIsTheSectionOfThePluginsReadme() throws Exception {
        var ended = harness.run("data", "layout", "pope");

        assertThat(ended.exit()).isZero();
        assertThat(ended.said())
                .startsWith("pope\n\n- POPE: `*pope_{random,popular,adversarial}.json`")
                .contains("Licences: POPE MIT")
                .doesNotContain("## ", "| key |");
    }

    @Test
    void everyInstalledBenchmarkTellsItsFiles() throws Exception {
        var ended = harness.run("data", "layout");

        assertThat(ended.exit()).isZero();
        assertThat(ended.said())
                .contains("mme, pope\n", "mathvista, mmmu, scienceqa\n", "mm-vet.json", "edit_sessions.json")
                .doesNotContain("ask its author");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "pope, pope, '', random 60",
        "mme, mme, '', 48 questions in 6 sub-tasks",
        "scienceqa, scienceqa, media=image, 'test, 144 questions'",
        "mmmu, mmmu, 'subjects=[Art, Math]', 'validation, 90 questions'",
        "textvqa, vqa, set=textvqa, TextVQA_0.5.1_val",
        "magicbrush-parquet, magicbrush, split=dev, '180 questions'"
    })
    void madeSetsAreFoundSound(String kind, String benchmark, String setting, String version) throws Exception {
        String set = folder.resolve("set").toString();
        String samples = kind.equals("mme") ? "48" : "180";
        var made = harness.run("data", "make", kind, "--samples", samples, "--to", set);

        var checked = setting.isEmpty()
                ? harness.run("data", "check", benchmark, set)
                : harness.run("data", "check", benchmark, set, "--set", setting);

        assertThat(made.said()).contains(set + ": " + kind + ", " + samples + " samples, seed 99; synthetic");
        assertThat(checked.exit()).as(checked.said()).isZero();
        assertThat(checked.said())
                .contains(version, "synthetic: made by the harness", "data hash")
                .doesNotContain("problem:");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "mmbench",
                "seed-bench-films",
                "modelnet",
                "textvqa",
                "gqa",
                "llava-bench-coco",
                "reason-seg",
                "refcoco",
                "region-captions"
            })
    void madeSetsAreToldWithTheCommandThatLooksAtThem(String kind) throws Exception {
        String set = folder.resolve("set").toString();
        var made = harness.run("data", "make", kind, "--samples", "4", "--to", set);
        String told = made.said().lines().reduce((first, last) -> last).orElseThrow();

        var checked = harness.run(told.replaceFirst("^.*: harness ", "").split(" "));

        assertThat(told).startsWith("look at it with: harness data check ");
        assertThat(checked.exit()).as(checked.said()).isZero();
    }

    @Test
    void samplesThatCannotBeReadAreToldAndEndWithTwo() throws Exception {
        Path set = folder.resolve("set");
        harness.run("data", "make", "pope", "--samples", "18", "--to", set.toString());
        try (Stream<Path> pictures = Files.list(set.resolve("val2014"))) {
            Files.writeString(pictures.findFirst().orElseThrow(), "no picture");
        }

        var ended = harness.run("data", "check", "pope", set.toString());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said())
                .contains("samples    18", "problem: sample 'random/1': ", "and 13 more problems")
                .doesNotContain("\tat ");
    }

    @Test
    void pictureThatIsCutOffIsAProblem() throws Exception {
        Path set = folder.resolve("set");
        harness.run("data", "make", "captions", "--samples", "2", "--to", set.toString());
        Path picture = set.resolve("val_synthetic/000000000001.png");
        byte[] whole = Files.readAllBytes(picture);
        Files.write(picture, Arrays.copyOf(whole, whole.length / 2));

        var ended = harness.run("data", "check", "captions", set.toString());

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("problem: sample '1': damaged PNG");
    }

    /**
     * A command line that is wrong.
     *
     * @param said what the message must hold
     */
    record Wrong(String said, List<String> arguments) {
        Wrong(String said, String... arguments) {
            this(said, List.of(arguments));
        }

        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("did you mean 'pope'", "data", "layout", "poep"),
                new Wrong("no benchmark plugin 'nothing' is installed", "data", "check", "nothing", "."),
                new Wrong("there is no such file or folder", "data", "check", "pope", "absent"),
                new Wrong("did you mean 'reading'", "data", "check", "pope", ".", "--set", "readin=official"),
                new Wrong("must be one of", "data", "check", "pope", ".", "--set", "reading=loud"),
                new Wrong("found no file of the subsets", "data", "check", "pope", "."),
                new Wrong("--look must be at least 1", "data", "check", "pope", ".", "--look", "0"),
                new Wrong("no synthetic set 'poep'; known: mmbench", "data", "make", "poep"),
                new Wrong("'samples' must be 1 to 100000 but is 0", "data", "make", "pope", "--samples", "0"),
                new Wrong("holds something else than", "data", "make", "pope", "--to", "."),
                new Wrong("Missing required parameter", "data", "check", "pope"),
                new Wrong("wanted one of: layout, check, make", "data"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void mistakesEndWithTwoAndOneClearMessage(Wrong wrong) throws Exception {
        var ended = harness.run(wrong.arguments().toArray(String[]::new));

        assertThat(ended.said()).contains(wrong.said()).doesNotContain("\tat ").doesNotContain("bug in the harness");
        assertThat(ended.exit()).isEqualTo(2);
    }

    @Test
    void jsonTellsTheSameToPrograms() throws Exception {
        String set = folder.resolve("set").toString();
        harness.run("data", "make", "gpt4tools", "--samples", "4", "--to", set);

        var ended = harness.run("data", "check", "gpt4tools", set, "--json");

        assertThat(ended.said().strip()).startsWith("{").endsWith("}").contains("\"samples\":4", "\"problems\":[]");
    }
}
