package io.vitharness.pipeline.prepare;

import java.util.List;

/**
 * The first line that a child process is given: which model to train or to open.
 *
 * @param work {@code train} or {@code serve}
 * @param suite the suite file that defines the model
 * @param plugins further plugin folders
 * @param recipe SHA-256 of the recipe that the parent planned; empty when the model is not trained
 */
public record Order(
        String work,
        String suite,
        List<String> plugins,
        String model,
        String recipe,
        String device,
        int threads,
        String checkpoint,
        long seed) {

    public static final String TRAIN = "train";
    public static final String SERVE = "serve";
}
