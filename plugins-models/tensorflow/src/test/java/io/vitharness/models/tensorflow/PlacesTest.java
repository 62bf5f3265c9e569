package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.LogLikelihood;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systems that are asked about places or answer with them, after trainings too short to be right. */
class PlacesTest {

    private static final Image PICTURE = new Painter(64)
            .paint(new SceneGenerator(Purpose.VALIDATION, 5).scene(1))
            .png();
    private static final Part.Text WHAT = new Part.Text("What is this?");

    @TempDir
    private Path folder;

    @Test
    void boxesLieInThePictureTheSurestFirst() throws Exception {
        try (TensorFlowModel model = trained("visionllm", Map.of("vision", 5, "detect", 60))) {
            Answer answer = model.answer(request(
                    new Part.Picture(PICTURE),
                    new Part.Text("Find every object of these classes in the picture: red circle, green square. Give"
                            + " the class and the bounding box of each object.")));

            List<Part.Region> regions = regions(answer);
            assertThat(regions).isNotEmpty().allSatisfy(region -> {
                assertThat(region.label()).isIn("red circle", "green square");
                assertThat(region.shape()).isInstanceOfSatisfying(Shape.Box.class, box -> {
                    assertThat(box.left()).isBetween(0.0, box.right());
                    assertThat(box.top()).isBetween(0.0, box.bottom());
                    assertThat(Math.max(box.right(), box.bottom())).isLessThanOrEqualTo(64);
                });
            });
            assertThat(regions)
                    .extracting(region -> -region.confidence().orElseThrow())
                    .isSortedAccordingTo(Comparator.naturalOrder());
            assertThatThrownBy(() -> model.answer(request(new Part.Picture(PICTURE), WHAT)))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("of the classes that a prompt lists");
        }
    }

    @Test
    void placesInWordsAreDeclaredAsPartsOfThePicture() throws Exception {
        try (TensorFlowModel model = trained("chatspot", Map.of("vision", 2, "instruct", 2))) {
            Answer answer = model.answer(
                    request(new Part.Picture(PICTURE), new Part.Text("[0.125,0.250,0.500,0.625]\nWhat is this?")));

            assertThat(answer.coordinates()).hasValue("unit");
            assertThat(model.capabilities().gives()).contains(Medium.REGION);
        }
    }

    @Test
    void aRegionDecidesWhatIsLikely() throws Exception {
        try (TensorFlowModel model = trained("all-seeing", Map.of("vision", 2, "instruct", 2))) {
            List<String> names = List.of("red circle", "green square");
            List<LogLikelihood> left =
                    model.logLikelihoods(Prompt.of(new Part.Picture(PICTURE), region(0, 0, 32, 64), WHAT), names);
            List<LogLikelihood> right =
                    model.logLikelihoods(Prompt.of(new Part.Picture(PICTURE), region(32, 0, 64, 64), WHAT), names);

            assertThat(left).isNotEqualTo(right);
            assertThat(model.capabilities().reads()).contains(Medium.REGION);
            assertThatThrownBy(() -> model.answer(
                            request(new Part.Picture(PICTURE), region(0, 0, 9, 9), region(9, 9, 20, 20), WHAT)))
                    .hasMessage("the prompt has 2 regions; this model takes one");
            assertThatThrownBy(() -> model.answer(request(region(0, 0, 9, 9), WHAT)))
                    .hasMessage("the prompt has a region but no picture that it could lie in");
        }
    }

    @Test
    void aMaskOrABoxDecidesWhatIsLikely() throws Exception {
        try (TensorFlowModel model = trained("region-masks", Map.of("vision", 2, "instruct", 2))) {
            List<String> names = List.of("red circle", "green square");
            Part.Picture picture = new Part.Picture(PICTURE);
            Size size = new Size(64, 64);
            Part.Region left = masked(Mask.where(size, (x, y) -> x < 32));

            assertThat(model.logLikelihoods(Prompt.of(picture, left, WHAT), names))
                    .isEqualTo(model.logLikelihoods(Prompt.of(picture, region(0, 0, 32, 64), WHAT), names))
                    .isNotEqualTo(model.logLikelihoods(
                            Prompt.of(picture, masked(Mask.where(size, (x, y) -> x >= y)), WHAT), names));
            assertThat(model.logLikelihoods(Prompt.of(picture, WHAT), names))
                    .as("without a region it is all of the picture")
                    .isEqualTo(model.logLikelihoods(Prompt.of(picture, region(0, 0, 64, 64), WHAT), names));
        }
    }

    @Test
    void aRegionThatCannotBeMeantIsRefused() throws Exception {
        try (TensorFlowModel model = trained("region-masks", Map.of("vision", 1, "instruct", 1))) {
            Part.Picture picture = new Part.Picture(PICTURE);

            assertThatThrownBy(() ->
                            model.answer(request(picture, masked(Mask.where(new Size(64, 64), (x, y) -> false)), WHAT)))
                    .isInstanceOf(ModelException.class)
                    .hasMessage("the prompt's region covers nothing of its picture");
            assertThatThrownBy(() -> model.answer(request(picture, region(70, 0, 90, 9), WHAT)))
                    .hasMessage("the prompt's region covers nothing of its picture");
            assertThatThrownBy(() ->
                            model.answer(request(picture, masked(Mask.where(new Size(8, 4), (x, y) -> true)), WHAT)))
                    .hasMessage("the prompt's mask has 8 x 4 pixels, but its picture 64 x 64");
            assertThatThrownBy(() -> model.answer(request(picture, given(new Shape.Mask(64, 64, "zz")), WHAT)))
                    .hasMessageStartingWith("the prompt's mask cannot be read: ");
            assertThatThrownBy(() -> model.answer(request(picture, given(new Shape.Point(3, 3)), WHAT)))
                    .hasMessage("the prompt's region is neither a mask nor a box; this model takes no other");
        }
    }

    @Test
    void placesInWordsOfTheirOwnAreGivenAsNumbers() throws Exception {
        try (TensorFlowModel model = trained("visionllm-tokens", Map.of("vision", 2, "locate", 60))) {
            Answer answer = model.answer(request(
                    new Part.Picture(PICTURE),
                    new Part.Text(
                            "Please provide the bounding box coordinate of the region this sentence describes: red"
                                    + " circle")));

            assertThat(answer.text()).matches("\\[\\d\\.\\d{4}(,\\d\\.\\d{4}){3}]");
            assertThat(answer.coordinates()).hasValue("unit");
            assertThat(model.capabilities().gives()).contains(Medium.REGION);
        }
    }

    @Test
    void severalPicturesAreSeenUpToAsManyAsTheSystemTakes() throws Exception {
        try (TensorFlowModel model = trained("prima", Map.of("vision", 2, "segment", 2))) {
            Part.Picture picture = new Part.Picture(PICTURE);

            assertThat(model.answer(request(picture, picture, picture, WHAT)).parts())
                    .isNotEmpty();
            assertThat(model.answer(request(picture, WHAT)).usage().promptTokens())
                    .as("8 tokens for each of three pictures, where the projector had 16, and 4 words")
                    .hasValue(3L * 8 + 4);
            assertThat(model.capabilities().picturesPerPrompt()).isEqualTo(3);
            assertThatThrownBy(() -> model.answer(request(picture, picture, picture, picture, WHAT)))
                    .hasMessage("the prompt has 4 pictures; this model takes up to 3");
        }
    }

    @Test
    void theKindOfTamperingIsPutBeforeAPromptThatNamesNone() throws Exception {
        try (TensorFlowModel model = trained("fakeshield", Map.of("vision", 1, "tag", 1, "segment", 1))) {
            String named = "This is a picture that is suspected to have been tampered with by Photoshop. What is this?";
            long plain = promptTokens(model, WHAT);
            long given = promptTokens(model, new Part.Text(named));

            // one of the names has a word more
            assertThat(plain).isBetween(given, given + 1);
            assertThat(given).isGreaterThan(16 + 15);
        }
    }

    private static long promptTokens(TensorFlowModel model, Part.Text text) throws Exception {
        Answer answer = model.answer(request(new Part.Picture(PICTURE), text));
        return answer.usage().promptTokens().orElseThrow();
    }

    private TensorFlowModel trained(String system, Map<String, Integer> steps) throws Exception {
        TensorFlowConfig config = new TensorFlowConfig(system, "tiny", steps);
        TensorFlowProvider provider = new TensorFlowProvider();
        TestWorkshop workshop = new TestWorkshop(folder);
        provider.train(config, workshop);
        return (TensorFlowModel) provider.open(config, workshop);
    }

    private static Part.Region region(double left, double top, double right, double bottom) {
        return given(new Shape.Box(left, top, right, bottom));
    }

    private static Part.Region masked(Mask mask) {
        return given(new Shape.Mask(mask.size().width(), mask.size().height(), mask.text()));
    }

    private static Part.Region given(Shape shape) {
        return new Part.Region(0, shape, "", OptionalDouble.empty());
    }

    private static Request request(Part... parts) {
        return new Request(Prompt.of(parts), Decoding.greedy(6));
    }

    private static List<Part.Region> regions(Answer answer) {
        List<Part.Region> regions = new ArrayList<>();
        for (Part part : answer.parts()) {
            if (part instanceof Part.Region region) {
                regions.add(region);
            }
        }
        return regions;
    }
}
