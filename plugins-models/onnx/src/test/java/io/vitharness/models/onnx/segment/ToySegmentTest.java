package io.vitharness.models.onnx.segment;

import static io.vitharness.models.onnx.graph.Graph.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.graph.ToyFolder;
import io.vitharness.models.onnx.graph.ToySam;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segmenters whose masks are known in advance. */
class ToySegmentTest {

    /** Twice as large as what the graphs see, and wider than high: half of theirs is padding. */
    private static final Part.Picture WIDE = new Part.Picture(Image.of(Pictures.png(16, 8, 0x123456)));

    private static final Size SIZE = new Size(16, 8);

    @TempDir
    Path path;

    @Test
    void eachBoxGetsItsOwnMask() throws Exception {
        ToySam.write(path, true);

        Answer answer = answer(
                Prompt.of(WIDE, region(new Shape.Box(0, 0, 8, 8), "left"), region(new Shape.Box(8, 0, 16, 8), "")));

        assertThat(answer.parts()).hasSize(2);
        assertThat(((Part.Region) answer.parts().get(0)).label()).isEqualTo("left");
        assertThat(((Part.Region) answer.parts().get(0)).confidence()).hasValue(0.75);
        assertThat(mask(answer, 0)).isEqualTo(Mask.where(SIZE, (x, y) -> x < 8));
        assertThat(mask(answer, 1)).isEqualTo(Mask.where(SIZE, (x, y) -> x >= 8));
    }

    @Test
    void allPointsGetOneMask() throws Exception {
        ToySam.write(path, false);

        Answer answer = answer(Prompt.of(WIDE, region(new Shape.Point(8, 4), ""), region(new Shape.Point(1, 1), "")));

        assertThat(answer.parts()).hasSize(1);
        assertThat(mask(answer, 0).bounds().left()).isBetween(4, 5);
        assertThat(mask(answer, 0).area()).isBetween(40, 52);
    }

    @Test
    void thePointOfTheBackgroundIsKeptOut() throws Exception {
        ToySam.write(path, false);

        Answer within = answer(Prompt.of(WIDE, region(new Shape.Point(8, 4), "")));
        Answer without = answer(Prompt.of(WIDE, region(new Shape.Point(8, 4), "background")));

        assertThat(mask(within, 0).sharedArea(mask(without, 0))).isZero();
        // a pixel on the edge, of logit 0, is in neither
        assertThat(mask(within, 0).area() + mask(without, 0).area()).isBetween(16 * 8 - 8, 16 * 8);
    }

    @Test
    void pointsAloneCannotBeAskedOfAGraphThatWantsBoxes() {
        ToySam.write(path, true);

        assertThatThrownBy(() -> answer(Prompt.of(WIDE, region(new Shape.Point(8, 4), ""))))
                .hasMessageContaining("takes a box with every question");
    }

    @Test
    void samMustBeToldWhereToLook() {
        ToySam.write(path, true);

        assertThatThrownBy(() -> answer(Prompt.of(WIDE)))
                .hasMessage("SAM must be told where to look: the prompt has no point and no box");
    }

    @Test
    void clipsegFindsTheColourThatIsNamed() throws Exception {
        clipseg();

        Answer answer = answer(Prompt.of(new Part.Picture(Pictures.square(0xff0000)), new Part.Text("red")));
        Answer other = answer(Prompt.of(new Part.Picture(Pictures.square(0xff0000)), new Part.Text("blue")));

        assertThat(((Part.Region) answer.parts().get(0)).label()).isEqualTo("red");
        assertThat(mask(answer, 0).area()).isEqualTo(64);
        assertThat(mask(other, 0).isEmpty()).isTrue();
    }

    /** Logits are the share of the colour that the text names, less one half. */
    private void clipseg() {
        ToyFolder folder = new ToyFolder(path);
        folder.write("config.json", """
                {"model_type": "clipseg", "text_config": {"max_position_embeddings": 4, "pad_token_id": 0}}""");
        int size = folder.words().size();
        float[] colours = new float[size * 3];
        for (int i = 0; i < 3; i++) {
            colours[folder.words().number(List.of("red", "green", "blue").get(i)) * 3 + i] = 1;
        }
        new Graph()
                .input("input_ids", ElementType.INT64, 1, "length")
                .input("pixel_values", ElementType.FLOAT, 1, 3, 4, 4)
                .floats("table", new long[] {size, 3}, colours)
                .floats("half", new long[] {1}, 0.5f)
                .longs("one", new long[] {1}, 1)
                .longs("last", new long[] {2}, 2, 3)
                .node("Gather", List.of("table", "input_ids"), List.of("each"))
                .node("ReduceSum", List.of("each", "one"), List.of("named"), attribute("keepdims", 0))
                .node("Unsqueeze", List.of("named", "last"), List.of("colour"))
                .node("Mul", List.of("pixel_values", "colour"), List.of("kept"))
                .node("ReduceSum", List.of("kept", "one"), List.of("share"), attribute("keepdims", 0))
                .node("Sub", List.of("share", "half"), List.of("logits"))
                .output("logits", ElementType.FLOAT, 1, 4, 4)
                .write(folder.onnx("model"));
    }

    private static Part.Region region(Shape shape, String label) {
        return new Part.Region(0, shape, label, OptionalDouble.empty());
    }

    private static Mask mask(Answer answer, int index) throws Exception {
        Shape.Mask mask = (Shape.Mask) ((Part.Region) answer.parts().get(index)).shape();
        return Mask.parse(new Size(mask.width(), mask.height()), mask.rle());
    }

    private Answer answer(Prompt prompt) throws Exception {
        try (Model model = new OnnxProvider().open(OnnxConfig.of(path), new TestWorkshop(path))) {
            return model.answer(new Request(prompt, Decoding.greedy(1)));
        }
    }
}
