package io.vitharness.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every benchmark plugin promises, as tests. Extend it and fill in {@link #provider()}, {@link #config()} and
 * {@link #data(Path)}; some five samples are enough.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BenchmarkContract<C extends Record> {

    private static final int THREADS = 8;

    private Path folder = Path.of(".");
    private Path data = Path.of(".");
    private Benchmark benchmark = new OneQuestion("none");

    /** The plugin's provider, made by its constructor without parameters. */
    protected abstract BenchmarkProvider<C> provider();

    /** The configuration under test. */
    protected abstract C config();

    /** Writes a small data set in the published format into the folder; what a suite would name as its place. */
    protected abstract Path data(Path folder) throws IOException;

    /** The benchmark under test, open. */
    protected final Benchmark benchmark() {
        return benchmark;
    }

    @BeforeAll
    final void openBenchmark(@TempDir Path temporary) throws IOException {
        folder = temporary;
        data = data(temporary);
        benchmark = provider().open(config(), data);
    }

    @AfterAll
    final void closeBenchmark() {
        benchmark.close();
    }

    @Test
    void idIsAWord() {
        PluginPromises.idIsAWord(provider());
    }

    @Test
    void summaryIsOneLine() {
        PluginPromises.summaryIsOneLine(provider());
    }

    @Test
    void providerIsNamedInServices() {
        PluginPromises.isNamedInServices(BenchmarkProvider.class, provider());
    }

    @Test
    void listingLoadsNoEngine() {
        PluginPromises.listingLoadsNoEngine(provider());
    }

    @Test
    void configurationCanBeBound() {
        ConfigPromises.check(provider().configType());
    }

    @Test
    void sampleIdsAreUniqueAndTheSameAtEveryCall() {
        assertThat(benchmark.sampleIds()).isNotEmpty().doesNotHaveDuplicates().isEqualTo(benchmark.sampleIds());
        assertThat(benchmark.sampleIds()).allSatisfy(id -> assertThat(id).isNotBlank());
    }

    @Test
    void openingAgainGivesTheSame() throws IOException {
        try (Benchmark again = provider().open(config(), data)) {
            assertThat(again.sampleIds()).isEqualTo(benchmark.sampleIds());
            assertThat(again.card()).isEqualTo(benchmark.card());
            assertThat(again.protocol()).isEqualTo(benchmark.protocol());
            for (String id : again.sampleIds()) {
                assertThat(again.sample(id)).isEqualTo(benchmark.sample(id));
            }
        }
    }

    @Test
    void cardStaysTheSameAndNamesItsData() {
        assertThat(benchmark.card()).isEqualTo(benchmark.card());
        assertThat(benchmark.card().title()).isNotBlank();
        assertThat(benchmark.card().version()).isNotBlank();
        assertThat(benchmark.card().dataHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void protocolIsWhole() {
        Protocol protocol = benchmark.protocol();

        assertThat(protocol).isEqualTo(benchmark.protocol());
        assertThat(protocol.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(protocol.summary()).isNotBlank();
        assertThat(protocol.judge().id()).isNotBlank();
    }

    @Test
    void everySampleBearsItsId() throws IOException {
        for (Sample sample : samples()) {
            Question question = sample.question();
            assertThat(benchmark.sampleIds()).contains(question.id());
            assertThat(benchmark.sample(question.id()).question().id()).isEqualTo(question.id());
            assertThat(question.group()).as("group of %s", question.id()).isNotBlank();
            assertThat(question.cluster()).as("cluster of %s", question.id()).isNotBlank();
        }
    }

    @Test
    void tagsAndChoicesAreWhole() throws IOException {
        for (Sample sample : samples()) {
            Question question = sample.question();
            question.tags()
                    .forEach((tag, value) -> assertThat(List.of(tag, value))
                            .as("tag of %s", question.id())
                            .allSatisfy(word -> assertThat(word).isNotBlank()));
            List<String> labels = question.choices().stream().map(Choice::label).toList();
            assertThat(labels).as("labels of %s", question.id()).doesNotHaveDuplicates();
            if (sample.target() instanceof Target.Option option) {
                assertThat(labels).as("the key of %s", question.id()).contains(option.label());
            }
            if (benchmark.protocol().asking() == Protocol.Asking.RANK) {
                assertThat(labels).as("choices to rank of %s", question.id()).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void variationsOfAGroupDifferByTheirPass() throws IOException {
        List<String> passes = new ArrayList<>();
        for (Sample sample : samples()) {
            Question question = sample.question();
            passes.add(question.group() + " pass " + question.tags().getOrDefault(Question.PASS, question.id()));
        }

        assertThat(passes).doesNotHaveDuplicates();
    }

    @Test
    void needsNameEveryMediumOfThePrompts() throws IOException {
        Set<Medium> shown = EnumSet.noneOf(Medium.class);
        for (Sample sample : samples()) {
            sample.question().prompt().turns().forEach(turn -> turn.parts().forEach(part -> shown.add(medium(part))));
        }

        assertThat(benchmark.protocol().needs()).containsAll(shown);
    }

    @Test
    void picturesAreOfAKnownFormat() throws IOException {
        for (Sample sample : samples()) {
            for (Image picture : sample.question().prompt().pictures()) {
                assertThat(picture.mediaType())
                        .as("a picture of %s", sample.question().id())
                        .startsWith("image/");
            }
        }
    }

    @Test
    void samplesFromManyThreadsEqualThoseOfOne() throws IOException, InterruptedException {
        List<Sample> alone = samples();
        List<Callable<Sample>> calls = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            benchmark.sampleIds().forEach(id -> calls.add(() -> benchmark.sample(id)));
        }

        List<Sample> shared = Threads.callAll(THREADS, calls);

        for (int i = 0; i < shared.size(); i++) {
            assertThat(shared.get(i)).isEqualTo(alone.get(i % alone.size()));
        }
    }

    @Test
    void samplesInAnyOrderAreTheSame() throws IOException {
        List<Sample> forward = samples();
        List<String> backward = new ArrayList<>(benchmark.sampleIds());
        Collections.reverse(backward);

        for (int i = 0; i < backward.size(); i++) {
            assertThat(benchmark.sample(backward.get(i))).isEqualTo(forward.get(forward.size() - 1 - i));
        }
    }

    @Test
    void unknownIdIsRefusedByName() {
        assertThatThrownBy(() -> benchmark.sample("no such sample"))
                .as("an id that the benchmark does not have")
                .isInstanceOfAny(DataException.class, IllegalArgumentException.class)
                .hasMessageContaining("no such sample");
    }

    @Test
    void absentDataIsADataExceptionWithItsPlace() {
        Path absent = folder.resolve("absent.file");

        assertThatThrownBy(() -> provider().open(config(), absent).close())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("absent.file");
    }

    @Test
    void closingTwiceThrowsNothing() throws IOException {
        Benchmark second = provider().open(config(), data);
        second.close();

        assertThatCode(second::close).doesNotThrowAnyException();
    }

    private List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String id : benchmark.sampleIds()) {
            samples.add(benchmark.sample(id));
        }
        assumeThat(samples).as("samples").isNotEmpty();
        return samples;
    }

    private static Medium medium(Part part) {
        if (part instanceof Part.Picture) {
            return Medium.PICTURE;
        }
        if (part instanceof Part.Video) {
            return Medium.VIDEO;
        }
        if (part instanceof Part.Points) {
            return Medium.POINTS;
        }
        if (part instanceof Part.Region) {
            return Medium.REGION;
        }
        return part instanceof Part.Call ? Medium.CALL : Medium.TEXT;
    }
}
