package io.vitharness.spi.model;

import io.vitharness.spi.Device;
import java.nio.file.Path;
import java.util.Optional;

/** What the harness hands to a provider that opens or trains a model. Never implemented by plugins. */
public interface Workshop {

    /** Where the suite wants the model to run. */
    Device device();

    /** How many processor threads the model may keep busy; at least 1. */
    int threads();

    /** The model's own folder: a trained model's checkpoint, otherwise a scratch folder that may be empty. */
    Path checkpoint();

    /**
     * A folder for what several trainings have in common, such as a part that all of them train first; it may not be there
     * yet. What a training finds in it never changes its outcome, only its time. Nothing where trainings share nothing.
     */
    default Optional<Path> shared() {
        return Optional.empty();
    }

    /** Seed of everything random in opening and training. */
    long seed();

    /** Reports a training step; cheap, may be called after every step. */
    void progress(TrainingStep step);

    /** Tells the user in one line what takes long, what was chosen or what was not to be had. */
    void say(String line);
}
