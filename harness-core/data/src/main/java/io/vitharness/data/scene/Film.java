package io.vitharness.data.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * One shape that moves left, right, up or down, 14 % of the picture a frame. The path lies around the middle of the picture
 * whichever way it leads, so that the frames in another order tell nothing but the axis.
 *
 * @param x the middle of the path, as a fraction of the picture's side
 * @param y the same from above
 * @param radius as in {@link SceneObject}
 * @param tint as in {@link SceneObject}
 */
public record Film(Pair pair, Way way, double x, double y, double radius, int tint, Background background) {

    private static final double STEP = 0.14;
    private static final long FIRST = 1L << 42;

    /** The film of an index, the same at every call; training never shows the pairs that it holds out. */
    public static Film of(Purpose purpose, long seed, long index) {
        Draws draws = Draws.of(purpose, seed, FIRST + index);
        return new Film(
                draws.pick(purpose.pairs()),
                draws.pick(List.of(Way.values())),
                draws.between(0.45, 0.55),
                draws.between(0.45, 0.55),
                draws.between(SceneObject.MIN_RADIUS, SceneObject.MAX_RADIUS),
                draws.below(2 * SceneObject.MAX_TINT + 1) - SceneObject.MAX_TINT,
                new Background(draws.next(), 70 + draws.below(81)));
    }

    /** The same shape on another way. */
    public Film towards(Way other) {
        return new Film(pair, other, x, y, radius, tint, background);
    }

    /** So many frames, in order. */
    public List<Raster> frames(int count, Painter painter) {
        List<Raster> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double gone = STEP * (i - (count - 1) / 2.0);
            double atX = x + gone * way.x();
            double atY = y + gone * way.y();
            SceneObject object = new SceneObject(pair, Quadrant.TOP_LEFT, atX, atY, radius, tint);
            frames.add(painter.paint(new Scene(List.of(object), background)));
        }
        return frames;
    }
}
