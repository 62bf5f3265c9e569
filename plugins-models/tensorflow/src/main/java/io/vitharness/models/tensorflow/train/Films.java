package io.vitharness.models.tensorflow.train;

import io.vitharness.data.scene.Background;
import io.vitharness.data.scene.Draws;
import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Pair;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Quadrant;
import io.vitharness.data.scene.Raster;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneObject;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.models.tensorflow.system.Objective.Form;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Films of one shape that moves left, right, up or down; a pure function of purpose, seed and index. The path lies around
 * the middle of the picture whichever way it leads, so that the frames in another order tell nothing.
 */
final class Films implements Teacher {

    private static final long FIRST = 1L << 42;
    private static final double STEP = 0.14;

    /** Where a shape moves. */
    private enum Way {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int x;
        private final int y;

        Way(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    private record Shot(Pair pair, Way way, double x, double y, double radius, int tint, Background background) {}

    private final Purpose purpose;
    private final long seed;
    private final int frames;
    private final Painter painter;

    Films(Purpose purpose, long seed, VisionPart.Video vision) {
        this.purpose = purpose;
        this.seed = seed;
        this.frames = vision.frames();
        this.painter = new Painter(vision.frame().image());
    }

    @Override
    public float[] pixels(long index) {
        List<Raster> all = frames(index);
        int size = painter.side() * painter.side() * 3;
        float[] pixels = new float[all.size() * size];
        for (int i = 0; i < all.size(); i++) {
            System.arraycopy(Pixels.of(all.get(i).rgb()), 0, pixels, i * size, size);
        }
        return pixels;
    }

    /** The frames in order. */
    List<Raster> frames(long index) {
        Shot shot = shot(index);
        List<Raster> all = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            double gone = STEP * (i - (frames - 1) / 2.0);
            double x = shot.x() + gone * shot.way().x;
            double y = shot.y() + gone * shot.way().y;
            SceneObject object = new SceneObject(shot.pair(), Quadrant.TOP_LEFT, x, y, shot.radius(), shot.tint());
            all.add(painter.paint(new Scene(List.of(object), shot.background())));
        }
        return all;
    }

    @Override
    public Said said(long index, Form form, Random random) {
        Shot shot = shot(index);
        String words = shot.pair().words();
        String asked = random.nextBoolean()
                ? "Which way does the " + words + " move?"
                : "Where does the " + words + " go, left, right, up or down?";
        return new Said(asked, Optional.empty(), shot.way().name().toLowerCase(Locale.ROOT));
    }

    private Shot shot(long index) {
        Draws draws = Draws.of(purpose, seed, FIRST + index);
        return new Shot(
                draws.pick(purpose.pairs()),
                draws.pick(List.of(Way.values())),
                draws.between(0.45, 0.55),
                draws.between(0.45, 0.55),
                draws.between(SceneObject.MIN_RADIUS, SceneObject.MAX_RADIUS),
                draws.below(2 * SceneObject.MAX_TINT + 1) - SceneObject.MAX_TINT,
                new Background(draws.next(), 70 + draws.below(81)));
    }
}
