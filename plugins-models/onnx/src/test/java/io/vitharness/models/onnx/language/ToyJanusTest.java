package io.vitharness.models.onnx.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureEncoder;
import io.vitharness.media.Size;
import io.vitharness.models.onnx.OnnxCompositionProvider;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.composition.CompositionConfig;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.models.onnx.graph.ToyJanus;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Janus reads pictures and draws them; what it says and draws is known in advance. */
class ToyJanusTest {

    private static final Part.Picture GREEN = new Part.Picture(Pictures.square(0x00ff00));
    private static final Part.Text WHAT = new Part.Text("What");

    @TempDir
    Path path;

    @Test
    void aPictureStandsBetweenItsTagsAndDecidesTheAnswer() throws Exception {
        ToyFolder folder = ToyJanus.write(path, 1);
        try (VisionLanguageModel model = (VisionLanguageModel) open(OnnxConfig.of(path))) {
            String words = Arrays.stream(
                            model.prefix(Prompt.of(GREEN, WHAT)).ids())
                    .mapToObj(folder.words()::word)
                    .collect(Collectors.joining(" "));

            assertThat(words)
                    .isEqualTo("<s> USER: <begin_of_image> <image> <image> <image> <image> <end_of_image> What"
                            + " ASSISTANT:");
            assertThat(say(model, Prompt.of(GREEN, WHAT)).text()).isEqualTo("green");
            assertThat(say(model, Prompt.of(WHAT)).text()).isEqualTo("none");
        }
    }

    @Test
    void choicesAreRankedThroughTheHeadForWords() throws Exception {
        ToyJanus.write(path, 1);
        try (VisionLanguageModel model = (VisionLanguageModel) open(OnnxConfig.of(path))) {
            var likelihoods = model.logLikelihoods(Prompt.of(GREEN, WHAT), java.util.List.of("red", "green"));

            assertThat(likelihoods.get(1).sum()).isGreaterThan(likelihoods.get(0).sum());
        }
    }

    @Test
    void withoutGuidanceItDrawsItsHabit() throws Exception {
        ToyJanus.write(path, 1);
        try (Model model = open(OnnxConfig.of(path).withTask("draw"))) {
            assertThat(model.capabilities().gives()).containsExactly(Medium.PICTURE);
            assertThat(say(model, Prompt.of(new Part.Text("a red"))).parts()).containsExactly(square(0, 0, 255));
        }
    }

    @Test
    void guidanceMakesThePromptCountMore() throws Exception {
        ToyJanus.write(path, 5);
        try (Model model = open(OnnxConfig.of(path).withTask("draw"))) {
            assertThat(say(model, Prompt.of(new Part.Text("a red"))).parts()).containsExactly(square(255, 0, 0));
            assertThat(model.card().details()).containsEntry("guidance", "5.0");
        }
    }

    @Test
    void whatOneSeesTheOtherDraws() throws Exception {
        ToyJanus.write(path, 5);
        CompositionConfig config = new CompositionConfig(
                CompositionConfig.Kind.CAPTION_THEN_PICTURE,
                OnnxConfig.of(path),
                OnnxConfig.of(path).withTask("draw"),
                CompositionConfig.Telling.BOX);
        try (Model model = new OnnxCompositionProvider().open(config, new TestWorkshop(path))) {
            assertThat(say(model, Prompt.of(GREEN, WHAT)).parts())
                    .containsExactly(new Part.Text("green"), square(0, 255, 0));
        }
    }

    @Test
    void aFolderThatCannotDrawIsTold() throws Exception {
        ToyFolder folder = ToyJanus.write(path, 1);
        Files.delete(folder.onnx("gen_img_embeds"));

        assertThatThrownBy(() -> open(OnnxConfig.of(path).withTask("draw")))
                .hasMessageContaining("lacks the graph gen_img_embeds.onnx");
        assertThat(new OnnxProvider().look(path).lines()).contains("! lacks the graph gen_img_embeds.onnx");
    }

    private static Part.Picture square(int... rgb) {
        return new Part.Picture(Image.of(new PictureEncoder().png(Picture.uniform(new Size(2, 2), rgb))));
    }

    private static Answer say(Model model, Prompt prompt) throws Exception {
        return model.answer(new Request(prompt, Decoding.greedy(8)));
    }

    private Model open(OnnxConfig config) throws Exception {
        return new OnnxProvider().open(config, new TestWorkshop(path));
    }
}
