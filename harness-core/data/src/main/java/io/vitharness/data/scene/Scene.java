package io.vitharness.data.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Objects in front of a noisy background, each in a quadrant of its own; listed in reading order of the quadrants. */
public record Scene(List<SceneObject> objects, Background background) {

    public Scene {
        objects = objects.stream()
                .sorted(Comparator.comparing(SceneObject::quadrant))
                .toList();
        long quadrants = objects.stream().map(SceneObject::quadrant).distinct().count();
        if (quadrants < objects.size()) {
            throw new IllegalArgumentException("each object needs a quadrant of its own");
        }
    }

    /** The object that covers a place; lengths are fractions of the side. At most one does. */
    public Optional<SceneObject> at(double x, double y) {
        return objects.stream().filter(object -> object.covers(x, y)).findFirst();
    }

    /** Whether an object is of a pair that training never shows. */
    public boolean hasHeldOutPair() {
        return objects.stream().map(SceneObject::pair).anyMatch(Pair.HELD_OUT::contains);
    }

    /** For example {@code a red circle and a blue square}, in reading order; empty for an empty scene. */
    public String caption() {
        return objects.stream().map(object -> "a " + object.pair().words()).collect(Collectors.joining(" and "));
    }
}
