package io.vitharness.data.scene;

import java.util.ArrayList;
import java.util.List;

/** Makes scenes of one or two different objects. Immutable, safe for many threads. */
public final class SceneGenerator {

    private final Purpose purpose;
    private final long seed;

    public SceneGenerator(Purpose purpose, long seed) {
        this.purpose = purpose;
        this.seed = seed;
    }

    /** The scene of an index, the same at every call. */
    public Scene scene(long index) {
        Draws draws = Draws.of(purpose, seed, index);
        return arrange(draws.shuffled(purpose.pairs()).subList(0, 1 + draws.below(2)), draws);
    }

    /** Puts each pair into a random quadrant of its own; at most four. */
    public static Scene arrange(List<Pair> pairs, Draws draws) {
        return arrange(pairs, draws.shuffled(List.of(Quadrant.values())), draws);
    }

    /** Puts each pair into the quadrant at the same place of the other list. */
    public static Scene arrange(List<Pair> pairs, List<Quadrant> quadrants, Draws draws) {
        List<SceneObject> objects = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            objects.add(object(pairs.get(i), quadrants.get(i), draws));
        }
        return new Scene(objects, new Background(draws.next(), 70 + draws.below(81)));
    }

    static SceneObject object(Pair pair, Quadrant quadrant, Draws draws) {
        double radius = draws.between(SceneObject.MIN_RADIUS, SceneObject.MAX_RADIUS);
        double room = 0.25 - radius;
        double x = quadrant.x() + draws.between(-room, room);
        double y = quadrant.y() + draws.between(-room, room);
        int tint = draws.below(2 * SceneObject.MAX_TINT + 1) - SceneObject.MAX_TINT;
        return new SceneObject(pair, quadrant, x, y, radius, tint);
    }
}
