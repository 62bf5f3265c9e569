package io.vitharness.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every judge plugin promises, as tests. Extend it and fill in {@link #provider()}, {@link #config()} and
 * {@link #examples()}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class JudgeContract<C extends Record> {

    private static final TestResamples RESAMPLES = new TestResamples(50);

    private Optional<Judge> opened = Optional.empty();

    /** A sample and what a model said to it. */
    public record Example(Sample sample, Answer answer) {}

    /** The plugin's provider, made by its constructor without parameters. */
    protected abstract JudgeProvider<C> provider();

    /** The configuration under test. */
    protected abstract C config();

    /** Samples of different ids with answers, of which at least one is read clearly. */
    protected abstract List<Example> examples();

    /** The models that a suite would lend; none unless overridden. */
    protected Map<String, Model> lent() {
        return Map.of();
    }

    /** The judge under test, open. */
    protected final Judge judge() {
        return opened.orElseThrow();
    }

    @BeforeAll
    final void openJudge() {
        opened = Optional.of(provider().open(config(), lent()));
    }

    @AfterAll
    final void closeJudge() {
        opened.ifPresent(Judge::close);
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
    void versionIsTheSameAtEveryCall() {
        assertThat(provider().version()).isNotBlank().isEqualTo(provider().version());
    }

    @Test
    void providerIsNamedInServices() {
        PluginPromises.isNamedInServices(JudgeProvider.class, provider());
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
    void someExampleIsReadClearly() {
        assertThat(examples())
                .anyMatch(example ->
                        judge().read(example.sample().question(), example.answer()) instanceof Reading.Clear);
    }

    @Test
    void sameAnswerIsReadTheSame() {
        for (Example example : examples()) {
            assertThat(judge().read(example.sample().question(), example.answer()))
                    .isEqualTo(judge().read(example.sample().question(), example.answer()));
        }
    }

    @Test
    void readingLearnsNothingFromScoring() throws ModelException, InterruptedException {
        for (Example example : examples()) {
            Reading before = judge().read(example.sample().question(), example.answer());
            if (before instanceof Reading.Clear clear) {
                judge().score(example.sample(), clear);
            }

            assertThat(judge().read(example.sample().question(), example.answer()))
                    .isEqualTo(before);
        }
    }

    @Test
    void anyAnswerIsReadWithoutAnException() {
        for (Example example : examples()) {
            for (String text : GarbledModel.TEXTS) {
                assertThatCode(() -> judge().read(example.sample().question(), Answer.text(text)))
                        .doesNotThrowAnyException();
            }
            assertThat(judge().read(example.sample().question(), Answer.text("")))
                    .as("an empty answer says nothing")
                    .isNotInstanceOf(Reading.Clear.class);
        }
    }

    @Test
    void readingsFromManyThreadsEqualThoseOfOne() throws InterruptedException {
        List<Callable<Reading>> calls = new ArrayList<>();
        List<Reading> alone = new ArrayList<>();
        for (Example example : examples()) {
            alone.add(judge().read(example.sample().question(), example.answer()));
            calls.add(() -> judge().read(example.sample().question(), example.answer()));
        }

        assertThat(Threads.callAll(8, calls)).isEqualTo(alone);
    }

    @Test
    void scoringTwiceGivesTheSame() throws ModelException, InterruptedException {
        for (Example example : examples()) {
            if (judge().read(example.sample().question(), example.answer()) instanceof Reading.Clear clear) {
                assertThat(judge().score(example.sample(), clear)).isEqualTo(judge().score(example.sample(), clear));
            }
        }
    }

    @Test
    void hiddenKeyIsUndecided() throws ModelException, InterruptedException {
        for (Example example : examples()) {
            Sample hidden = new Sample(example.sample().question(), new Target.Hidden());
            if (judge().read(hidden.question(), example.answer()) instanceof Reading.Clear clear) {
                assertThat(judge().score(hidden, clear)).isInstanceOf(Score.Undecided.class);
            }
        }
    }

    @Test
    void metricsAreNamed() {
        assertThat(judge().metrics()).isNotEmpty();
        assertThat(judge().metrics())
                .extracting(Metric::name)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(judge().metrics()).extracting(Metric::version).doesNotContain("");
    }

    @Test
    void metricsStartWithTheWholeBenchmark() throws ModelException, InterruptedException {
        List<Scored> scored = scored();

        List<Estimate> headline = judge().metrics().get(0).estimate(scored, RESAMPLES);

        assertThat(headline).isNotEmpty();
        assertThat(headline.get(0).slice()).as("the whole comes first").isEmpty();
        assertThat(headline.stream().skip(1))
                .allMatch(estimate -> estimate.slice().isPresent());
    }

    @Test
    void metricsDoNotDependOnTheOrderOfTheSamples() throws ModelException, InterruptedException {
        List<Scored> scored = scored();
        List<Scored> backward = new ArrayList<>(scored);
        Collections.reverse(backward);

        for (Metric metric : judge().metrics()) {
            List<Estimate> first = metric.estimate(scored, RESAMPLES);
            List<Estimate> second = metric.estimate(backward, RESAMPLES);
            assertThat(second).hasSameSizeAs(first);
            for (int i = 0; i < first.size(); i++) {
                assertThat(second.get(i).slice()).isEqualTo(first.get(i).slice());
                assertThat(second.get(i).count()).isEqualTo(first.get(i).count());
                assertThat(second.get(i).value()).isCloseTo(first.get(i).value(), offset(1e-9));
                assertThat(second.get(i).low()).isCloseTo(first.get(i).low(), offset(1e-9));
                assertThat(second.get(i).high()).isCloseTo(first.get(i).high(), offset(1e-9));
            }
        }
    }

    @Test
    void nothingCountedMakesNoFigure() throws ModelException, InterruptedException {
        List<Scored> missing = scored().stream()
                .map(one -> with(one, new Scored.Fate.Missing("the model failed")))
                .toList();

        for (Metric metric : judge().metrics()) {
            assertThat(metric.estimate(missing, RESAMPLES)).as(metric.name()).isEmpty();
            assertThat(metric.estimate(List.of(), RESAMPLES)).as(metric.name()).isEmpty();
        }
    }

    @Test
    void closingTwiceThrowsNothing() {
        Judge second = provider().open(config(), lent());
        second.close();

        assertThatCode(second::close).doesNotThrowAnyException();
    }

    private List<Scored> scored() throws ModelException, InterruptedException {
        List<Scored> scored = new ArrayList<>();
        for (Example example : examples()) {
            var question = example.sample().question();
            Scored.Fate fate = fate(example);
            scored.add(new Scored(
                    question.id(),
                    0,
                    question.tags(),
                    question.group(),
                    question.cluster(),
                    question.choices().size(),
                    fate));
        }
        return scored;
    }

    private Scored.Fate fate(Example example) throws ModelException, InterruptedException {
        Reading reading = judge().read(example.sample().question(), example.answer());
        if (reading instanceof Reading.Refused refused) {
            return new Scored.Fate.Refused(refused.words(), judge().nothing(example.sample()));
        }
        if (reading instanceof Reading.Unclear unclear) {
            return new Scored.Fate.Unread(unclear.because(), judge().nothing(example.sample()));
        }
        Score score = judge().score(example.sample(), (Reading.Clear) reading);
        return score instanceof Score.Value value
                ? new Scored.Fate.Valued(value)
                : new Scored.Fate.Missing(((Score.Undecided) score).because());
    }

    private static Scored with(Scored scored, Scored.Fate fate) {
        return new Scored(
                scored.id(), scored.epoch(), scored.tags(), scored.group(), scored.cluster(), scored.choices(), fate);
    }
}
