package io.vitharness.data.synthetic;

import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Scenes of two to four shapes of which one can be referred to by its colour and form, or by its place.
 *
 * @param first index of the first scene, a multiple of 2^40 that no other kind of set reaches
 */
record ReferredScenes(long seed, long first) {

    static final int SIDE = 128;

    private static final Painter PAINTER = new Painter(SIDE);
    private static final int MOST_SHAPES = 4;

    /** What decides about the scene of a number. */
    Draws draws(int number) {
        return Draws.of(Purpose.MMBENCH, seed, first + number);
    }

    /** Two to four different shapes. */
    static Scene scene(Draws draws) {
        return scene(draws.shuffled(Pair.ALL).subList(0, 2 + draws.below(MOST_SHAPES - 1)), draws);
    }

    static Scene scene(List<Pair> pairs, Draws draws) {
        return SceneGenerator.arrange(pairs, draws);
    }

    static byte[] png(Scene scene) {
        return PAINTER.paint(scene).png().bytes();
    }

    static BitSet pixels(SceneObject object) {
        return PAINTER.mask(object);
    }

    static Mask mask(SceneObject object) {
        BitSet pixels = pixels(object);
        return Mask.where(new Size(SIDE, SIDE), (x, y) -> pixels.get(y * SIDE + x));
    }

    static Contour contour(SceneObject object) {
        return Contour.of(pixels(object), SIDE);
    }

    /** Six digits. */
    static String name(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }
}
