package io.vitharness.judges.segmentation;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Optional;

/** What the suite can set of the judge {@code segmentation}. */
public record SegmentationConfig(
        @Default("referring")
        @Doc("What is compared: 'referring' (all masks of an answer as one, LISA), 'boxes' (one box, REC), 'tampering'"
                + " (as 'referring', with EditScout's figures) or 'grounded' (each mask with its phrase, GLaMM).")
        Task task,

        @Doc("For 'grounded': name of the lent embedding model that compares phrases; without it the figures that need"
                + " it are not computed.")
        Optional<String> embedding) {

    /** What is compared. */
    public enum Task {
        REFERRING,
        BOXES,
        TAMPERING,
        GROUNDED
    }

    public SegmentationConfig {
        if (embedding.isPresent() && task != Task.GROUNDED) {
            throw new IllegalArgumentException("'embedding' is for the task 'grounded' only");
        }
    }
}
