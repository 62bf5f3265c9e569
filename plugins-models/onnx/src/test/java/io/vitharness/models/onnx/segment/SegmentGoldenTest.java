package io.vitharness.models.onnx.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.processor.Processed;
import io.vitharness.models.onnx.Fixture;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.engine.Placement;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.SessionSettings;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.folder.Variant;
import io.vitharness.models.onnx.picture.PictureReader;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** SAM and CLIPSeg against transformers 5.18. */
class SegmentGoldenTest {

    private static final SessionSettings SETTINGS =
            new SessionSettings(1, new Placement(Placement.Provider.CPU, 0, Optional.empty()));
    private static final float LOGIT = 2e-3f;

    @TempDir
    Path folder;

    @Test
    void samsMasksOfPointsAreTheReferences() throws Exception {
        Fixture fixture = Fixture.of("sam-tiny");
        ModelFolder published = ModelFolder.open(fixture.folder());
        try (Session encoder = Session.open(published.graph("vision_encoder", Variant.FP32), SETTINGS);
                Session decoder =
                        Session.open(published.graph("prompt_encoder_mask_decoder", Variant.FP32), SETTINGS)) {
            SamGraphs graphs = new SamGraphs(encoder, decoder);
            for (String name : List.of("case0", "case6")) {
                JsonNode row = row(fixture, name);
                Processed processed =
                        ProcessorReader.read(published.preprocessor()).process(picture(fixture, row));
                SamGraphs.Seen seen = graphs.see(processed.pixels());
                float[] masks = fixture.array(name + ".pred_masks");
                float[] qualities = fixture.array(name + ".iou_scores");
                float[] whole = fixture.array(name + ".masks_original_size_logits");
                JsonNode questions =
                        row.path("prompts_resized_pixels").path("input_points").get(0);
                JsonNode labels =
                        row.path("prompts_resized_pixels").path("input_labels").get(0);
                for (int i = 0; i < questions.size(); i++) {
                    SamGraphs.Masks found = graphs.ofPoints(seen, floats(questions.get(i)), longs(labels.get(i)));
                    for (int mask = 0; mask < 3; mask++) {
                        int at = i * 3 + mask;
                        assertThat(found.qualities().get(mask)).isCloseTo(qualities[at], within(5e-4f));
                        isCloseTo(found.planes().get(mask), new Size(36, 36), masks, at, LOGIT);
                        isCloseTo(
                                SamModel.whole(found.planes().get(mask), processed),
                                processed.original(),
                                whole,
                                at,
                                LOGIT);
                    }
                }
            }
        }
    }

    @Test
    void samsAnswerIsTheReferencesBestMask() throws Exception {
        Fixture fixture = Fixture.of("sam-tiny");
        JsonNode row = row(fixture, "case6");
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Picture(image(fixture, row)));
        parts.add(region(new Shape.Point(35, 40), "cat"));
        parts.add(region(new Shape.Point(10, 90), "background"));
        try (Model model = new OnnxProvider().open(OnnxConfig.of(fixture.folder()), new TestWorkshop(folder))) {
            Answer answer = model.answer(new Request(Prompt.of(parts.toArray(Part[]::new)), Decoding.greedy(1)));

            Part.Region found = (Part.Region) answer.parts().get(0);
            Shape.Mask shape = (Shape.Mask) found.shape();
            Size size = new Size(shape.width(), shape.height());
            Mask mask = Mask.parse(size, shape.rle());
            float[] whole = fixture.array("case6.masks_original_size_logits");
            assertThat(found.confidence().orElseThrow()).isCloseTo(0.73455, within(5e-4));
            Mask least = Mask.where(size, (x, y) -> whole[y * size.width() + x] > LOGIT);
            Mask most = Mask.where(size, (x, y) -> whole[y * size.width() + x] > -LOGIT);
            assertThat(mask.sharedArea(least)).isEqualTo(least.area());
            assertThat(mask.sharedArea(most)).isEqualTo(mask.area());
        }
    }

    @Test
    void aBoxThatTheGraphCannotBeToldIsRefused() throws Exception {
        Fixture fixture = Fixture.of("sam-tiny");
        Part.Picture picture = new Part.Picture(image(fixture, row(fixture, "case2")));
        try (Model model = new OnnxProvider().open(OnnxConfig.of(fixture.folder()), new TestWorkshop(folder))) {
            Prompt prompt = Prompt.of(picture, region(new Shape.Box(20, 10, 90, 70), ""));

            assertThatThrownBy(() -> model.answer(new Request(prompt, Decoding.greedy(1))))
                    .hasMessageStartingWith("onnx/prompt_encoder_mask_decoder.onnx has no input 'input_boxes', so that"
                            + " a box cannot be asked");
        }
    }

    @Test
    void clipsegsLogitsAreTheReferences() throws Exception {
        Fixture fixture = Fixture.of("clipseg-tiny");
        float[] logits = fixture.array("logits");
        JsonNode pairs = fixture.json("expected.json").path("pairs");
        try (ClipSegModel model =
                (ClipSegModel) new OnnxProvider().open(OnnxConfig.of(fixture.folder()), new TestWorkshop(folder))) {
            for (int i = 0; i < pairs.size(); i++) {
                Plane found = model.logits(
                        picture(fixture, pairs.get(i)),
                        pairs.get(i).path("text").asString());

                isCloseTo(found, new Size(48, 48), logits, i, LOGIT);
            }
        }
    }

    private static void isCloseTo(Plane found, Size size, float[] expected, int index, float tolerance) {
        float worst = 0;
        int from = index * Math.toIntExact(size.pixels());
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                worst = Math.max(worst, Math.abs(found.at(x, y) - expected[from + y * size.width() + x]));
            }
        }
        assertThat(worst).isLessThan(tolerance);
    }

    private static JsonNode row(Fixture fixture, String name) throws Exception {
        for (JsonNode row : fixture.json("expected.json").path("cases")) {
            if (row.path("name").asString().equals(name)) {
                return row;
            }
        }
        throw new IllegalStateException("the fixture has no " + name);
    }

    private static Image image(Fixture fixture, JsonNode row) throws Exception {
        return Image.of(fixture.bytes("images/" + row.path("image").asString()));
    }

    private static Picture picture(Fixture fixture, JsonNode row) throws Exception {
        return new PictureReader().read(image(fixture, row));
    }

    private static Part.Region region(Shape shape, String label) {
        return new Part.Region(0, shape, label, OptionalDouble.empty());
    }

    private static float[] floats(JsonNode points) {
        float[] values = new float[2 * points.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) points.get(i / 2).get(i % 2).asDouble();
        }
        return values;
    }

    private static long[] longs(JsonNode labels) {
        long[] values = new long[labels.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = labels.get(i).asLong();
        }
        return values;
    }
}
