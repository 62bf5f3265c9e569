package io.vitharness.models.tensorflow.system;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * One stretch of training.
 *
 * @param train names of the weights that learn; {@code *} stands for any text
 * @param dense weight of naming the encoder's cells beside the objective
 */
public record Stage(
        String name,
        int steps,
        int batch,
        List<String> train,
        Objective objective,
        Schedule schedule,
        OptionalDouble dense) {

    private static final int MOST_STEPS = 10_000_000;
    private static final int LARGEST_BATCH = 4096;

    public Stage {
        train = List.copyOf(train);
        Must.be(name.matches("[a-z][a-z0-9-]*"), "'name' must be lower-case letters, digits and hyphens");
        Must.beWithin(0, MOST_STEPS, "steps", steps);
        Must.beWithin(1, LARGEST_BATCH, "batch", batch);
        Must.be(!train.isEmpty(), "'train' must name at least one pattern");
        Must.be(dense.isEmpty() || dense.getAsDouble() > 0, "'dense' must be above 0, or not there");
        Must.be(
                dense.isEmpty() || !objective.forms().isEmpty(),
                "'dense' is for objectives with 'forms', to name the encoder's cells beside them");
    }

    /** The same stage with another number of steps. */
    public Stage withSteps(int other) {
        return new Stage(name, other, batch, train, objective, schedule, dense);
    }

    /** Part of the recipe: what is not there is not named. */
    @Override
    public String toString() {
        String cells = dense.isPresent() ? ", dense=" + dense.getAsDouble() : "";
        return "Stage[name=" + name + ", steps=" + steps + ", batch=" + batch + ", train=" + train + ", objective="
                + objective + ", schedule=" + schedule + cells + "]";
    }

    /** Whether a weight learns in this stage. */
    public boolean trains(String weight) {
        return train.stream().anyMatch(pattern -> matches(pattern, weight));
    }

    /** Whether a weight whose name starts with a text may learn in this stage. */
    public boolean mayTrain(String start) {
        return train.stream()
                .map(pattern -> pattern.split("\\*", -1)[0])
                .anyMatch(head -> head.startsWith(start) || start.startsWith(head));
    }

    /** Whether a pattern, in which {@code *} stands for any text, fits the name of a weight or a layer. */
    public static boolean matches(String pattern, String name) {
        return name.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
