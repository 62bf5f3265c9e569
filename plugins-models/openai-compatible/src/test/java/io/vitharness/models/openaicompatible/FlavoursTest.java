package io.vitharness.models.openaicompatible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlavoursTest {

    private final TestWorkshop workshop = new TestWorkshop(Path.of("."));

    @Test
    void openAiGetsItsOwnFieldsAndRanksByLetters() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.OpenAi());
                Model model = open(server, "key", "sk-test-1234567890")) {
            model.answer(request());

            assertThat(server.sent().path("max_completion_tokens").asInt()).isEqualTo(5);
            assertThat(server.sent().has("max_tokens")).isFalse();
            assertThat(server.sent().has("top_k")).isFalse();
            assertThat(model).isInstanceOf(RankingModel.class);
            assertThat(model.card().details())
                    .contains(Map.entry("server", "OpenAI"), Map.entry("not sent", "top_k"), Map.entry("listed", "yes"))
                    .containsEntry("served as", "gpt-4o-2024-08-06");
            assertThat(model.card().details().get("ranking"))
                    .isEqualTo("by letters (chosen by probe); prompt-logprobs does not work:"
                            + " status 400 from /chat/completions");
        }
    }

    @Test
    void openAisPassingFingerprintIsNoPartOfTheIdentity() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.OpenAi());
                Model one = open(server, "key", "sk-test-1234567890");
                Model other = open(server, "key", "sk-test-1234567890")) {
            assertThat(one.card().identity()).isEqualTo(other.card().identity());
            assertThat(one.card().identity()).startsWith(server.address() + " gpt-4o served as=gpt-4o-2024-08-06");
        }
    }

    @Test
    void aRefusedKeyIsNamedWithoutRepeatingIt() {
        try (FakeServer server = new FakeServer(new Scripts.OpenAi())) {
            assertThatThrownBy(() -> open(server, "key", "sk-test-wrong"))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.GONE))
                    .hasMessageContaining("status 401 (invalid_api_key)")
                    .hasMessageContaining("wanted a valid 'key'")
                    .hasMessageNotContainingAny("sk-test", "7890");
        }
    }

    @Test
    void vllmRanksByPromptLogprobs() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Vllm());
                Model model = open(server)) {
            model.answer(request());

            assertThat(server.sent().path("max_tokens").asInt()).isEqualTo(5);
            assertThat(server.sent().path("top_k").asInt()).isEqualTo(1);
            assertThat(model.card().details())
                    .contains(
                            Map.entry("server", "vLLM"),
                            Map.entry("server header", "uvicorn"),
                            Map.entry("root", "/models/llava"),
                            Map.entry("ranking", "by prompt-logprobs (chosen by probe)"));
        }
    }

    @Test
    void llamaCppIsToldNotToReuseThePromptAndRanksByLetters() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.LlamaCpp());
                Model model = open(server)) {
            model.answer(request());

            assertThat(server.sent().path("cache_prompt").asBoolean(true)).isFalse();
            assertThat(model.card().parameters()).hasValue(7_241_732_096L);
            assertThat(model.card().identity()).contains("fingerprint=b6500-a1b2c3d4");
            assertThat(model.card().details().get("ranking"))
                    .isEqualTo("by letters (chosen by probe); prompt-logprobs does not work:"
                            + " the server tells no 'prompt_token_ids'");
        }
    }

    @Test
    void ollamaDoesNotRank() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Ollama());
                Model model = open(server)) {
            assertThat(model).isNotInstanceOf(RankingModel.class);
            assertThat(model.answer(request()).text()).isEqualTo("a red square");
            assertThat(model.card().details()).containsEntry("server", "Ollama").containsKey("order");
            assertThat(workshop.lines())
                    .anyMatch(line -> line.startsWith("ranking none; prompt-logprobs does not work"));
        }
    }

    @Test
    void emptyLikelihoodsOfLmStudioAreNone() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.LmStudio());
                Model model = open(server)) {
            assertThat(model).isNotInstanceOf(RankingModel.class);
            assertThat(model.card().details())
                    .containsEntry("server", "LM Studio")
                    .hasEntrySatisfying(
                            "ranking",
                            words -> assertThat(words).contains("letters does not work: the server lists 0"));
        }
    }

    @Test
    void theSameServerGivesTheSameCardAgain() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.LlamaCpp());
                Model one = open(server);
                Model other = open(server)) {
            assertThat(one.card()).isEqualTo(other.card());
        }
    }

    @Test
    void whatChangesTheQuestionChangesTheIdentity() throws Exception {
        try (FakeServer server = new FakeServer(new Scripts.Ollama());
                Model plain = open(server);
                Model instructed = open(server, "system", "Answer in one word.")) {
            assertThat(plain.card().identity()).isNotEqualTo(instructed.card().identity());
        }
    }

    private Model open(FakeServer server, String... keys) throws ModelException, InterruptedException {
        return new OpenAiCompatible().open(server.config(keys), workshop);
    }

    private static Request request() {
        return new Request(Prompt.of(new Part.Text("What is it?")), Decoding.greedy(5));
    }
}
