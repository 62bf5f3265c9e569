package io.vitharness.data.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vitharness.spi.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SceneGeneratorTest {

    @Test
    void sceneIsTheSameAtEveryCall() {
        Scene once = new SceneGenerator(Purpose.TRAINING, 7).scene(12);
        Scene again = new SceneGenerator(Purpose.TRAINING, 7).scene(12);

        assertThat(again).isEqualTo(once);
        assertThat(new SceneGenerator(Purpose.TRAINING, 8).scene(12)).isNotEqualTo(once);
    }

    @Test
    void sceneHasOneOrTwoDifferentObjects() {
        List<Scene> scenes = scenes(Purpose.VALIDATION).toList();

        assertThat(scenes).extracting(scene -> scene.objects().size()).containsOnly(1, 2);
        assertThat(scenes)
                .allSatisfy(scene -> assertThat(scene.objects().stream().map(SceneObject::pair))
                        .doesNotHaveDuplicates());
    }

    @Test
    void objectStaysInItsQuadrant() {
        scenes(Purpose.TRAINING).flatMap(scene -> scene.objects().stream()).forEach(object -> {
            Shape.Box box = object.box(64);
            assertThat(Math.floor(box.left() / 32)).isEqualTo(Math.floor((box.right() - 1e-9) / 32));
            assertThat(Math.floor(box.top() / 32)).isEqualTo(Math.floor((box.bottom() - 1e-9) / 32));
        });
    }

    @Test
    void trainingNeverShowsTheHeldOutPairs() {
        assertThat(pairs(Purpose.TRAINING)).containsExactlyInAnyOrderElementsOf(Pair.SEEN);
        assertThat(pairs(Purpose.VALIDATION)).containsExactlyInAnyOrderElementsOf(Pair.ALL);
    }

    @Test
    void heldOutPairsLeaveEveryColourAndFormInTraining() {
        assertThat(Pair.SEEN).hasSize(10);
        assertThat(Pair.SEEN).extracting(Pair::colour).contains(Colour.values());
        assertThat(Pair.SEEN).extracting(Pair::form).contains(Form.values());
    }

    @Test
    void captionListsObjectsInReadingOrder() {
        Pair circle = new Pair(Colour.RED, Form.CIRCLE);
        Pair square = new Pair(Colour.BLUE, Form.SQUARE);
        List<Quadrant> quadrants = List.of(Quadrant.BOTTOM_LEFT, Quadrant.TOP_RIGHT);

        Scene scene = SceneGenerator.arrange(List.of(circle, square), quadrants, new Draws(1));

        assertThat(scene.caption()).isEqualTo("a blue square and a red circle");
        assertThat(scene.at(0.75, 0.25)).map(SceneObject::pair).contains(square);
        assertThat(scene.at(0.25, 0.25)).isEmpty();
    }

    @Test
    void twoObjectsInOneQuadrantAreRefused() {
        List<Quadrant> twice = List.of(Quadrant.TOP_LEFT, Quadrant.TOP_LEFT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SceneGenerator.arrange(Pair.ALL.subList(0, 2), twice, new Draws(1)))
                .withMessage("each object needs a quadrant of its own");
    }

    private static Stream<Scene> scenes(Purpose purpose) {
        SceneGenerator generator = new SceneGenerator(purpose, 99);
        return LongStream.range(0, 300).mapToObj(generator::scene);
    }

    private static Set<Pair> pairs(Purpose purpose) {
        Set<Pair> pairs = new HashSet<>();
        scenes(purpose).forEach(scene -> scene.objects().forEach(object -> pairs.add(object.pair())));
        return pairs;
    }
}
