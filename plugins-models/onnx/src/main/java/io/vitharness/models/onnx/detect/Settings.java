package io.vitharness.models.onnx.detect;

import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.family.Opening;

/**
 * What a detector tells of what it found: the suite's numbers, or the family's own.
 *
 * @param threshold places must be surer
 * @param most how many places are told
 */
record Settings(double threshold, int most) {

    /** Tells the card, too: answers under other numbers are answers of another model. */
    static Settings of(Opening opening, double threshold, int most) {
        DetectorConfig config = opening.config().detector();
        Settings settings =
                new Settings(config.threshold().orElse(threshold), config.most().orElse(most));
        opening.decide("threshold", Double.toString(settings.threshold()));
        if (settings.most() < Integer.MAX_VALUE) {
            opening.decide("most", Integer.toString(settings.most()));
        }
        return settings;
    }
}
