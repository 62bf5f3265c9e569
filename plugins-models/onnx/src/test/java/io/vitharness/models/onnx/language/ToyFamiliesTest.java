package io.vitharness.models.onnx.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Families without a whole fixture, through the whole loop: prompts and answers are known in advance. */
class ToyFamiliesTest {

    private static final String TEMPLATE = """
            {"bos_token": "<s>", "eos_token": "</s>", "chat_template":
             "{% for m in messages %}USER: {% for c in m.content %}{% if c.type == 'image' %}<image>{% else %} {{ c.text }} {% endif %}{% endfor %}{% endfor %}ASSISTANT:"}""";

    /** Blue on the left; red, of which there is more, on the right. */
    private static final Part.Picture WIDE = picture(16, 8, 6);

    private static final Part.Text WHAT = new Part.Text("What");

    @TempDir
    Path path;

    @Test
    void moondreamsQuestionStandsBehindItsPicture() throws Exception {
        ToyFolder folder = new ToyFolder(path, "Question:", "Answer:");
        folder.write("config.json", """
                {"model_type": "moondream1", "image_token_index": 3, "phi_config": {"max_position_embeddings": 64}}""");
        try (VisionLanguageModel model = open()) {
            assertThat(words(folder, model, Prompt.of(WIDE, WHAT)))
                    .isEqualTo("<image> <image> Question: What Answer:");
            assertThat(say(model, Prompt.of(WIDE, WHAT)).text()).isEqualTo("red");
        }
    }

    @Test
    void smolvlmReadsTilesWithTheirPlacesThenTheWhole() throws Exception {
        ToyFolder folder = smolvlm();
        try (VisionLanguageModel model = open()) {
            String tile = "<fake_token_around_image> %s <image> <image> ";
            assertThat(words(folder, model, Prompt.of(WIDE, WHAT)))
                    .isEqualTo("USER: "
                            + tile.formatted("<row_1_col_1>")
                            + tile.formatted("<row_1_col_2>")
                            + tile.formatted("<global-img>")
                            + "<fake_token_around_image> What ASSISTANT:");
            assertThat(say(model, Prompt.of(WIDE, WHAT)).text()).isEqualTo("red");
        }
    }

    @Test
    void idefics3ReadsASmallPictureWhole() throws Exception {
        ToyFolder folder = smolvlm();
        folder.write("config.json", "{\"model_type\": \"idefics3\", \"image_token_id\": 3}");
        folder.write("preprocessor_config.json", """
                {"image_processor_type": "Idefics3ImageProcessor", "size": {"longest_edge": 8}, "do_normalize": false,
                 "max_image_size": {"longest_edge": 4}, "resample": 4, "do_image_splitting": false}""");
        try (VisionLanguageModel model = open()) {
            Prompt prompt = Prompt.of(WIDE, picture(8, 8, 8), WHAT);

            assertThat(words(folder, model, Prompt.of(WIDE, WHAT)))
                    .isEqualTo("USER: <fake_token_around_image> <global-img> <image> <image>"
                            + " <fake_token_around_image> What ASSISTANT:");
            assertThat(say(model, prompt).text()).as("three eighths of blue, then all").isEqualTo("blue");
        }
    }

    @Test
    void paligemmasPositionsBeginAtOne() throws Exception {
        ToyFolder folder = new ToyFolder(path);
        folder.write("config.json", "{\"model_type\": \"paligemma\", \"image_token_index\": 3}");
        folder.decoderFromOne().write(folder.onnx("decoder_model_merged"));
        try (VisionLanguageModel model = open()) {
            Answer answer = say(model, Prompt.of(WIDE, WHAT));

            assertThat(words(folder, model, Prompt.of(WIDE, WHAT))).isEqualTo("<image> <image> <s> What");
            assertThat(answer.text()).isEqualTo("red");
            assertThat(answer.coordinates()).hasValue("paligemma");
            assertThat(model.capabilities().gives()).contains(Medium.REGION);
        }
    }

    @Test
    void llavasPositionsBeginAtZero() throws Exception {
        ToyFolder folder = new ToyFolder(path);
        folder.decoderFromOne().write(folder.onnx("decoder_model_merged"));
        try (VisionLanguageModel model = open()) {
            assertThat(say(model, Prompt.of(WIDE, WHAT)).text()).as("what the graph says of a 0").startsWith("none");
        }
    }

    @Test
    void llavaNextReadsTheWholeThenItsTiles() throws Exception {
        ToyFolder folder = new ToyFolder(path);
        folder.write("config.json", "{\"model_type\": \"llava_next\", \"image_token_index\": 3}");
        folder.write("tokenizer_config.json", TEMPLATE);
        folder.write("preprocessor_config.json", """
                {"image_processor_type": "LlavaNextImageProcessor", "size": {"shortest_edge": 4}, "resample": 4,
                 "do_normalize": false, "image_grid_pinpoints": [[4, 8], [8, 4], [8, 8]]}""");
        folder.vision("pixel_values", 4).write(folder.onnx("vision_encoder"));
        try (VisionLanguageModel model = open()) {
            assertThat(words(folder, model, Prompt.of(WIDE, WHAT)))
                    .as("four rows of the whole, two lines of four of its two tiles")
                    .isEqualTo("USER: " + "<image> ".repeat(4 + 8) + "What ASSISTANT:");
            assertThat(words(folder, model, Prompt.of(picture(8, 8, 4), WHAT)))
                    .isEqualTo("USER: " + "<image> ".repeat(4 + 16) + "What ASSISTANT:");
            assertThat(say(model, Prompt.of(WIDE, WHAT)).text()).isEqualTo("red");
        }
    }

    @Test
    void anAnswerIsAtLeastAsLongAsTheFolderWants() throws Exception {
        ToyFolder folder = new ToyFolder(path);
        folder.write("generation_config.json", "{\"eos_token_id\": [2, 1], \"min_new_tokens\": 3}");
        try (VisionLanguageModel model = open()) {
            Answer answer = say(model, Prompt.of(WIDE, WHAT));

            assertThat(answer.usage().answerTokens()).hasValue(3);
            assertThat(answer.stop()).isEqualTo(Answer.Stop.END);
        }
    }

    private ToyFolder smolvlm() {
        ToyFolder folder = new ToyFolder(
                path, "<fake_token_around_image>", "<global-img>", "<row_1_col_1>", "<row_1_col_2>");
        folder.write("config.json", "{\"model_type\": \"smolvlm\", \"image_token_id\": 3}");
        folder.write("tokenizer_config.json", TEMPLATE);
        folder.write("preprocessor_config.json", """
                {"image_processor_type": "SmolVLMImageProcessor", "size": {"longest_edge": 8}, "do_normalize": false,
                 "max_image_size": {"longest_edge": 4}, "resample": 4}""");
        folder.splitVision().write(folder.onnx("vision_encoder"));
        return folder;
    }

    private static String words(ToyFolder folder, VisionLanguageModel model, Prompt prompt) throws Exception {
        return Arrays.stream(model.prefix(prompt).ids())
                .mapToObj(folder.words()::word)
                .collect(Collectors.joining(" "));
    }

    private static Answer say(VisionLanguageModel model, Prompt prompt) throws Exception {
        return model.answer(new Request(prompt, Decoding.greedy(8)));
    }

    private static Part.Picture picture(int width, int height, int blue) {
        Picture picture = Picture.uniform(new Size(width, height), 255, 0, 0)
                .with(Picture.uniform(new Size(blue, height), 0, 0, 255), 0, 0);
        return new Part.Picture(Image.of(new PictureEncoder().png(picture)));
    }

    private VisionLanguageModel open() throws Exception {
        return (VisionLanguageModel) new OnnxProvider().open(OnnxConfig.of(path), new TestWorkshop(path));
    }
}
