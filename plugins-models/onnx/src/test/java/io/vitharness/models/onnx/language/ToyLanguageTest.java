package io.vitharness.models.onnx.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs that name the colour of a picture; what they say is known in advance. */
class ToyLanguageTest {

    private static final Part.Picture RED = new Part.Picture(Pictures.square(0xff0000));
    private static final Part.Picture BLUE = new Part.Picture(Pictures.square(0x0000ff));
    private static final Part.Text WHAT = new Part.Text("What");

    @TempDir
    Path path;

    private ToyFolder folder;

    @BeforeEach
    void write() {
        folder = new ToyFolder(path);
    }

    @Test
    void thePictureDecidesTheAnswer() throws Exception {
        assertThat(answer(Prompt.of(RED, WHAT)).text()).isEqualTo("red");
        assertThat(answer(Prompt.of(BLUE, WHAT)).text()).isEqualTo("blue");
        assertThat(answer(Prompt.of(WHAT)).text()).isEqualTo("none");
    }

    @Test
    void allPicturesCount() throws Exception {
        assertThat(answer(Prompt.of(RED, BLUE, BLUE, WHAT)).text()).isEqualTo("blue");
        assertThat(answer(Prompt.of(RED, BLUE, RED, WHAT)).text()).isEqualTo("red");
    }

    @Test
    void theTokenThatEndsIsNoPartOfTheAnswer() throws Exception {
        Answer answer = answer(Prompt.of(RED, WHAT));

        assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
        assertThat(answer.usage().answerTokens()).hasValue(1);
        assertThat(answer.usage().promptTokens()).hasValue(5);
    }

    @Test
    void theLikeliestChoiceIsWhatIsSeen() throws Exception {
        try (VisionLanguageModel model = open()) {
            List<LogLikelihood> likelihoods =
                    model.logLikelihoods(Prompt.of(BLUE, WHAT), List.of("red", "blue", "a blue"));

            assertThat(likelihoods.get(1).sum())
                    .isGreaterThan(likelihoods.get(0).sum())
                    .isGreaterThan(-1e-9);
            assertThat(likelihoods.get(2).tokens()).isEqualTo(2);
        }
    }

    @Test
    void aDecoderThatKeepsOnlySomeLogitsIsFed() throws Exception {
        int size = folder.words().size();
        Graph graph = folder.body(new Graph(), size)
                .input("num_logits_to_keep", ElementType.INT64)
                .node("Add", List.of("after", "sums"), List.of("all"))
                .longs("zero", new long[] {1}, 0)
                .longs("far", new long[] {1}, Integer.MAX_VALUE)
                .longs("middle", new long[] {1}, 1)
                .node("Neg", "num_logits_to_keep", "start")
                .node("Reshape", List.of("start", "middle"), List.of("starts"))
                .node("Slice", List.of("all", "starts", "far", "middle"), List.of("logits"))
                .output("logits", ElementType.FLOAT, "rows", "kept", size);
        graph.write(folder.onnx("decoder_model_merged"));

        assertThat(answer(Prompt.of(RED, WHAT)).text()).isEqualTo("red");
        try (VisionLanguageModel model = open()) {
            assertThat(model.logLikelihoods(Prompt.of(RED, WHAT), List.of("red", "a red")))
                    .extracting(LogLikelihood::tokens)
                    .containsExactly(1, 2);
        }
    }

    @Test
    void aDecoderOfTwoBranchesIsToldWhichOneToTake() throws Exception {
        int size = folder.words().size();
        Graph graph = folder.body(new Graph(), size)
                .input("use_cache_branch", ElementType.BOOL, 1)
                .node("Cast", "use_cache_branch", "cached", Graph.attribute("to", 1))
                .floats("word", new long[] {1, size}, oneHot("a"))
                .node("Mul", List.of("word", "cached"), List.of("more"))
                .node("Add", List.of("after", "sums"), List.of("said"))
                .node("Add", List.of("said", "more"), List.of("logits"))
                .output("logits", ElementType.FLOAT, "rows", "positions", size);
        graph.write(folder.onnx("decoder_model_merged"));

        // behind a colour the graph adds to 'a' what outweighs the end, if it is told that it remembers
        assertThat(answer(Prompt.of(RED, WHAT), 3).text()).isEqualTo("red a a");
    }

    @Test
    void aDecoderThatWantsMoreIsRefusedByName() {
        folder.decoder(new Graph().input("speaker", ElementType.INT64, "rows"))
                .write(folder.onnx("decoder_model_merged"));

        assertThatThrownBy(this::open)
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(
                        "onnx/decoder_model_merged.onnx needs the input 'speaker int64 [rows]', which is"
                                + " not known here");
    }

    @Test
    void aTableOfWordsWithOtherInputsIsRefusedByName() {
        folder.words("_x").write(folder.onnx("embed_tokens"));

        assertThatThrownBy(this::open).hasMessageStartingWith("onnx/embed_tokens.onnx has no input 'input_ids'");
    }

    @Test
    void aDecoderOfAnotherWidthIsToldByTheEngine() throws Exception {
        new Graph()
                .input("pixel_values", ElementType.FLOAT, "n", 3, 4, 4)
                .node(
                        "ReduceMean",
                        "pixel_values",
                        "image_features",
                        Graph.attribute("axes", new long[] {3}),
                        Graph.attribute("keepdims", 0))
                .output("image_features", ElementType.FLOAT, "n", 3, 4)
                .write(folder.onnx("vision_encoder"));
        try (VisionLanguageModel model = open()) {
            assertThatThrownBy(() -> model.answer(new Request(Prompt.of(RED, WHAT), Decoding.greedy(1))))
                    .hasMessage("the vision encoder's rows are 4 wide, but those of words 12");
        }
    }

    @Test
    void aFolderWithoutTokenizerIsTold() {
        folder.delete("tokenizer.json");

        assertThatThrownBy(this::open).hasMessageContaining("lacks tokenizer.json");
    }

    @Test
    void aBrokenTokenizerIsTold() {
        folder.write("tokenizer.json", "{\"model\": 5}");

        assertThatThrownBy(this::open).hasMessageStartingWith("tokenizer.json cannot be read: ");
    }

    @Test
    void anUnknownModelTypeIsToldWithTheKnownOnes() {
        folder.write("config.json", "{\"model_type\": \"bark\"}");

        assertThatThrownBy(this::open)
                .hasMessageStartingWith(
                        "config.json names the model_type 'bark', which no family here takes; known are ")
                .hasMessageContaining("llava");
    }

    @Test
    void aFolderThatNeverEndsAnswersIsTold() {
        folder.write("generation_config.json", "{}");

        assertThatThrownBy(this::open).hasMessageContaining("'eos_token_id'");
    }

    @Test
    void aPromptLongerThanTheModelIsRefused() throws Exception {
        folder.write("config.json", """
                {"model_type": "llava", "image_token_index": 3, "text_config": {"max_position_embeddings": 4}}""");
        try (VisionLanguageModel model = open()) {
            assertThatThrownBy(() -> model.answer(new Request(Prompt.of(RED, WHAT), Decoding.greedy(1))))
                    .hasMessage("the prompt takes 5 tokens and the answer 1 or more, but the model was made for 4");
        }
    }

    @Test
    void aQuestionThatSpellsTheMarkerIsRefused() throws Exception {
        try (VisionLanguageModel model = open()) {
            Prompt prompt = Prompt.of(RED, new Part.Text("What does <image> mean?"));

            assertThatThrownBy(() -> model.answer(new Request(prompt, Decoding.greedy(1))))
                    .hasMessageContaining("'<image>'");
        }
    }

    @Test
    void aLongPromptIsNeverCutOff() throws Exception {
        folder.write("config.json", "{\"model_type\": \"llava\", \"image_token_index\": 3}");
        try (VisionLanguageModel model = open()) {
            Prefix prefix =
                    model.prefix(Prompt.of(new Part.Text("What ".repeat(1000).strip())));

            assertThat(prefix.length()).isEqualTo(1002);
        }
    }

    @Test
    void twoModelsLiveSideBySide() throws Exception {
        Request request = new Request(Prompt.of(BLUE, WHAT), Decoding.greedy(4));
        Model one = open();
        try (Model other = open()) {
            assertThat(one.answer(request)).isEqualTo(other.answer(request));
            one.close();

            assertThat(other.answer(request).text()).isEqualTo("blue");
        }
    }

    @Test
    void severalBeamsFindTheSameCertainAnswer() throws Exception {
        OnnxConfig all = OnnxConfig.of(path);
        OnnxConfig config = new OnnxConfig(
                path,
                all.modelType(),
                all.variant(),
                all.variants(),
                all.accelerator(),
                all.system(),
                all.task(),
                all.coordinates(),
                3,
                1,
                all.repetitionPenalty(),
                8,
                all.detector());
        try (Model model = new OnnxProvider().open(config, new TestWorkshop(path))) {
            assertThat(model.answer(new Request(Prompt.of(BLUE, WHAT), Decoding.greedy(4)))
                            .text())
                    .isEqualTo("blue");
        }
    }

    @Test
    void whatDecidesTheWordsDecidesWhichModelItIs() throws Exception {
        String usual = identity(OnnxConfig.of(path));

        assertThat(identity(OnnxConfig.of(path))).isEqualTo(usual);
        assertThat(identity(OnnxConfig.of(path).withTask("Say")))
                .isNotEqualTo(usual)
                .contains("task=Say");
        Files.writeString(path.resolve("generation_config.json"), "{\"eos_token_id\": 2, \"repetition_penalty\": 1.5}");
        assertThat(identity(OnnxConfig.of(path))).isNotEqualTo(usual);
    }

    private static String identity(OnnxConfig config) throws ModelException {
        try (Model model = new OnnxProvider().open(config, new TestWorkshop(config.folder()))) {
            return model.card().identity();
        }
    }

    @Test
    void graphsAreTakenInTheVariantThatIsAskedFor() throws Exception {
        Files.move(folder.onnx("embed_tokens"), folder.onnx("embed_tokens_fp16"));

        assertThatThrownBy(this::open)
                .hasMessage(path + " lacks the graph embed_tokens.onnx (variant fp32); of embed_tokens there are the"
                        + " variants [fp16]");
    }

    private Answer answer(Prompt prompt) throws ModelException, InterruptedException {
        return answer(prompt, 4);
    }

    private Answer answer(Prompt prompt, int tokens) throws ModelException, InterruptedException {
        try (Model model = open()) {
            return model.answer(new Request(prompt, Decoding.greedy(tokens)));
        }
    }

    private VisionLanguageModel open() throws ModelException {
        return (VisionLanguageModel) new OnnxProvider().open(OnnxConfig.of(path), new TestWorkshop(path));
    }

    private float[] oneHot(String word) {
        float[] row = new float[folder.words().size()];
        row[folder.words().number(word)] = 2000;
        return row;
    }
}
