package io.vitharness.pipeline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.plugin.JarMaker;
import io.vitharness.pipeline.plugin.PluginException;
import io.vitharness.pipeline.plugin.PluginLoader;
import io.vitharness.pipeline.plugin.PluginPlaces;
import io.vitharness.pipeline.plugin.PluginSources;
import io.vitharness.pipeline.suite.Problem;
import io.vitharness.pipeline.suite.RecordBinder;
import io.vitharness.pipeline.suite.SuiteException;
import io.vitharness.pipeline.suite.SuiteReader;
import io.vitharness.pipeline.suite.SyntheticData;
import io.vitharness.report.CellPlan;
import io.vitharness.report.Json;
import io.vitharness.report.ModelPlan;
import io.vitharness.report.PluginUse;
import io.vitharness.report.Provenance;
import io.vitharness.report.RunPlan;
import io.vitharness.report.Sha256;
import io.vitharness.spi.Plugin;
import io.vitharness.spi.model.ModelProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    private static final String SUITE = """
            suite: small
            models:
              - name: small.one
                plugin: pupil
                config: {layers: 2, key: "${env:KEY}"}
                control: blind
            benchmarks:
              - name: b
                plugin: quiz
                data: set
            """;
    private static final Map<String, String> ENVIRONMENT = Map.of("KEY", "k-secret");

    @TempDir
    Path folder;

    private final Quiz quiz = new Quiz();
    private Path jar = Path.of("none");

    @BeforeEach
    void writeData() throws IOException {
        jar = Files.writeString(folder.resolve("fakes.jar"), "jar");
        writeIds("set", "q1\nq2\nq3\n");
    }

    @Test
    void planHoldsWhatWillBeDone() throws Exception {
        RunPlan plan = plan(SUITE);

        assertThat(plan.run()).isEqualTo("small-20260203-040506");
        assertThat(plan.created()).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(plan.models()).extracting(ModelPlan::name).containsExactly("small.one", "small.one-blind");
        assertThat(plan.models().get(1).controlOf()).hasValue("small.one");
        assertThat(plan.models().get(1).recipe()).hasValue(Sha256.of("layers 2 seed 7"));
        assertThat(plan.cells()).extracting(CellPlan::id).containsExactly("small-one--b", "small-one-blind--b");
        assertThat(plan.cells().get(0).requests()).isEqualTo(3);
        assertThat(plan.plugins())
                .containsExactly(
                        new PluginUse("benchmark", "quiz", "9", "fakes.jar", Sha256.of("jar")),
                        new PluginUse("judge", "strict", "9", "fakes.jar", Sha256.of("jar")),
                        new PluginUse("model", "pupil", "9", "fakes.jar", Sha256.of("jar")));
        assertThat(plan.benchmarks().get(0).synthetic()).isFalse();
        assertThat(plan.benchmarks().get(0).protocol().judgeSettings())
                .isEqualTo(Map.of("mode", "lenient", "passes", "1"));
    }

    @Test
    void planHidesSecretsAndShowsDefaults() throws Exception {
        String plan = Json.line(plan(SUITE));

        assertThat(plan).doesNotContain("k-secret").doesNotContain("env:KEY").doesNotContain(folder.toString());
        assertThat(plan).contains("\"config\":{\"layers\":2,\"key\":\"***\"}", "\"wording\":\"plain\"");
    }

    @Test
    void overridesCountAndMakeTheProtocolUnofficial() throws Exception {
        RunPlan plan = plan(SUITE + "    limit: 2\n    epochs: 3\n    decoding: {max-tokens: 5}\n"
                + "    judge: {plugin: strict, config: {passes: 4}}\n");

        assertThat(plan.cells().get(0).requests()).isEqualTo(6);
        assertThat(plan.benchmarks().get(0).available()).isEqualTo(3);
        assertThat(plan.benchmarks().get(0).protocol().official()).isFalse();
        assertThat(plan.benchmarks()
                        .get(0)
                        .protocol()
                        .decoding()
                        .get("max-tokens")
                        .intValue())
                .isEqualTo(5);
        assertThat(plan.benchmarks().get(0).protocol().judgeSettings())
                .isEqualTo(Map.of("mode", "lenient", "passes", "4"));
    }

    @Test
    void namingTheOfficialJudgeWithItsOwnSettingsChangesNothing() throws Exception {
        RunPlan plan = plan(SUITE + "    judge: {plugin: strict, config: {mode: lenient}}\n");

        assertThat(plan.benchmarks().get(0).protocol().official())
                .isEqualTo(plan(SUITE).benchmarks().get(0).protocol().official())
                .isTrue();
    }

    @Test
    void whatCanChangeAFigureChangesComparability() throws Exception {
        String plain = comparability(SUITE);

        assertThat(comparability(SUITE + "    limit: 2\n")).isNotEqualTo(plain);
        assertThat(comparability(SUITE + "    epochs: 2\n")).isNotEqualTo(plain);
        assertThat(comparability(SUITE + "    config: {wording: terse}\n")).isNotEqualTo(plain);
        assertThat(comparability(SUITE + "    decoding: {max-tokens: 5}\n")).isNotEqualTo(plain);
        assertThat(comparability(SUITE + "    judge: {plugin: strict, config: {mode: hard}}\n"))
                .isNotEqualTo(plain);
        writeIds("set", "q1\nq2\nq4\n");
        assertThat(comparability(SUITE)).isNotEqualTo(plain);
    }

    @Test
    void whatCannotChangeAFigureLeavesComparabilityAlone() throws Exception {
        String plain = comparability(SUITE);
        writeIds("elsewhere", "q1\nq2\nq3\n");
        Files.writeString(jar, "another jar");

        assertThat(comparability("seed: 8\n" + SUITE)).isEqualTo(plain);
        assertThat(comparability(SUITE.replace("name: b", "name: c"))).isEqualTo(plain);
        assertThat(comparability(SUITE.replace("layers: 2", "layers: 3"))).isEqualTo(plain);
        assertThat(comparability(SUITE.replace("data: set", "data: elsewhere"))).isEqualTo(plain);
        assertThat(comparability(SUITE + "    config: {pictures: some/where}\n"))
                .isEqualTo(plain);
        assertThat(comparability(SUITE + "    judge: {plugin: strict}\n")).isEqualTo(plain);
    }

    @Test
    void seedOfTheRunCountsOnlyWhereAnswersAreDrawnByChance() throws Exception {
        String sampling = SUITE + "    decoding: {temperature: 0.7}\n";

        assertThat(comparability("seed: 8\n" + sampling)).isNotEqualTo(comparability(sampling));
        assertThat(comparability("seed: 8\n" + sampling.replace("0.7", "0.7, seed: 1")))
                .isEqualTo(comparability(sampling.replace("0.7", "0.7, seed: 1")));
    }

    @Test
    void everyProblemOfPluginsIsToldAtItsPlace() {
        String suite = SUITE.replace("layers: 2", "layer: 2").replace("plugin: quiz", "plugin: quizz")
                + "    judge: {plugin: lax}\n";

        assertThat(problems(suite))
                .containsExactly(
                        "5:14: unknown key 'layer'; did you mean 'layers'? known: layers, key",
                        "9:13: no benchmark plugin 'quizz' is installed; did you mean 'quiz'? known: quiz",
                        "11:21: no judge plugin 'lax' is installed; known: strict");
    }

    @Test
    void missingDataAreToldWithTheirPath() {
        assertThat(problems(SUITE.replace("data: set", "data: no/such")))
                .containsExactly("10:11: benchmark 'b': there is no file or folder " + folder.resolve("no/such"));
    }

    @Test
    void wordsOfADataExceptionStandAtTheData() throws IOException {
        Files.delete(folder.resolve("set/ids.txt"));

        assertThat(problems(SUITE))
                .containsExactly("10:11: benchmark 'b': " + folder.resolve("set") + ": 'ids.txt' is missing");
    }

    @Test
    void noSamplesAndSamplesOfOneIdAreProblemsAndBenchmarksAreClosed() throws IOException {
        writeIds("set", "");
        writeIds("twice", "q1\nq2\nq1\n");

        assertThat(problems(SUITE + "  - {name: c, plugin: quiz, data: twice}\n"))
                .containsExactly(
                        "10:11: benchmark 'b': there are 0 samples in " + folder.resolve("set"),
                        "11:35: benchmark 'c': the sample id 'q1' stands twice in " + folder.resolve("twice")
                                + "; ids must be unique");
        assertThat(quiz.closed).containsExactly(folder.resolve("set"), folder.resolve("twice"));
    }

    @Test
    void decodingThatCannotBeIsAProblem() {
        assertThat(problems(SUITE + "    decoding: {max-tokens: 0}\n"))
                .containsExactly("11:15: benchmark 'b': 'max-tokens' must be at least 1 but is 0");
    }

    @Test
    void pluginThatThrowsIsNamedWithItsVersionAndJar() throws IOException {
        writeIds("set", "boom\n");

        assertThatThrownBy(() -> plan(SUITE))
                .isInstanceOf(PluginException.class)
                .hasMessage("benchmark plugin 'quiz' 9 (fakes.jar) broke its promise: open() threw"
                        + " IllegalStateException: boom");
    }

    @Test
    void protocolThatItsJudgeDoesNotTakeIsTheBenchmarksFault() {
        assertThatThrownBy(() -> plan(SUITE + "    config: {judging: harsh}\n"))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("protocol() names settings that the judge 'strict' does not take:"
                        + " 'mode' must be one of lenient, hard but is 'harsh'");
    }

    @Test
    void controlIsSkippedWhereThereIsNothingToHide() throws Exception {
        RunPlan plan = plan(SUITE + "    config: {sees: false}\n");

        assertThat(plan.cells()).extracting(CellPlan::model).containsExactly("small.one");
        assertThat(plan.skips())
                .singleElement()
                .hasToString(
                        "Skip[model=small.one-blind, benchmark=b, because=it shows no picture that a control could hide]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "video", "points"})
    void controlIsAskedWhereThereIsSomethingToHide(String medium) throws Exception {
        RunPlan plan = plan(SUITE + "    config: {shows: " + medium + "}\n");

        assertThat(plan.cells()).extracting(CellPlan::model).containsExactly("small.one", "small.one-blind");
        assertThat(plan.skips()).isEmpty();
    }

    @Test
    void aModelIsAskedTheBenchmarksThatTheSuiteWants() throws Exception {
        String suite = SUITE.replace("control: blind", "control: blind\n    benchmarks: [c]")
                + "  - name: c\n    plugin: quiz\n    data: set\n";

        RunPlan plan = plan(suite);

        assertThat(plan.cells()).extracting(CellPlan::id).containsExactly("small-one--c", "small-one-blind--c");
        assertThat(plan.skips()).isEmpty();
    }

    @Test
    void syntheticDataAreMadeOnceAndMarked() throws Exception {
        String suite = SUITE.replace("data: set", "synthetic: {kind: quiz, samples: 4}");

        RunPlan first = plan(suite);
        RunPlan second = plan(suite);

        assertThat(first.benchmarks().get(0).synthetic()).isTrue();
        assertThat(second.benchmarks()).isEqualTo(first.benchmarks());
        String made = Sha256.of("kind quiz\nsamples 4\nseed 99\nedition ");
        assertThat(Files.readAllLines(
                        folder.resolve(".harness/data").resolve(made).resolve("made.txt")))
                .hasSize(1);
    }

    @Test
    void unknownKindOfSyntheticDataIsAProblem() {
        assertThat(problems(SUITE.replace("data: set", "synthetic: {kind: chess}")))
                .containsExactly("10:16: benchmark 'b': no data of kind 'chess' can be made; known: quiz");
    }

    @Test
    void dataWithTheMarkerFileAreSynthetic() throws Exception {
        Files.writeString(folder.resolve("set/synthetic.json"), "{}");

        assertThat(plan(SUITE).benchmarks().get(0).synthetic()).isTrue();
    }

    @Test
    void pluginDroppedIntoTheFolderIsPlannedWithItsOwnKeys() throws Exception {
        new JarMaker(folder)
                .source("acme.Parrot", PluginSources.PARROT)
                .service(ModelProvider.class, "acme.Parrot")
                .write(folder.resolve("plugins/parrot.jar"));

        RunPlan plan = plan(SUITE.replace("plugin: pupil", "plugin: parrot")
                .replace("{layers: 2, key: \"${env:KEY}\"}", "{says: B}"));

        assertThat(plan.models().get(0).configuration().toString()).isEqualTo("{\"says\":\"B\"}");
        assertThat(plan.plugins()).extracting(PluginUse::jar).contains("parrot.jar");
    }

    private String comparability(String suite) throws Exception {
        RunPlan plan = plan(suite);
        assertThat(plan.cells())
                .extracting(CellPlan::comparability)
                .containsOnly(plan.cells().get(0).comparability());
        return plan.cells().get(0).comparability();
    }

    private List<String> problems(String suite) {
        try {
            plan(suite);
            return List.of("this suite was planned");
        } catch (SuiteException e) {
            return e.problems().stream()
                    .map(Problem::toString)
                    .map(text -> text.replace(folder.resolve("suite.yaml") + ":", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunPlan plan(String suite) throws SuiteException, IOException {
        Path path = Files.writeString(folder.resolve("suite.yaml"), suite);
        Clock clock = Clock.fixed(Instant.parse("2026-02-03T04:05:06.7Z"), ZoneOffset.UTC);
        Provenance provenance = new Provenance("1", Optional.empty(), "17", "linux", 2);
        RecordBinder binder = RecordBinder.forSuite(path, ENVIRONMENT);
        Planner planner = new Planner(catalogue(), PlannerTest::make, clock, provenance, binder);
        try (Plan plan = planner.plan(new SuiteReader(ENVIRONMENT, List.of()).read(path), Optional.empty())) {
            return plan.record();
        }
    }

    private Catalogue catalogue() {
        Catalogue dropped = new PluginLoader(
                        getClass().getClassLoader(),
                        new PluginPlaces(folder.resolve("plugins"), folder.resolve("lib"), List.of()))
                .load();
        Map<String, Installed<ModelProvider<?>>> models = new TreeMap<>(dropped.models());
        models.put("pupil", installed(new Pupil()));
        return new Catalogue(
                models, Map.of("quiz", installed(quiz)), Map.of("strict", installed(new Strict())), List.of());
    }

    private <P extends Plugin> Installed<P> installed(P plugin) {
        return new Installed<>(plugin, "9", jar, getClass().getClassLoader());
    }

    private static void make(SyntheticData data, Path target) throws IOException {
        if (!data.kind().equals("quiz")) {
            throw new IllegalArgumentException("no data of kind '" + data.kind() + "' can be made; known: quiz");
        }
        Files.createDirectory(target);
        Files.writeString(target.resolve("ids.txt"), "a\nb\nc\nd\n");
        Files.writeString(target.resolve("made.txt"), "once\n");
    }

    private void writeIds(String name, String ids) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("ids.txt"), ids);
    }
}
