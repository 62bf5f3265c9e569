package io.vitharness.models.tensorflow;

import io.vitharness.models.tensorflow.folder.Rules;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.SystemFile;
import io.vitharness.models.tensorflow.system.Systems;
import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which system to train and for how long, or which published checkpoint to read. */
public record TensorFlowConfig(
        @Doc("The architecture, such as llava, which it is where neither this nor 'file' is given.")
        Optional<String> system,

        @Doc("Its size; tiny, where none is given, is trained on a processor in minutes.")
        Optional<String> preset,

        @Doc("A YAML file with a system of your own, in the place of 'system' and 'preset'.")
        Optional<Path> file,

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
        if (file.isPresent() && (system.isPresent() || preset.isPresent() || checkpoint.isPresent())) {
            throw new IllegalArgumentException("'file' describes a system of its own, so "
                    + (checkpoint.isPresent() ? "'checkpoint'" : system.isPresent() ? "'system'" : "'preset'")
                    + " must not name another");
        }
        if (checkpoint.isPresent()) {
            refuse("system", system.isPresent());
            refuse("preset", preset.isPresent());
            refuse("steps", !steps.isEmpty());
            refuse("export", export.isPresent());
        } else {
            if (file.isEmpty()) {
                system = Optional.of(system.orElse("llava"));
                preset = Optional.of(preset.orElse("tiny"));
            }
            resolve(system, preset, file).withSteps(steps);
            if (!writing.equals(Rules.PLAIN)) {
                throw new IllegalArgumentException(
                        "'writing' is for published models, but there is no 'checkpoint' that names one");
            }
        }
    }

    /** A system that is trained. */
    public TensorFlowConfig(String system, String preset, Map<String, Integer> steps) {
        this(system, preset, steps, Optional.empty());
    }

    /** A system that is trained, and perhaps exported. */
    public TensorFlowConfig(String system, String preset, Map<String, Integer> steps, Optional<Path> export) {
        this(Optional.of(system), Optional.of(preset), Optional.empty(), steps, Optional.empty(), export, Rules.PLAIN);
    }

    /** A system that a file describes. */
    static TensorFlowConfig of(Path file) {
        return new TensorFlowConfig(
                Optional.empty(),
                Optional.empty(),
                Optional.of(file),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Rules.PLAIN);
    }

    /** A published model. */
    static TensorFlowConfig published(Path checkpoint, Rules writing) {
        return new TensorFlowConfig(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.of(checkpoint),
                Optional.empty(),
                writing);
    }

    private static void refuse(String key, boolean isTold) {
        if (isTold) {
            throw new IllegalArgumentException(
                    "'" + key + "' is for systems that are trained, but 'checkpoint' names a published model");
        }
    }

    /** The system with these numbers of steps. */
    SystemConfig resolved() {
        return resolve(system, preset, file).withSteps(steps);
    }

    private static SystemConfig resolve(Optional<String> system, Optional<String> preset, Optional<Path> file) {
        return file.isPresent() ? SystemFile.read(file.get()) : Systems.get(system.orElseThrow(), preset.orElseThrow());
    }
}
