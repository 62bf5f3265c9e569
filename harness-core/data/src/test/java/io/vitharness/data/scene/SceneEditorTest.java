package io.vitharness.data.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneEditorTest {

    @Test
    void everyKindOfChangeIsMade() {
        Set<String> verbs = edits().stream()
                .map(edit -> edit.instruction().substring(0, edit.instruction().indexOf(' ')))
                .collect(Collectors.toSet());

        assertThat(verbs).containsExactlyInAnyOrder("make", "remove", "add");
    }

    @Test
    void objectsStayDifferentAndAtLeastOneIsLeft() {
        assertThat(edits())
                .allSatisfy(edit -> assertThat(edit.after().objects().stream().map(SceneObject::pair))
                        .doesNotHaveDuplicates()
                        .isNotEmpty());
    }

    @Test
    void onlyTheNamedObjectChanges() {
        assertThat(edits()).allSatisfy(edit -> {
            List<SceneObject> kept = edit.after().objects().stream()
                    .filter(edit.before().objects()::contains)
                    .toList();
            assertThat(edit.after().objects().size() - kept.size()).isLessThanOrEqualTo(1);
            assertThat(edit.before().objects().size() - kept.size()).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void changedPixelsAreSomeButNeverAll() {
        assertThat(edits().subList(0, 20))
                .allSatisfy(edit -> assertThat(edit.changed(Painter.standard()).cardinality())
                        .isBetween(40, 64 * 64 / 2));
    }

    @Test
    void anEditorOfSomePairsBringsInNoOther() {
        var scenes = new SceneGenerator(Purpose.TRAINING, 7);
        var editor = new SceneEditor(Draws.of(Purpose.TRAINING, 7, 1000), Pair.SEEN);

        assertThat(IntStream.range(0, 200).mapToObj(i -> editor.edit(scenes.scene(i))))
                .noneMatch(edit -> edit.after().hasHeldOutPair());
    }

    private static List<SceneEdit> edits() {
        var scenes = new SceneGenerator(Purpose.TRAINING, 7);
        var editor = new SceneEditor(Draws.of(Purpose.TRAINING, 7, 1000));
        return IntStream.range(0, 200)
                .mapToObj(index -> editor.edit(scenes.scene(index)))
                .toList();
    }
}
