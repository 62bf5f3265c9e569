package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.folder.Rules;
import io.vitharness.models.tensorflow.folder.SmallFolder;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.BatchModel;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A published folder through the plugin's front door. */
class PublishedModelTest {

    private final TensorFlowProvider provider = new TensorFlowProvider();
    private Path folder = Path.of(".");

    @BeforeEach
    void folder(@TempDir Path folder) throws IOException {
        this.folder = folder.resolve("model");
        SmallFolder.write(this.folder);
    }

    @Test
    void answersAloneAndInABatchAreEqual() throws Exception {
        try (Model model = open(Rules.PLAIN)) {
            Request one = request("what is a square");
            Request other = request("red");

            List<Reply> replies = ((BatchModel) model).answerAll(List.of(one, other));

            assertThat(replies)
                    .containsExactly(new Reply.Answered(model.answer(one)), new Reply.Answered(model.answer(other)));
            Answer answer = model.answer(one);
            assertThat(answer.usage().promptTokens()).hasValue(4);
            assertThat(answer.text()).isNotBlank();
        }
    }

    @Test
    void likelihoodsOfAllWordsAddUpToOne() throws Exception {
        try (Model model = open(Rules.PLAIN)) {
            List<String> words = List.of("?", "red", "</s>", "blue", "square", "circle", "a", "is", "what");

            List<LogLikelihood> shares =
                    ((RankingModel) model).logLikelihoods(Prompt.of(new Part.Text("what is")), words);

            assertThat(shares.stream()
                            .mapToDouble(share -> Math.exp(share.sum()))
                            .sum())
                    .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-5));
        }
    }

    @Test
    void aBeamSearchIsAtLeastAsLikelyAsTheGreedyText() throws Exception {
        Rules beams = new Rules(4, 1, 0, 4, Optional.empty(), false);
        Rules plain = new Rules(1, 1, 1, 4, Optional.empty(), false);
        try (Model greedy = open(plain);
                Model searching = open(beams)) {
            Request request = request("what is a");
            String likeliest = searching.answer(request).text();
            List<LogLikelihood> shares = ((RankingModel) greedy)
                    .logLikelihoods(
                            request.prompt(),
                            List.of(likeliest, greedy.answer(request).text()));

            assertThat(shares.get(0).sum()).isGreaterThanOrEqualTo(shares.get(1).sum() - 1e-5);
        }
    }

    @Test
    void whatTheModelCannotTakeIsRefused() throws Exception {
        try (Model model = open(Rules.PLAIN)) {
            Request seen = new Request(
                    Prompt.of(new Part.Picture(Pictures.square(0xff0000)), new Part.Text("what")), Decoding.greedy(2));
            Request tooLong = request("red ".repeat(40));

            assertThatThrownBy(() -> model.answer(seen))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("the prompt has 1 pictures; this model takes at most 0");
            assertThatThrownBy(() -> model.answer(tooLong))
                    .hasMessageContaining("the prompt has 40 tokens")
                    .hasMessageContaining("must fit into 32");
        }
    }

    @Test
    void severalTurnsNeedATemplateOfTheFolder() throws Exception {
        Prompt turns = new Prompt(List.of(Turn.user(new Part.Text("what")), Turn.user(new Part.Text("red"))));
        try (Model model = open(Rules.PLAIN)) {
            assertThat(model.capabilities().multiTurn()).isFalse();
            assertThatThrownBy(() -> model.answer(new Request(turns, Decoding.greedy(2))))
                    .isInstanceOf(ModelException.class)
                    .hasMessageStartingWith("the prompt has 2 turns; ");
        }
    }

    @Test
    void aChoiceThatChangesTheTokensBeforeItIsRefused() throws Exception {
        Path file = folder.resolve("tokenizer.json");
        String joining =
                "\"normalizer\": {\"type\": \"Replace\", \"pattern\": {\"String\": \"is red\"}, \"content\": \"blue\"}";
        Files.writeString(file, Files.readString(file).replace("\"normalizer\": null", joining));
        try (Model model = open(Rules.PLAIN)) {
            assertThatThrownBy(() ->
                            ((RankingModel) model).logLikelihoods(Prompt.of(new Part.Text("what is")), List.of("red")))
                    .isInstanceOf(ModelException.class)
                    .hasMessageStartingWith("the choice 'red' changes the tokens of the prompt before it");
        }
    }

    @Test
    void aTemplateStandsAroundThePrompt() throws Exception {
        try (Model plain = open(Rules.PLAIN);
                Model put = open(new Rules(1, 1, 1, 0, Optional.of("what {prompt} is"), false))) {
            assertThat(put.answer(request("red"))).isEqualTo(plain.answer(request("what red is")));
            assertThat(put.card().identity()).isNotEqualTo(plain.card().identity());
        }
    }

    @Test
    void nothingIsTrainedForAPublishedFolder(@TempDir Path scratch) throws Exception {
        provider.train(config(Rules.PLAIN), new TestWorkshop(scratch));

        assertThat(scratch).isEmptyDirectory();
        assertThat(provider.recipe(config(Rules.PLAIN), 1)).isEqualTo(provider.recipe(config(Rules.PLAIN), 1));
    }

    @Test
    void otherWeightsOfTheSameLengthAreAnotherRecipe() throws Exception {
        String before = provider.recipe(config(Rules.PLAIN), 1);
        Path weights = folder.resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);

        assertThat(provider.recipe(config(Rules.PLAIN), 1)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"system", "preset", "steps", "export"})
    void whatIsForTrainingIsAMistakeForAPublishedFolder(String key) {
        assertThatThrownBy(() -> new TensorFlowConfig(
                        Optional.of("llava").filter(name -> key.equals("system")),
                        Optional.of("tiny").filter(name -> key.equals("preset")),
                        Optional.empty(),
                        key.equals("steps") ? Map.of("vision", 1) : Map.of(),
                        Optional.of(folder),
                        Optional.of(folder).filter(name -> key.equals("export")),
                        Rules.PLAIN))
                .hasMessage("'" + key + "' is for systems that are trained, but 'checkpoint' names a published model");
    }

    @Test
    void rulesThatChangeNothingAreAMistake() {
        Rules padded = new Rules(1, 1, 1, 0, Optional.empty(), true);

        assertThatThrownBy(() -> open(padded))
                .hasMessageContaining("'writing': keys [pad-square] change nothing for a model of the type 'llama'; it"
                        + " heeds [beams, ");
        assertThatThrownBy(() -> new TensorFlowConfig(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        padded))
                .hasMessage("'writing' is for published models, but there is no 'checkpoint' that names one");
        assertThatThrownBy(() -> new Rules(1, 1, 0.5, 0, Optional.empty(), false))
                .hasMessageContaining("'length-penalty'");
    }

    private Model open(Rules rules) throws ModelException {
        return provider.open(config(rules), new TestWorkshop(folder));
    }

    private TensorFlowConfig config(Rules rules) {
        return TensorFlowConfig.published(folder, rules);
    }

    private static Request request(String text) {
        return new Request(Prompt.of(new Part.Text(text)), Decoding.greedy(4));
    }
}
