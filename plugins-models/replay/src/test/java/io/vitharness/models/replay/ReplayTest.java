package io.vitharness.models.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.answers.PromptAnswer;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Model;
import io.vitharness.spi.model.ModelException;
import io.vitharness.spi.model.Request;
import io.vitharness.testkit.TestWorkshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final Image ONE = Image.of(new byte[] {1});
    private static final Image TWO = Image.of(new byte[] {2});

    @TempDir
    Path folder;

    private Model open(String... lines) throws IOException, ModelException {
        Path file = Files.writeString(folder.resolve("answers.jsonl"), String.join("\n", lines));
        return new ReplayProvider()
                .open(new ReplayConfig(Optional.of(file), Optional.empty()), new TestWorkshop(folder));
    }

    private static Request request(Part... parts) {
        return new Request(Prompt.of(parts), Decoding.greedy(8));
    }

    @Test
    void theSameTextWithAnotherPictureHasItsOwnAnswer() throws Exception {
        Model model = open(
                new PromptAnswer("Q", List.of(ONE.sha256()), "one").toJson(),
                new PromptAnswer("Q", List.of(TWO.sha256()), "two").toJson());

        assertThat(model.answer(request(new Part.Picture(TWO), new Part.Text("Q")))
                        .text())
                .isEqualTo("two");
        assertThat(model.answer(request(new Part.Picture(ONE), new Part.Text("Q")))
                        .text())
                .isEqualTo("one");
    }

    @Test
    void theFramesOfAFilmAreItsPictures() throws Exception {
        Model model = open(new PromptAnswer("Q", List.of(ONE.sha256(), TWO.sha256()), "film").toJson());

        var film = new Part.Video(List.of(ONE, TWO), List.of(0, 9));

        assertThat(model.answer(request(film, new Part.Text("Q"))).text()).isEqualTo("film");
    }

    @Test
    void aPromptWithARegionIsNeverAnsweredByThatOfAnotherRegion() throws Exception {
        Model model = open(new PromptAnswer("Q", List.of(ONE.sha256()), "A").toJson());
        Part box = new Part.Region(0, new Shape.Box(0, 0, 1, 1), "", OptionalDouble.empty());

        assertThatThrownBy(() -> model.answer(request(new Part.Picture(ONE), box, new Part.Text("Q"))))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("the prompt holds regions");
    }

    @Test
    void aPromptThatWasNotRecordedIsNeverAnswered() throws Exception {
        Model model = open(new PromptAnswer("Q", List.of(), "A").toJson());

        assertThatThrownBy(() -> model.answer(request(new Part.Picture(ONE), new Part.Text("Q"))))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.PERMANENT))
                .hasMessage("none of the 1 recorded answers is to 'Q' with 1 pictures");
    }

    @Test
    void anUnreadableFileIsNamedWhenTheModelIsOpened() {
        assertThatThrownBy(() -> open("{\"prompt\":"))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.GONE))
                .hasMessageContaining("answers.jsonl:1: the line is cut off or is no JSON");
    }

    @Test
    void anotherFileIsAnotherIdentity() throws Exception {
        String one = open(new PromptAnswer("Q", List.of(), "A").toJson()).card().identity();
        String two = open(new PromptAnswer("Q", List.of(), "B").toJson()).card().identity();

        assertThat(one).isNotEqualTo(two);
    }
}
