package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.Map;

/** Which system to train, and for how long. */
public record TensorFlowConfig(
        @Doc("The architecture, such as llava.") @Default("llava")
        String system,

        @Doc("Its size; tiny is trained on a processor in minutes.") @Default("tiny")
        String preset,

        @Doc("Other numbers of steps, by name of the training stage.")
        Map<String, Integer> steps) {

    public TensorFlowConfig {
        steps = Map.copyOf(steps);
        resolve(system, preset, steps);
    }

    /** The system with these numbers of steps. */
    SystemConfig resolved() {
        return resolve(system, preset, steps);
    }

    private static SystemConfig resolve(String system, String preset, Map<String, Integer> steps) {
        return Systems.get(system, preset).withSteps(steps);
    }
}
