package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneEdit;
import io.vitharness.data.scene.SceneEditor;
import io.vitharness.data.scene.SceneGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * Chains of edited scenes. A set of at most 100,000 samples never reaches the indices from here on, so no scene of
 * another set of the same seed comes back.
 *
 * @param first index of the first scene, a multiple of 2^40
 */
record EditScenes(long seed, long first) {

    private static final int LONGEST = 3;

    /** The chain of a number: one to three edits, each of the scene that the one before left. */
    List<SceneEdit> chain(int number) {
        Draws draws = Draws.of(Purpose.SEED_BENCH, seed, first + 2L * number);
        SceneEditor editor = new SceneEditor(draws);
        Scene scene = scene(number);
        List<SceneEdit> chain = new ArrayList<>();
        int length = 1 + draws.below(LONGEST);
        while (chain.size() < length) {
            SceneEdit edit = editor.edit(scene);
            chain.add(edit);
            scene = edit.after();
        }
        return chain;
    }

    /** The scene that a chain starts from. */
    Scene scene(int number) {
        return new SceneGenerator(Purpose.SEED_BENCH, seed).scene(first + 2L * number + 1);
    }
}
