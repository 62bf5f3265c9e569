package io.vitharness.models.openaicompatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RankingTest {

    private static final Prompt TEXT = Prompt.of(new Part.Text("Which colour?"));
    private static final Prompt PICTURE =
            Prompt.of(new Part.Picture(Pictures.square(0xff0000)), new Part.Text("Which colour?"));

    @Test
    void promptLogprobsSumTheTailOfThePrompt() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Vllm());
                Model model = open(server)) {
            List<LogLikelihood> found = ((RankingModel) model).logLikelihoods(PICTURE, List.of("red", "green"));

            assertThat(found).containsExactly(new LogLikelihood(-3, 3), new LogLikelihood(-5, 5));
            assertThat(server.sent().path("continue_final_message").asBoolean(false))
                    .isTrue();
            assertThat(server.sent().path("add_generation_prompt").asBoolean(true))
                    .isFalse();
            assertThat(server.sent().at("/messages/1/content").asString()).isEqualTo("green");
        }
    }

    @Test
    void aPromptThatIsNotContinuedIsNotScored() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Vllm());
                Model model = open(server)) {
            server.next(Replies.json(
                    (ObjectNode) Json.MAPPER.readTree("{\"choices\":[],\"prompt_token_ids\":[1,2,3,4,5,6,7,8]}")));

            assertThatThrownBy(() -> ((RankingModel) model).logLikelihoods(TEXT, List.of("red")))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("do not continue the prompt with the choice: 0 of 8 tokens");
        }
    }

    @Test
    void anEchoIsSummedFromWhereTheChoiceBegins() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Vllm());
                Model model = open(server, "logprobs", "echo")) {
            Prompt prompt = Prompt.of(new Part.Text("Which colour, \ud83d\udd34?"));

            assertThat(((RankingModel) model).logLikelihoods(prompt, List.of("red", "sky blue")))
                    .containsExactly(new LogLikelihood(-3, 1), new LogLikelihood(-7, 2));
            assertThat(model.card().details()).containsEntry("ranking", "by echo");
        }
    }

    @Test
    void anEchoSeesNoPicture() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Vllm());
                Model model = open(server, "logprobs", "echo")) {
            assertThatThrownBy(() -> ((RankingModel) model).logLikelihoods(PICTURE, List.of("red")))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.PERMANENT));
        }
    }

    @Test
    void aServerThatIgnoresEchoIsRefused() {
        try (FakeServer server = new FakeServer(new Scripts.LlamaCpp())) {
            assertThatThrownBy(() -> open(server, "logprobs", "echo"))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.PERMANENT))
                    .hasMessageContaining("'logprobs: echo' is asked for, but echo does not work:"
                            + " the server ignores 'echo': it does not repeat the prompt");
        }
    }

    @Test
    void lettersAddUpTheirSpellings() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.LlamaCpp());
                Model model = open(server)) {
            List<LogLikelihood> found = ((RankingModel) model).logLikelihoods(TEXT, List.of("blue", "red", "green"));

            assertThat(found.get(0).sum()).isEqualTo(-4);
            assertThat(found.get(1).sum()).isCloseTo(Math.log(Math.exp(-0.5) + Math.exp(-1.5)), offset(1e-12));
            assertThat(found.get(2).sum())
                    .as("not listed: just below the least")
                    .isLessThan(-4)
                    .isGreaterThan(-4.01);
            assertThat(server.sent().at("/messages/0/content").asString())
                    .isEqualTo("Which colour?\nA. blue\nB. red\nC. green\n"
                            + "Answer with the option's letter from the given choices directly.");
        }
    }

    @Test
    void choicesThatAreLettersLeaveThePromptAsItIs() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.LlamaCpp());
                Model model = open(server)) {
            List<LogLikelihood> found = ((RankingModel) model).logLikelihoods(TEXT, List.of("B", "A"));

            assertThat(found.get(0).sum()).isGreaterThan(found.get(1).sum());
            assertThat(server.sent().at("/messages/0/content").asString()).isEqualTo("Which colour?");
        }
    }

    @Test
    void noLetterAtAllIsAFailureNotAScore() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.LlamaCpp());
                Model model = open(server)) {
            server.next(Replies.json(Replies.withTop(Replies.said("m", "I"), "I", -0.1, "The", -0.2)));

            assertThatThrownBy(() -> ((RankingModel) model).logLikelihoods(TEXT, List.of("red", "blue")))
                    .hasMessageContaining("none of the letters A, B is among the 2 likeliest first tokens");
        }
    }

    @Test
    void aModelThatAlwaysSaysAIsNotTrusted() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Ollama())) {
            server.next(Replies.json(Replies.said("m", "OK")));
            server.next(Replies.json(Replies.withTop(Replies.said("m", "A"), "A", -0.1, "B", -2.0)));

            assertThatThrownBy(() -> open(server, "logprobs", "letters"))
                    .hasMessageContaining("finds 'Xylophone' no less likely a colour than 'Blue'");
        }
    }

    @Test
    void aPassingFaultWhileProbingIsNoVerdict() {
        try (FakeServer server = new FakeServer(new Scripts.Vllm())) {
            server.next(Replies.json(Replies.said("m", "OK")));
            server.next(Replies.error(429, "rate_limit_exceeded", "slow down"));

            assertThatThrownBy(() -> open(server))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.BUSY));
        }
    }

    @Test
    void noneAsksForNoLikelihood() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Vllm());
                Model model = open(server, "logprobs", "none")) {
            assertThat(model).isNotInstanceOf(RankingModel.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    private static Model open(FakeServer server, String... keys) throws ModelException, InterruptedException {
        return new OpenAiCompatible().open(server.config(keys), new TestWorkshop(Path.of(".")));
    }
}
