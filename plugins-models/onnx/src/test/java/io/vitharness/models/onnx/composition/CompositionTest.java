package io.vitharness.models.onnx.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.models.onnx.OnnxProvider;
import io.vitharness.models.onnx.family.OnnxConfig;
import io.vitharness.models.onnx.graph.ToySam;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Capabilities;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelCard;
import io.vitharness.spi.model.Request;
import io.vitharness.spi.model.Usage;
import io.vitharness.testkit.Pictures;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompositionTest {

    private static final Part.Picture PICTURE = new Part.Picture(Pictures.square(0x336699));
    private static final Request ASKED = new Request(Prompt.of(PICTURE, new Part.Text("the cup")), Decoding.greedy(8));
    private static final Size SIZE = new Size(8, 8);

    @TempDir
    Path path;

    /** Says what it is told to say, and remembers what it was asked. */
    private record Said(String system, Set<Medium> gives, Answer answer, List<Prompt> asked, List<String> closed)
            implements Model {

        private Said(String system, Set<Medium> gives, Answer answer) {
            this(system, gives, answer, new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public ModelCard card() {
            return ModelCard.of(system, system + " 1");
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.pictures(4, 2).giving(gives);
        }

        @Override
        public Answer answer(Request request) {
            asked.add(request.prompt());
            return answer;
        }

        @Override
        public void close() {
            closed.add(system);
        }
    }

    @Test
    void eachBoxOfADetectorBecomesAMask() throws Exception {
        Said detector = detector(box(0, 0, 4, 8, "cup", OptionalDouble.of(0.3)), box(4, 0, 8, 8, "", OptionalDouble.empty()));
        try (Model model = boxThenMask(detector, true, CompositionConfig.Telling.BOX)) {
            Answer answer = model.answer(ASKED);

            assertThat(answer.parts()).hasSize(2);
            Part.Region first = (Part.Region) answer.parts().get(0);
            Part.Region second = (Part.Region) answer.parts().get(1);
            assertThat(mask(first)).isEqualTo(Mask.where(SIZE, (x, y) -> x < 4));
            assertThat(first.label()).isEqualTo("cup");
            assertThat(first.confidence()).hasValue(0.3);
            assertThat(mask(second)).isEqualTo(Mask.where(SIZE, (x, y) -> x >= 4));
            assertThat(second.confidence()).as("SAM's own belief").hasValue(0.75);
        }
    }

    @Test
    void aBoxThatALanguageModelWroteBecomesAMask() throws Exception {
        Said writer = new Said(
                "llava", Set.of(Medium.TEXT), Answer.text("It is at [0.0, 0.0, 0.5, 1.0].").in("unit"));
        try (Model model = boxThenMask(writer, true, CompositionConfig.Telling.BOX)) {
            Answer answer = model.answer(ASKED);

            assertThat(mask((Part.Region) answer.parts().get(0))).isEqualTo(Mask.where(SIZE, (x, y) -> x < 4));
            assertThat(answer.reasoning()).hasValue("It is at [0.0, 0.0, 0.5, 1.0].");
        }
    }

    @Test
    void theMiddleOfABoxCanBeTold() throws Exception {
        Said detector = detector(box(0, 0, 4, 8, "cup", OptionalDouble.empty()));
        try (Model model = boxThenMask(detector, false, CompositionConfig.Telling.MIDDLE)) {
            Mask mask = mask((Part.Region) model.answer(ASKED).parts().get(0));

            assertThat(mask).isEqualTo(Mask.where(SIZE, (x, y) -> Math.hypot(x - 1.5, y - 3.5) < 2));
            assertThat(model.card().details().get("composition"))
                    .isEqualTo("detr finds boxes, then sam cuts out what lies in their middles; two models, not one"
                            + " system");
        }
    }

    @Test
    void whereNothingIsFoundTheFirstAnswerStands() throws Exception {
        Answer nothing = Answer.text("I see no cup.").in("unit");
        try (Model model =
                boxThenMask(new Said("llava", Set.of(Medium.TEXT), nothing), true, CompositionConfig.Telling.BOX)) {
            assertThat(model.answer(ASKED)).isEqualTo(nothing);
        }
    }

    @Test
    void theCardNamesBothAndSaysWhatItIs() throws Exception {
        try (Model model = boxThenMask(detector(), true, CompositionConfig.Telling.BOX)) {
            assertThat(model.card().system()).isEqualTo("composition: detr + sam");
            assertThat(model.card().identity()).startsWith("composition box-then-mask box of [detr 1] and [graphs ");
            assertThat(model.card().details()).containsEntry("then: variant", "fp32");
            assertThat(model.capabilities().gives()).containsExactly(Medium.REGION);
        }
    }

    @Test
    void whatIsDescribedIsDrawn() throws Exception {
        Said writer = new Said("llava", Set.of(Medium.TEXT), Answer.text("a red square"));
        Said painter = new Said(
                "janus",
                Set.of(Medium.PICTURE),
                new Answer(List.of(PICTURE), Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty()));
        Model model = Composition.of(config(CompositionConfig.Kind.CAPTION_THEN_PICTURE), writer, painter);

        assertThat(model.answer(ASKED).parts()).containsExactly(new Part.Text("a red square"), PICTURE);
        assertThat(painter.asked()).containsExactly(Prompt.of(new Part.Text("a red square")));
        assertThat(model.card().system()).isEqualTo("composition: llava + janus");
        model.close();
        assertThat(writer.closed()).containsExactly("llava");
        assertThat(painter.closed()).containsExactly("janus");
    }

    @Test
    void modelsThatDoNotGoTogetherAreRefused() {
        Said writer = new Said("llava", Set.of(Medium.TEXT), Answer.text(""));

        assertThatThrownBy(() ->
                        Composition.of(config(CompositionConfig.Kind.CAPTION_THEN_PICTURE), writer, writer))
                .hasMessage("'then' names a llava, which gives no pictures");
        assertThatThrownBy(() -> Composition.of(config(CompositionConfig.Kind.BOX_THEN_MASK), writer, writer))
                .hasMessage("'then' names a llava, which reads no regions");
    }

    private Model boxThenMask(Model finder, boolean takesBoxes, CompositionConfig.Telling telling) throws Exception {
        ToySam.write(path, takesBoxes);
        Model sam = new OnnxProvider().open(OnnxConfig.of(path), new TestWorkshop(path));
        CompositionConfig config = new CompositionConfig(
                CompositionConfig.Kind.BOX_THEN_MASK, OnnxConfig.of(path), OnnxConfig.of(path), telling);
        return Composition.of(config, finder, sam);
    }

    private CompositionConfig config(CompositionConfig.Kind kind) {
        return new CompositionConfig(
                kind, OnnxConfig.of(path), OnnxConfig.of(path), CompositionConfig.Telling.BOX);
    }

    private static Said detector(Part... boxes) {
        return new Said(
                "detr",
                Set.of(Medium.REGION),
                new Answer(List.of(boxes), Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty()));
    }

    private static Part.Region box(
            double left, double top, double right, double bottom, String label, OptionalDouble confidence) {
        return new Part.Region(0, new Shape.Box(left, top, right, bottom), label, confidence);
    }

    private static Mask mask(Part.Region region) throws Exception {
        Shape.Mask mask = (Shape.Mask) region.shape();
        return Mask.parse(new Size(mask.width(), mask.height()), mask.rle());
    }
}
