package io.vitharness.models.onnx.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.onnx.Fixture;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.engine.Logits;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.folder.Variant;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Reply;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code llava-tiny}: the numbers of transformers 5.18 on PyTorch, in four cases. */
class LlavaGoldenTest {

    private static final int VOCABULARY = 566;

    @Test
    void promptsAreTokenisedAsTheReferenceDoesIt() throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        try (VisionLanguageModel model = open(fixture, Variant.FP32)) {
            for (JsonNode row : fixture.json("expected.json").path("cases")) {
                assertThat(model.prefix(prompt(fixture, row)).ids()).isEqualTo(longs(row.path("input_ids")));
            }
        }
    }

    @Test
    void logitsAgreeWithinATenThousandth() throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        try (VisionLanguageModel model = open(fixture, Variant.FP32)) {
            List<JsonNode> cases = cases(fixture);
            for (int i = 0; i < cases.size(); i++) {
                Prefix prefix = model.prefix(prompt(fixture, cases.get(i)));
                Logits logits = model.continuation(List.of(prefix)).all();
                float[] expected = fixture.array(i == 0 ? "logits.0" : "logits_tail." + i);
                int rows = expected.length / VOCABULARY;
                for (int row = 0; row < rows; row++) {
                    assertClose(
                            logits.at(0, logits.positions() - rows + row),
                            Arrays.copyOfRange(expected, row * VOCABULARY, (row + 1) * VOCABULARY),
                            1e-4f);
                }
            }
        }
    }

    @Test
    void greedyAnswersAreEqualTokenForToken() throws Exception {
        checkGreedy(Variant.FP32);
    }

    @Test
    void greedyAnswersOfHalfPrecisionAreEqualTokenForToken() throws Exception {
        checkGreedy(Variant.FP16);
    }

    @Test
    void answersInABatchEqualThoseAlone() throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        try (VisionLanguageModel model = open(fixture, Variant.FP32)) {
            List<Request> requests = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (JsonNode row : cases(fixture)) {
                requests.add(new Request(prompt(fixture, row), Decoding.greedy(12)));
                expected.add(row.path("greedy_text").asString());
            }

            List<Reply> replies = model.answerAll(requests);

            assertThat(replies)
                    .extracting(reply -> ((Reply.Answered) reply).answer().text())
                    .isEqualTo(expected);
        }
    }

    @Test
    void likelihoodsOfCandidatesAgreeWithinATenThousandth() throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        try (VisionLanguageModel model = open(fixture, Variant.FP32)) {
            for (JsonNode row : cases(fixture)) {
                List<JsonNode> candidates = list(row.path("candidates"));
                List<LogLikelihood> likelihoods = model.logLikelihoods(
                        prompt(fixture, row),
                        candidates.stream()
                                .map(one -> one.path("text").asString())
                                .toList());
                for (int i = 0; i < candidates.size(); i++) {
                    assertThat(likelihoods.get(i).tokens())
                            .isEqualTo(candidates.get(i).path("ids").size());
                    assertThat(likelihoods.get(i).sum())
                            .isCloseTo(candidates.get(i).path("sum_logprob").asDouble(), within(1e-4));
                }
            }
        }
    }

    @Test
    void aPromptWithoutAPictureIsAnswered() throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        JsonNode row = fixture.json("expected.json").path("text_only");
        try (VisionLanguageModel model = open(fixture, Variant.FP32)) {
            Prompt prompt = conversation(fixture, new Part.Text("What colour is the star?"));

            assertThat(model.prefix(prompt).ids()).isEqualTo(longs(row.path("input_ids")));
            assertThat(written(model, prompt, 12)).isEqualTo(longs(row.path("greedy_ids")));
        }
    }

    @Test
    void severalPicturesTakeTheirOwnRows() throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        List<JsonNode> cases = cases(fixture);
        Part.Picture first = picture(fixture, cases.get(0));
        Part.Picture second = picture(fixture, cases.get(1));
        try (VisionLanguageModel model = open(fixture, Variant.FP32)) {
            Prefix both = model.prefix(Prompt.of(first, second, new Part.Text("Which is larger?")));
            Prefix turned = model.prefix(Prompt.of(second, first, new Part.Text("Which is larger?")));

            assertThat(both.ids()).isEqualTo(turned.ids());
            assertThat(Arrays.stream(both.ids()).filter(id -> id == 558)).hasSize(50);
            int from = Arrays.stream(both.ids()).boxed().toList().indexOf(558L);
            float[] features = fixture.array("image_features");
            assertThat(row(both, from)).isEqualTo(row(turned, lastRun(turned)));
            assertClose(row(both, from), Arrays.copyOf(features, 64), 2e-4f);
        }
    }

    @Test
    void stopTextsEndTheAnswerAndDoNotBelongToIt() throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        JsonNode row = cases(fixture).get(0);
        try (VisionLanguageModel model = open(fixture, Variant.FP32)) {
            Decoding decoding = new Decoding(12, 0, 1, OptionalInt.empty(), OptionalLong.empty(), List.of("cur"));

            Answer answer = model.answer(new Request(prompt(fixture, row), decoding));

            String whole = row.path("greedy_text").asString();
            assertThat(answer.text()).isEqualTo(whole.substring(0, whole.indexOf("cur")));
            assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
            assertThat(answer.usage().answerTokens().orElseThrow()).isLessThan(12);
        }
    }

    @Test
    void aSeedDecidesWhatIsDrawn() throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        Prompt prompt = prompt(fixture, cases(fixture).get(0));
        try (VisionLanguageModel model = open(fixture, Variant.FP32)) {
            Decoding decoding = new Decoding(12, 1.5, .9, OptionalInt.of(50), OptionalLong.of(7), List.of());
            Answer once = model.answer(new Request(prompt, decoding));

            assertThat(model.answer(new Request(prompt, decoding))).isEqualTo(once);
            assertThat(model.answer(new Request(prompt, decoding.withSeed(8)))).isNotEqualTo(once);
        }
    }

    private static void checkGreedy(Variant variant) throws Exception {
        Fixture fixture = Fixture.of("llava-tiny");
        try (VisionLanguageModel model = open(fixture, variant)) {
            for (JsonNode row : cases(fixture)) {
                assertThat(written(model, prompt(fixture, row), 12)).isEqualTo(longs(row.path("greedy_ids")));
                assertThat(model.answer(new Request(prompt(fixture, row), Decoding.greedy(12)))
                                .text())
                        .isEqualTo(row.path("greedy_text").asString());
            }
        }
    }

    private static long[] written(VisionLanguageModel model, Prompt prompt, int tokens)
            throws ModelException, InterruptedException {
        Request request = new Request(prompt, Decoding.greedy(tokens));
        return model.written(List.of(request), List.of(model.prefix(prompt))).get(0).tokens().stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static VisionLanguageModel open(Fixture fixture, Variant variant) throws ModelException {
        OnnxConfig all = OnnxConfig.of(fixture.folder());
        OnnxConfig config = new OnnxConfig(
                all.folder(),
                all.modelType(),
                variant,
                Map.of(),
                all.accelerator(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                Optional.empty(),
                8,
                all.detector());
        return (VisionLanguageModel) new OnnxProvider().open(config, new TestWorkshop(Path.of(".")));
    }

    private static Prompt prompt(Fixture fixture, JsonNode row) throws IOException {
        return conversation(
                fixture,
                picture(fixture, row),
                new Part.Text(row.path("question").asString()));
    }

    private static Prompt conversation(Fixture fixture, Part... parts) throws IOException {
        String system = fixture.json("expected.json").path("system").asString();
        return new Prompt(List.of(new Turn(Role.SYSTEM, List.of(new Part.Text(system))), Turn.user(parts)));
    }

    private static Part.Picture picture(Fixture fixture, JsonNode row) throws IOException {
        return new Part.Picture(
                Image.of(fixture.bytes("images/" + row.path("image").asString())));
    }

    private static int lastRun(Prefix prefix) {
        return Arrays.stream(prefix.ids()).boxed().toList().lastIndexOf(558L) - 24;
    }

    private static float[] row(Prefix prefix, int at) {
        return Arrays.copyOfRange(prefix.rows(), at * 64, (at + 1) * 64);
    }

    private static void assertClose(float[] found, float[] expected, float tolerance) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(tolerance));
        }
    }

    private static List<JsonNode> cases(Fixture fixture) throws IOException {
        return list(fixture.json("expected.json").path("cases"));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    private static long[] longs(JsonNode array) {
        return list(array).stream().mapToLong(JsonNode::asLong).toArray();
    }
}
