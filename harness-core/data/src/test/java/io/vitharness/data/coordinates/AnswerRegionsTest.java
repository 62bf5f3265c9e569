package io.vitharness.data.coordinates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.PictureException;
import io.vitharness.media.Size;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Role;
import io.vitharness.spi.Shape;
import io.vitharness.spi.Turn;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.model.Answer;
import io.vitharness.spi.model.Usage;
import io.vitharness.testkit.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AnswerRegionsTest {

    private final AnswerRegions regions = new AnswerRegions();

    @Test
    void textIsReadInTheDeclaredConvention() {
        Reading reading = regions.read(
                question(20, 10), Answer.text("cat [0.1,0.2,0.5,0.8]").in("unit"));

        assertThat(reading)
                .isEqualTo(new Reading.Clear(
                        List.of(new Part.Region(0, new Shape.Box(2, 2, 10, 8), "cat", OptionalDouble.empty())),
                        "unit"));
    }

    @Test
    void textWithoutADeclaredConventionIsUnclear() {
        Reading reading = regions.read(question(20, 10), Answer.text("[0.1,0.2,0.5,0.8]"));

        assertThat(reading)
                .isEqualTo(new Reading.Unclear(
                        "the model declares no coordinate convention, so its text is not read as places"));
    }

    @Test
    void unknownConventionIsUnclearAndNamesTheKnownOnes() {
        Reading reading =
                regions.read(question(20, 10), Answer.text("[1,2,3,4]").in("qwn"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Unclear.class,
                        unclear ->
                                assertThat(unclear.because()).contains("'qwn'").contains("qwen-vl, qwen-vl-1000"));
    }

    @Test
    void anotherConventionThanTheDeclaredOneIsNotTried() {
        Reading reading = regions.read(
                question(20, 10), Answer.text("<box>(1,2),(3,4)</box>").in("json-pixels"));

        assertThat(reading).isEqualTo(new Reading.Unclear("no place is written in the convention 'json-pixels'"));
    }

    @Test
    void mendedAnswersSaySoInTheirRule() {
        Reading reading =
                regions.read(question(20, 10), Answer.text("[0.5,0.8,0.1,0.2]").in("unit"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Clear.class, clear -> assertThat(clear.rule()).isEqualTo("unit repaired"));
    }

    @Test
    void emptyJsonListSaysThatThereIsNothing() {
        Reading reading = regions.read(question(20, 10), Answer.text("[]").in("json-1000"));

        assertThat(reading).isEqualTo(new Reading.Clear(List.of(), "json-1000"));
    }

    @Test
    void regionsOfTheModelNeedNoConvention() {
        var box = new Part.Region(0, new Shape.Box(1, 2, 3, 4), "cat", OptionalDouble.of(0.5));

        Reading reading = regions.read(question(20, 10), answer(box));

        assertThat(reading).isEqualTo(new Reading.Clear(List.of(box), "regions"));
    }

    @Test
    void regionOfAPictureThatIsNotThereIsUnclear() {
        var box = new Part.Region(1, new Shape.Box(1, 2, 3, 4), "cat", OptionalDouble.empty());

        Reading reading = regions.read(question(20, 10), answer(box));

        assertThat(reading).isEqualTo(new Reading.Unclear("a region is in picture 2 of 1"));
    }

    @Test
    void maskOfAnotherSizeThanItsPictureIsUnclear() {
        var mask = new Part.Region(0, new Shape.Mask(10, 20, "0"), "cat", OptionalDouble.empty());

        Reading reading = regions.read(question(20, 10), answer(mask));

        assertThat(reading).isEqualTo(new Reading.Unclear("a mask has 10 x 20 pixels but its picture has 20 x 10"));
    }

    @Test
    void placesInSeveralPicturesMustSayWhich() {
        List<Size> pictures = List.of(new Size(20, 10), new Size(40, 40));
        CoordinateReader reader = Conventions.reader("json-pixels");

        Places unsaid = reader.read("[{\"bbox_2d\": [1, 2, 3, 4]}]", pictures);
        Places said = reader.read("[{\"bbox_2d\": [1, 2, 30, 4], \"picture\": 2}]", pictures);

        assertThat(unsaid.diagnostics().because())
                .containsExactly("a place does not say in which of the 2 pictures it is");
        assertThat(said.regions())
                .containsExactly(new Part.Region(1, new Shape.Box(1, 2, 30, 4), "", OptionalDouble.empty()));
    }

    @Test
    void damagedPictureOfTheQuestionIsUnclear() {
        Question question = question(Image.of(new byte[] {1, 2, 3}));

        Reading reading = regions.read(question, Answer.text("[0,0,1,1]").in("unit"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Unclear.class,
                        unclear -> assertThat(unclear.because()).contains("not a picture"));
    }

    @Test
    void hugeDeclaredPictureIsRefused() {
        assertThatThrownBy(() -> new PictureSizes(100).of(Image.of(Pictures.png(11, 10, 0))))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("more than the 100 allowed");
    }

    @Test
    void unknownIdIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> Conventions.reader("qwn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no coordinate convention 'qwn'; known are unit, unit-square, thousand");
    }

    private static Answer answer(Part part) {
        return new Answer(List.of(part), Answer.Stop.END, Usage.UNKNOWN, List.of(), Optional.empty());
    }

    private static Question question(int width, int height) {
        return question(Image.of(Pictures.png(width, height, 0xff0000)));
    }

    private static Question question(Image image) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Picture(image));
        parts.add(new Part.Text("Where is the cat?"));
        return new Question("q", new Prompt(List.of(new Turn(Role.USER, parts))), List.of(), Map.of(), "q", "q");
    }
}
