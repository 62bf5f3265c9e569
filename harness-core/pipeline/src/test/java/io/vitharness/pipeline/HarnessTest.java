package io.vitharness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.pipeline.event.Event;
import io.vitharness.pipeline.plan.Plan;
import io.vitharness.pipeline.plan.Planner;
import io.vitharness.pipeline.plugin.Catalogue;
import io.vitharness.pipeline.plugin.Installed;
import io.vitharness.pipeline.prepare.Site;
import io.vitharness.pipeline.store.RunStore;
import io.vitharness.pipeline.suite.RecordBinder;
import io.vitharness.pipeline.suite.SuiteReader;
import io.vitharness.report.CellReport;
import io.vitharness.report.Ledger;
import io.vitharness.report.Provenance;
import io.vitharness.report.Report;
import io.vitharness.report.RunFolder;
import io.vitharness.spi.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTest {

    private static final String SUITE = """
            suite: test
            workspace: work
            models:
              - name: viewer
                plugin: viewer
                config: { fault: %s }
                control: blind
            benchmarks:
              - name: letters
                plugin: letters
                data: .
                epochs: 2
            """;

    @TempDir
    Path folder;

    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private boolean isTrained = true;

    @Test
    void seeingModelIsRightAndItsBlindControlIsNot() throws Exception {
        Report report = run("none", "a");

        assertThat(cell(report, "viewer").headline().orElseThrow().value()).isEqualTo(1);
        assertThat(cell(report, "viewer").ledger()).isEqualTo(new Ledger(20, 0, 0, 0, 0, 0));
        assertThat(cell(report, "viewer-blind").ledger()).isEqualTo(new Ledger(0, 20, 0, 0, 0, 0));
        assertThat(report.contrasts())
                .singleElement()
                .matches(contrast -> contrast.aboveChance() && contrast.aboveControl());
    }

    @Test
    void modelsThatAreTrainedTogetherAreAskedAsIfTheyWereTrainedAlone() throws Exception {
        run("none", "alone");

        runSuite(SUITE.formatted("none") + "trainings: 2\n", "together");

        assertThat(folder.resolve("together/scores/viewer--letters.ndjson"))
                .hasSameBinaryContentAs(folder.resolve("alone/scores/viewer--letters.ndjson"));
    }

    @Test
    void trainingThatFailsBesideOthersFailsItsCellsAlone() throws Exception {
        isTrained = false;

        Report report = runSuite(SUITE.formatted("none") + "trainings: 2\n", "a");

        assertThat(cell(report, "viewer").ledger().modelError()).isEqualTo(20);
        assertThat(events)
                .filteredOn(Event.ModelFailed.class::isInstance)
                .singleElement()
                .asString()
                .contains("training stopped before its end", "ended with status 1");
    }

    @Test
    void runThatWasCutOffEndsInTheSameBytes() throws Exception {
        run("none", "whole");
        run("none", "torn");
        Path predictions = folder.resolve("torn/predictions/viewer--letters.ndjson");
        String all = Files.readString(predictions);
        Files.writeString(predictions, all.substring(0, all.length() / 2));
        Files.delete(folder.resolve("torn/report.json"));

        run("none", "torn");

        assertThat(folder.resolve("torn/report.json")).hasSameBinaryContentAs(folder.resolve("whole/report.json"));
        assertThat(Files.readAllLines(predictions)).hasSize(21);
    }

    @Test
    void finishedRunAsksNothingAgain() throws Exception {
        run("none", "a");
        events.clear();

        run("none", "a");

        assertThat(events).noneMatch(Event.Answered.class::isInstance);
    }

    @Test
    void otherRunTakesAnswersFromTheCache() throws Exception {
        run("none", "a");

        run("none", "b");

        assertThat(Files.readString(folder.resolve("b/predictions/viewer--letters.ndjson")))
                .contains("\"cached\":true")
                .doesNotContain("\"cached\":false");
    }

    @Test
    void modelThatCannotBeOpenedFailsItsCellsAlone() throws Exception {
        Report report = run("unopenable", "a");

        assertThat(cell(report, "viewer").ledger()).isEqualTo(new Ledger(0, 0, 0, 20, 0, 0));
        assertThat(cell(report, "viewer").headline()).isEmpty();
        assertThat(report.complete()).isFalse();
        assertThat(events).contains(new Event.ModelFailed("viewer", "no weights here"));
    }

    @Test
    void exceptionOfAModelIsAModelErrorAndAPluginFault() throws Exception {
        Report report = run("throwing", "a");

        assertThat(cell(report, "viewer").ledger().modelError()).isEqualTo(20);
        assertThat(events).anyMatch(Event.PluginBroke.class::isInstance);
    }

    @Test
    void modelThatIsGoneIsNotAskedAgain() throws Exception {
        Report report = run("gone", "a");

        assertThat(cell(report, "viewer").ledger().modelError()).isEqualTo(20);
        assertThat(Files.readString(folder.resolve("a/predictions/viewer--letters.ndjson")))
                .contains("\"tries\":1")
                .contains("quota used up");
    }

    @Test
    void sampleThatCannotBeReadIsALimitAndTheOthersAreScored() throws Exception {
        Report report = runSuite(SUITE.formatted("none") + "    config: { broken: 1 }\n", "a");

        assertThat(cell(report, "viewer").ledger()).isEqualTo(new Ledger(18, 0, 0, 0, 0, 2));
        assertThat(cell(report, "viewer").complete()).isFalse();
        assertThat(Files.readString(folder.resolve("a/scores/viewer--letters.ndjson")))
                .contains("the sample could not be read: letters: s0 is torn");
    }

    private static CellReport cell(Report report, String model) {
        return report.cells().stream()
                .filter(cell -> cell.model().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private Report run(String fault, String name) throws Exception {
        return runSuite(SUITE.formatted(fault), name);
    }

    private Report runSuite(String text, String name) throws Exception {
        Path suite = Files.writeString(folder.resolve("suite.yaml"), text);
        RecordBinder binder = RecordBinder.forSuite(suite, Map.of());
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        Provenance provenance = new Provenance("test", Optional.empty(), "java", "os", 1);
        Planner planner = new Planner(
                catalogue(),
                (data, target) -> {
                    throw new IllegalArgumentException("no data are made here");
                },
                clock,
                provenance,
                binder);
        try (Plan plan = planner.plan(new SuiteReader(Map.of(), List.of()).read(suite), Optional.of("run"))) {
            if (isTrained) {
                trained(plan);
            }
            RunStore store = new RunStore(new RunFolder(folder.resolve(name)));
            Site site = new Site(suite, plan.suite().workspace(), List.of(), 1, 7, () -> List.of("false"));
            return new Harness(plan, store, site, events::add, System::nanoTime).run();
        }
    }

    // the checkpoint stands there already, since this test has no other JVM to train in
    private static void trained(Plan plan) throws Exception {
        String recipe = plan.models().get(0).record().recipe().orElseThrow();
        Path checkpoint = plan.suite().workspace().resolve("checkpoints").resolve(recipe);
        Files.createDirectories(checkpoint);
        Files.writeString(
                checkpoint.resolve("done.json"),
                "{\"schema\":\"vit-harness/checkpoint/1\",\"recipe\":\"" + recipe
                        + "\",\"steps\":1,\"seconds\":1.5,\"peakBytes\":null}");
    }

    private Catalogue catalogue() throws IOException {
        return new Catalogue(
                Map.of("viewer", installed(new Viewer())),
                Map.of("letters", installed(new Letters())),
                Map.of("letter", installed(new LetterJudge())),
                List.of());
    }

    private <P extends Plugin> Installed<P> installed(P plugin) throws IOException {
        Path jar = Files.writeString(folder.resolve(plugin.id() + ".jar"), plugin.id());
        return new Installed<>(plugin, "1", jar, HarnessTest.class.getClassLoader());
    }
}
