package io.vitharness.spi.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One point of a training curve.
 *
 * @param stage the stage's name in the recipe
 * @param step counted from 1 over all stages
 * @param steps how many steps all stages have together
 * @param values finite numbers by name: losses, accuracies, learning rate
 */
public record TrainingStep(String stage, int step, int steps, Map<String, Double> values) {

    public TrainingStep {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        if (step < 1 || step > steps) {
            throw new IllegalArgumentException("step " + step + " does not lie in 1.." + steps);
        }
        if (!values.values().stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the values of step " + step + " must be finite but are " + values);
        }
    }
}
