package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Training names no pair of colour and form that tests hold out; films and solids are told apart by what they show. */
class HeldOutTest {

    private static final VisionPart.Video VIDEO =
            (VisionPart.Video) Systems.get("video-vit", "tiny").parts().vision();

    @Test
    void talksOfToolsNameNone() {
        ToolTalks talks = ToolTalks.of(200, 7);

        assertNoneIsHeldOut(IntStream.range(0, 200)
                .mapToObj(i -> talks.said(i, Form.TOOLS, new Random(i)))
                .map(said -> said.prompt() + said.answer())
                .toList());
        assertThat(talks.said(0, Form.TOOLS, new Random()).answer()).startsWith("Thought: Do I need to use a tool? ");
    }

    @Test
    void dialoguesNameNoneAndHaveACaptionForEveryPicture() {
        Talks talks = Talks.of(80, 7, 32);

        assertThat(talks.size()).isBetween(10, 40);
        assertNoneIsHeldOut(talks.texts());
        for (int i = 0; i < talks.size(); i++) {
            assertThat(talks.talk(i)).hasSize(4).allSatisfy(said -> {
                assertThat(said.captions()).hasSameSizeAs(said.pictures());
                assertThat(said.words()).hasSize(said.pictures().size() + 1);
            });
        }
        assertThat(talks.pixels(0)).hasSize(32 * 32 * 3);
    }

    @Test
    void filmsNameNoneAndMoveAsTheySay() {
        Films films = new Films(Purpose.TRAINING, 7, VIDEO);

        assertNoneIsHeldOut(IntStream.range(0, 100)
                .mapToObj(i -> films.said(i, Form.MOVE, new Random(i)).prompt())
                .toList());
        assertThat(films.pixels(3)).hasSize(VIDEO.numbers());
        assertThat(films.frames(3)).hasSize(4);
        assertThat(answers(films, Form.MOVE)).containsExactly("down", "left", "right", "up");
    }

    @Test
    void cloudsAreOfFourSolidsAndNeverTwiceTheSame() {
        VisionPart vision = Systems.get("point-bert", "tiny").parts().vision();
        Solids solids = new Solids(Purpose.TRAINING, 7, vision);

        assertThat(answers(solids, Form.SOLID)).containsExactly("cone", "cube", "cylinder", "sphere");
        assertThat(solids.pixels(1)).hasSize(vision.numbers()).isNotEqualTo(solids.pixels(2));
        assertThat(solids.pixels(1)).isEqualTo(new Solids(Purpose.TRAINING, 7, vision).pixels(1));
    }

    private static Set<String> answers(Teacher teacher, Form form) {
        TreeSet<String> answers = new TreeSet<>();
        IntStream.range(0, 40)
                .forEach(i -> answers.add(teacher.said(i, form, new Random(i)).answer()));
        return answers;
    }

    private static void assertNoneIsHeldOut(List<String> texts) {
        for (Pair pair : Pair.HELD_OUT) {
            assertThat(texts).noneMatch(text -> text.contains(pair.words()));
        }
    }
}
