package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.folder.Rules;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which system to train and for how long, or which published checkpoint to read. */
public record TensorFlowConfig(
        @Doc("The architecture, such as llava.") @Default("llava")
        String system,

        @Doc("Its size; tiny is trained on a processor in minutes.") @Default("tiny")
        String preset,

        @Doc("Other numbers of steps, by name of the training stage.")
        Map<String, Integer> steps,

        @Doc("A folder with a published checkpoint (config.json, model.safetensors, tokenizer.json); its model"
                + " answers, and nothing is trained.")
        Optional<Path> checkpoint,

        @Doc(
                "A folder into which the trained model is also written as a TensorFlow SavedModel; it must not be there yet,"
                        + " or hold this very model.")
        Optional<Path> export,

        @Doc("How a published model is asked and how it writes.") @Default("{}")
        Rules writing) {

    public TensorFlowConfig {
        steps = Map.copyOf(steps);
        resolve(system, preset, steps);
        if (checkpoint.isPresent() && !steps.isEmpty()) {
            throw new IllegalArgumentException("'steps' are for training, but 'checkpoint' names a published model");
        }
        if (checkpoint.isPresent() && export.isPresent()) {
            throw new IllegalArgumentException(
                    "'export' is for systems that are trained, but 'checkpoint' names a published model");
        }
        if (checkpoint.isEmpty() && !writing.equals(Rules.PLAIN)) {
            throw new IllegalArgumentException(
                    "'writing' is for published models, but there is no 'checkpoint' that names one");
        }
    }

    /** A system that is trained. */
    public TensorFlowConfig(String system, String preset, Map<String, Integer> steps) {
        this(system, preset, steps, Optional.empty(), Optional.empty(), Rules.PLAIN);
    }

    /** The system with these numbers of steps. */
    SystemConfig resolved() {
        return resolve(system, preset, steps);
    }

    private static SystemConfig resolve(String system, String preset, Map<String, Integer> steps) {
        return Systems.get(system, preset).withSteps(steps);
    }
}
