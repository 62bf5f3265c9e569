package io.vitharness.report;

import java.util.List;
import java.util.Optional;

/**
 * A model as published.
 *
 * @param facts empty when it could not be opened
 * @param problems why it could not be trained or opened, or did not learn
 */
public record ModelReport(
        String name,
        String plugin,
        Optional<String> controlOf,
        Optional<ModelFacts> facts,
        Optional<TrainingReport> training,
        List<String> problems) {}
