package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.data.scene.Pair;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.Arrays;
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
        Films films = new Films(7, VIDEO);

        assertNoneIsHeldOut(IntStream.range(0, 100)
                .mapToObj(i -> films.said(i, Form.MOVE, new Random(i)).prompt())
                .toList());
        assertThat(films.pixels(3)).hasSize(VIDEO.numbers());
        assertThat(answers(films, Form.MOVE)).containsExactly("down", "left", "right", "up");
    }

    @Test
    void cloudsAreOfFourSolidsAndNeverTwiceTheSame() {
        VisionPart vision = Systems.get("point-bert", "tiny").parts().vision();
        Solids solids = new Solids(7, vision);

        assertThat(answers(solids, Form.SOLID)).containsExactly("cone", "cube", "cylinder", "sphere");
        assertThat(solids.pixels(1)).hasSize(vision.numbers()).isNotEqualTo(solids.pixels(2));
        assertThat(solids.pixels(1)).isEqualTo(new Solids(7, vision).pixels(1));
    }

    /** Recorded when the teachers were made: other numbers would be other weights under the same recipe. */
    @Test
    void filmsAndCloudsNeverChange() {
        Films films = new Films(7, VIDEO);
        VisionPart vision = Systems.get("pointnet", "tiny").parts().vision();
        Solids solids = new Solids(7, vision);

        assertThat(IntStream.range(0, 4).mapToObj(i -> Arrays.hashCode(films.pixels(i))))
                .containsExactly(-571141332, -930323082, 29062632, 366450545);
        // sines may differ in their last bits between processors
        assertThat(IntStream.range(0, 4).mapToObj(i -> Arrays.hashCode(thousandths(solids.pixels(i)))))
                .containsExactly(-47672748, -935329180, 744523224, 1607084146);
    }

    private static int[] thousandths(float[] numbers) {
        return IntStream.range(0, numbers.length)
                .map(i -> Math.round(numbers[i] * 1000))
                .toArray();
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
