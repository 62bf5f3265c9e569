package io.vitharness.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.ModelProvider;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.TrainableModelProvider;
import io.vitharness.spi.model.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every model plugin promises, as tests. Extend it and fill in {@link #provider()} and {@link #config()}; the model
 * is trained (where it is trainable) and opened once for all tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModelContract<C extends Record> {

    private static final List<String> CHOICES = List.of("a red square", "a blue circle", "nothing");

    private Workshop workshop = new TestWorkshop(Path.of("."));
    private Model model = new SilentModel();

    /** The plugin's provider, made by its constructor without parameters. */
    protected abstract ModelProvider<C> provider();

    /** The smallest configuration that works without the network. */
    protected abstract C config();

    /** Something that the model can be asked; a picture of a red square and a question, or the question alone. */
    protected Prompt prompt() {
        Part.Text text = new Part.Text("What is in the picture? Answer in one word.");
        boolean sees = model.capabilities().reads().contains(Medium.PICTURE);
        return sees ? Prompt.of(new Part.Picture(Pictures.square(0xff0000)), text) : Prompt.of(text);
    }

    /** Whether equal requests get equal answers at temperature 0; a remote model may say no. */
    protected boolean isDeterministic() {
        return true;
    }

    /** The model under test, open. */
    protected final Model model() {
        return model;
    }

    @BeforeAll
    final void openModel(@TempDir Path folder) throws ModelException, InterruptedException {
        workshop = new TestWorkshop(folder);
        ModelProvider<C> provider = provider();
        if (provider instanceof TrainableModelProvider<C> trainable) {
            trainable.train(config(), workshop);
        }
        model = provider.open(config(), workshop);
    }

    @AfterAll
    final void closeModel() {
        model.close();
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
        PluginPromises.isNamedInServices(ModelProvider.class, provider());
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
    void equalConfigurationsHaveEqualRecipes() {
        assumeThat(provider()).as("a trainable model").isInstanceOf(TrainableModelProvider.class);
        TrainableModelProvider<C> trainable = (TrainableModelProvider<C>) provider();

        assertThat(trainable.recipe(config(), 7)).isNotBlank().isEqualTo(trainable.recipe(config(), 7));
        assertThat(trainable.recipe(config(), 7))
                .as("the seed decides weights")
                .isNotEqualTo(trainable.recipe(config(), 8));
    }

    @Test
    void cardStaysTheSame() throws ModelException, InterruptedException {
        var before = model.card();
        model.answer(request(prompt()));

        assertThat(model.card()).isEqualTo(before);
        assertThat(before.system()).isNotBlank();
        assertThat(before.identity()).as("the identity keys the cache").isNotBlank();
        assertThat(before.device()).isNotBlank();
    }

    @Test
    void capabilitiesStayTheSame() throws ModelException, InterruptedException {
        var before = model.capabilities();
        model.answer(request(prompt()));

        assertThat(model.capabilities()).isEqualTo(before);
        assertThat(before.reads()).as("every model reads text").contains(Medium.TEXT);
        assertThat(before.picturesPerPrompt() > 0)
                .as("a model reads pictures exactly when it takes one per prompt")
                .isEqualTo(before.reads().contains(Medium.PICTURE));
    }

    @Test
    void equalRequestsGetEqualAnswers() throws ModelException, InterruptedException {
        assumeThat(isDeterministic()).as("a deterministic model").isTrue();

        assertThat(model.answer(request(prompt()))).isEqualTo(model.answer(request(prompt())));
    }

    @Test
    void answersFromAllThreadsEqualTheAnswerOfOne() throws ModelException, InterruptedException {
        assumeThat(isDeterministic()).as("a deterministic model").isTrue();
        int threads = Math.min(4, model.capabilities().parallelCalls());
        Answer alone = model.answer(request(prompt()));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 2 * threads; i++) {
            calls.add(() -> model.answer(request(prompt())));
        }

        assertThat(Threads.callAll(threads, calls)).containsOnly(alone);
    }

    @Test
    void countedTokensStayWithinTheLimit() throws ModelException, InterruptedException {
        Answer answer = model.answer(new Request(prompt(), Decoding.greedy(1)));

        answer.usage()
                .answerTokens()
                .ifPresent(tokens -> assertThat(tokens).as("'maxTokens' was 1").isLessThanOrEqualTo(1));
    }

    @Test
    void interruptionStopsTheCallOrComesTooLate() throws ModelException {
        Thread.currentThread().interrupt();
        try {
            assertThat(model.answer(request(prompt()))).isNotNull();
        } catch (InterruptedException stopped) {
            assertThat(stopped).isInstanceOf(InterruptedException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void batchHasOneReplyPerRequestInOrder() throws ModelException, InterruptedException {
        assumeThat(model).as("a batching model").isInstanceOf(BatchModel.class);
        BatchModel batching = (BatchModel) model;
        Request question = request(prompt());
        Request other = request(Prompt.of(new Part.Text("Say one word.")));

        List<Reply> replies = batching.answerAll(List.of(question, other, question));

        assertThat(batching.batchSize()).isPositive();
        assertThat(replies).hasSize(3).doesNotContainNull();
        if (isDeterministic()) {
            assertThat(texts(replies))
                    .as("what is said for one request does not depend on the others")
                    .containsExactlyElementsOf(texts(alone(batching, List.of(question, other, question))));
        }
    }

    @Test
    void rankingGivesOneLikelihoodPerChoiceInOrder() throws ModelException, InterruptedException {
        assumeThat(model).as("a ranking model").isInstanceOf(RankingModel.class);
        RankingModel ranking = (RankingModel) model;

        List<LogLikelihood> first = ranking.logLikelihoods(prompt(), CHOICES);
        List<LogLikelihood> turned =
                ranking.logLikelihoods(prompt(), List.of(CHOICES.get(2), CHOICES.get(0), CHOICES.get(1)));

        assertThat(first).hasSize(3).doesNotContainNull();
        assertThat(first).extracting(LogLikelihood::tokens).allMatch(tokens -> tokens >= 1);
        assertThat(turned).hasSize(3);
        if (isDeterministic()) {
            List<LogLikelihood> expected = List.of(first.get(2), first.get(0), first.get(1));
            for (int i = 0; i < 3; i++) {
                assertThat(turned.get(i).tokens()).isEqualTo(expected.get(i).tokens());
                assertThat(turned.get(i).sum())
                        .as("the likelihood of a choice does not depend on its place")
                        .isCloseTo(expected.get(i).sum(), org.assertj.core.data.Offset.offset(1e-3));
            }
        }
    }

    @Test
    void closingTwiceThrowsNothing() throws ModelException, InterruptedException {
        Model second = provider().open(config(), workshop);
        second.close();

        assertThatCode(second::close).doesNotThrowAnyException();
    }

    private Request request(Prompt prompt) {
        return new Request(prompt, Decoding.greedy(16));
    }

    private static List<Reply> alone(BatchModel model, List<Request> requests)
            throws ModelException, InterruptedException {
        List<Reply> replies = new ArrayList<>();
        for (Request request : requests) {
            replies.addAll(model.answerAll(List.of(request)));
        }
        return replies;
    }

    private static List<String> texts(List<Reply> replies) {
        return replies.stream().map(ModelContract::text).toList();
    }

    private static String text(Reply reply) {
        return reply instanceof Reply.Answered answered ? answered.answer().text() : "failed";
    }
}
