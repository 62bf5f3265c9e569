package io.vitharness.site.data;

import io.vitharness.report.Prediction;
import io.vitharness.report.SampleScore;
import java.util.Optional;

/** A sample with what became of it; the prediction is missing where the run did not publish it. */
public record ShownSample(SampleScore score, Optional<Prediction> prediction) {}
