package io.vitharness.models.onnx.embed;

import static io.vitharness.models.onnx.graph.Graph.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.models.onnx.graph.ToyWords;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.EmbeddingModel;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.RankingModel;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encoders whose vectors are a picture's share of red, green and blue, and a text's count of these words. */
class ToyEncoderTest {

    private static final float FACTOR = 10;

    @TempDir
    Path path;

    private ToyFolder folder;
    private ToyWords words;

    @BeforeEach
    void write() {
        folder = new ToyFolder(path);
        words = folder.words();
        folder.write("config.json", """
                {"model_type": "clip", "text_config": {"max_position_embeddings": 8, "pad_token_id": 0}}""");
        clip(0).write(folder.onnx("model"));
    }

    @Test
    void theColourOfThePictureIsTheLikeliestWord() throws Exception {
        try (RankingModel model = (RankingModel) open()) {
            List<LogLikelihood> found = model.logLikelihoods(
                    Prompt.of(new Part.Picture(Pictures.square(0x00ff00))), List.of("red", "green", "blue"));

            double others = Math.log(Math.exp(FACTOR) + 2);
            assertThat(found.get(1).sum()).isCloseTo(FACTOR - others, within(1e-4));
            assertThat(found.get(0).sum()).isCloseTo(-others, within(1e-4));
        }
    }

    @Test
    void aRegionIsCutOut() throws Exception {
        Image half = Image.of(new PictureEncoder()
                .png(Picture.uniform(new Size(8, 8), 255, 0, 0)
                        .with(Picture.uniform(new Size(4, 8), 0, 0, 255), 4, 0)));
        Part.Region right = region(new Shape.Box(4, 0, 8, 8));
        try (RankingModel model = (RankingModel) open()) {
            List<LogLikelihood> found = model.logLikelihoods(
                    Prompt.of(new Part.Picture(half), right, new Part.Text("What is this?")), List.of("red", "blue"));

            assertThat(found.get(1).sum()).isCloseTo(-Math.log1p(Math.exp(-FACTOR)), within(1e-4));
        }
    }

    @Test
    void aRegionOutsideThePictureIsTold() throws Exception {
        Prompt prompt = Prompt.of(new Part.Picture(Pictures.square(0)), region(new Shape.Box(9, 0, 12, 8)));
        try (RankingModel model = (RankingModel) open()) {
            assertThatThrownBy(() -> model.logLikelihoods(prompt, List.of("red")))
                    .hasMessageEndingWith("shows nothing of a picture of 8 x 8");
        }
    }

    @Test
    void textsAndPicturesBecomeVectors() throws Exception {
        try (EmbeddingModel model = (EmbeddingModel) open()) {
            assertThat(model.embedding(new Part.Text("red blue"))).containsExactly(1.0, 0.0, 1.0);
            assertThat(model.embedding(new Part.Picture(Pictures.square(0x0000ff))))
                    .containsExactly(0.0, 0.0, 1.0);
        }
    }

    @Test
    void choicesStandInTheTemplate() throws Exception {
        try (EmbeddingModel model = (EmbeddingModel) open(OnnxConfig.of(path).withTask("red {prompt} red"))) {
            assertThat(model.embedding(new Part.Text("blue"))).containsExactly(2.0, 0.0, 1.0);
        }
    }

    @Test
    void aTextThatIsTooLongIsRefused() throws Exception {
        try (EmbeddingModel model = (EmbeddingModel) open()) {
            assertThatThrownBy(
                            () -> model.embedding(new Part.Text("red ".repeat(9).strip())))
                    .hasMessage("a text has 9 tokens, but this model reads at most 8 and nothing is cut off in"
                            + " silence: red red red red red red red red red");
        }
    }

    @Test
    void aFillingThatIsNoTokenIsTold() {
        folder.write("tokenizer_config.json", "{\"pad_token\": \"<pad>\"}");

        assertThatThrownBy(this::open)
                .hasMessage("tokenizer_config.json names the 'pad_token' <pad>, which is no token of tokenizer.json");
    }

    @Test
    void aGraphThatWantsMoreIsRefusedByName() {
        clip(0).input("token_type_ids", ElementType.INT64, "texts", "length").write(folder.onnx("model"));

        assertThatThrownBy(this::open)
                .hasMessageStartingWith("onnx/model.onnx needs the input 'token_type_ids int64 [texts, length]'");
    }

    @Test
    void itWritesNothing() throws Exception {
        try (Model model = open()) {
            assertThatThrownBy(() -> model.answer(
                            new Request(Prompt.of(new Part.Picture(Pictures.square(0))), Decoding.greedy(1))))
                    .hasMessageStartingWith("clip writes no text");
        }
    }

    @Test
    void siglipsBiasIsFoundInItsGraph() throws Exception {
        folder.write("config.json", """
                {"model_type": "siglip", "text_config": {"max_position_embeddings": 8, "pad_token_id": 0}}""");
        clip(-4).write(folder.onnx("model"));
        try (RankingModel model = (RankingModel) open()) {
            List<LogLikelihood> found = model.logLikelihoods(
                    Prompt.of(new Part.Picture(Pictures.square(0xff0000))), List.of("red", "blue"));

            assertThat(found.get(0).sum()).isCloseTo(-Math.log1p(Math.exp(4 - FACTOR)), within(1e-3));
            assertThat(found.get(1).sum()).isCloseTo(-Math.log1p(Math.exp(4)), within(1e-3));
        }
    }

    @Test
    void siglipWithoutItsWholeGraphIsRefused() throws Exception {
        folder.write("config.json", "{\"model_type\": \"siglip\"}");
        Files.move(folder.onnx("model"), folder.onnx("vision_model"));

        assertThatThrownBy(this::open).hasMessageContaining("lacks the graph model.onnx");
    }

    @Test
    void dinosVectorIsItsFirstRow() throws Exception {
        folder.write("config.json", "{\"model_type\": \"dinov2\"}");
        new Graph()
                .input("pixel_values", ElementType.FLOAT, "pictures", 3, 4, 4)
                .node("ReduceMean", "pixel_values", "rows", attribute("axes", new long[] {3}), attribute("keepdims", 0))
                .node("Transpose", "rows", "last_hidden_state", attribute("perm", new long[] {0, 2, 1}))
                .output("last_hidden_state", ElementType.FLOAT, "pictures", 4, 3)
                .write(folder.onnx("model"));
        try (EmbeddingModel model = (EmbeddingModel) open()) {
            assertThat(model.embedding(new Part.Picture(Pictures.square(0xff0000))))
                    .containsExactly(1.0, 0.0, 0.0);
            assertThatThrownBy(() -> model.embedding(new Part.Text("red")))
                    .hasMessage("dinov2 turns pictures into vectors, not a Text");
        }
    }

    private static Part.Region region(Shape shape) {
        return new Part.Region(0, shape, "", OptionalDouble.empty());
    }

    private Model open() throws Exception {
        return open(OnnxConfig.of(path));
    }

    private Model open(OnnxConfig config) throws Exception {
        return new OnnxProvider().open(config, new TestWorkshop(path));
    }

    /** Vectors of length 1 are compared, as the published graphs do; those that it gives are the counts themselves. */
    private Graph clip(float bias) {
        int size = words.size();
        float[] counted = new float[size * 3];
        for (int i = 0; i < 3; i++) {
            counted[words.number(List.of("red", "green", "blue").get(i)) * 3 + i] = 1;
        }
        return new Graph()
                .input("input_ids", ElementType.INT64, "texts", "length")
                .input("attention_mask", ElementType.INT64, "texts", "length")
                .input("pixel_values", ElementType.FLOAT, "pictures", 3, 4, 4)
                .floats("table", new long[] {size, 3}, counted)
                .longs("one", new long[] {1}, 1)
                .longs("two", new long[] {1}, 2)
                .floats("factor", new long[] {1}, FACTOR)
                .floats("bias", new long[] {1}, bias)
                .node("Gather", List.of("table", "input_ids"), List.of("each"))
                .node("Cast", "attention_mask", "mask", attribute("to", 1))
                .node("Unsqueeze", List.of("mask", "two"), List.of("masks"))
                .node("Mul", List.of("each", "masks"), List.of("kept"))
                .node("ReduceSum", List.of("kept", "one"), List.of("text_embeds"), attribute("keepdims", 0))
                .node(
                        "ReduceMean",
                        "pixel_values",
                        "image_embeds",
                        attribute("axes", new long[] {2, 3}),
                        attribute("keepdims", 0))
                .node("LpNormalization", "text_embeds", "texts", attribute("axis", 1), attribute("p", 2))
                .node("LpNormalization", "image_embeds", "images", attribute("axis", 1), attribute("p", 2))
                .node("Transpose", "texts", "across", attribute("perm", new long[] {1, 0}))
                .node("MatMul", List.of("images", "across"), List.of("cosines"))
                .node("Mul", List.of("cosines", "factor"), List.of("scaled"))
                .node("Add", List.of("scaled", "bias"), List.of("logits_per_image"))
                .output("logits_per_image", ElementType.FLOAT, "pictures", "texts")
                .output("text_embeds", ElementType.FLOAT, "texts", 3)
                .output("image_embeds", ElementType.FLOAT, "pictures", 3);
    }
}
