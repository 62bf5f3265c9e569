package io.vitharness.report;

import java.util.List;
import java.util.Map;

/** How a model was trained: its recipe's hash and its curve. */
public record TrainingReport(String recipe, int steps, List<Point> curve) {

    /** One point: the stage, the step counted over all stages, and finite values by name. */
    public record Point(String stage, int step, Map<String, Double> values) {}
}
