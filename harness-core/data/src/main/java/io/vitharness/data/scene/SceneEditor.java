package io.vitharness.data.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Changes one thing of a scene at a time: recolours an object, takes one away or adds one. */
public final class SceneEditor {

    private static final int MOST_OBJECTS = 3;

    private final Draws draws;
    private final List<Pair> pairs;

    public SceneEditor(Draws draws) {
        this(draws, Pair.ALL);
    }

    /** An editor that brings in no pair but these. */
    public SceneEditor(Draws draws, List<Pair> pairs) {
        this.draws = draws;
        this.pairs = List.copyOf(pairs);
    }

    /** A random change to a scene of at least one object; at least one is left, and no two are alike. */
    public SceneEdit edit(Scene scene) {
        List<Change> changes = new ArrayList<>(List.of(this::recolour));
        if (scene.objects().size() > 1) {
            changes.add(this::remove);
        }
        if (scene.objects().size() < MOST_OBJECTS) {
            changes.add(this::add);
        }
        return draws.pick(changes).apply(scene);
    }

    private interface Change {
        SceneEdit apply(Scene scene);
    }

    private SceneEdit recolour(Scene scene) {
        SceneObject old = draws.pick(scene.objects());
        List<Pair> free = Stream.of(Colour.values())
                .map(colour -> new Pair(colour, old.pair().form()))
                .filter(pair -> pairs.contains(pair) && isFree(scene, pair))
                .toList();
        if (free.isEmpty()) {
            return add(scene);
        }
        Pair pair = draws.pick(free);
        SceneObject changed = new SceneObject(pair, old.quadrant(), old.x(), old.y(), old.radius(), old.tint());
        List<SceneObject> objects = scene.objects().stream()
                .map(object -> object.equals(old) ? changed : object)
                .toList();
        return new SceneEdit(
                scene,
                new Scene(objects, scene.background()),
                "make the " + old.pair().words() + " " + pair.colour().word(),
                "a " + pair.words());
    }

    private SceneEdit remove(Scene scene) {
        SceneObject old = draws.pick(scene.objects());
        List<SceneObject> objects =
                scene.objects().stream().filter(object -> !object.equals(old)).toList();
        String words = old.pair().words();
        return new SceneEdit(scene, new Scene(objects, scene.background()), "remove the " + words, "no " + words);
    }

    private SceneEdit add(Scene scene) {
        List<Quadrant> free = Stream.of(Quadrant.values())
                .filter(quadrant -> scene.objects().stream().noneMatch(object -> object.quadrant() == quadrant))
                .toList();
        Pair pair =
                draws.pick(pairs.stream().filter(other -> isFree(scene, other)).toList());
        SceneObject added = SceneGenerator.object(pair, draws.pick(free), draws);
        List<SceneObject> objects = new ArrayList<>(scene.objects());
        objects.add(added);
        return new SceneEdit(
                scene,
                new Scene(objects, scene.background()),
                "add a " + pair.words() + " in the " + added.quadrant().words(),
                "a " + pair.words());
    }

    private static boolean isFree(Scene scene, Pair pair) {
        return scene.objects().stream().noneMatch(object -> object.pair().equals(pair));
    }
}
