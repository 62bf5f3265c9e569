package io.vitharness.models.tensorflow.arch;

/**
 * The sizes of a transformer tower that normalises first.
 *
 * @param mlp width of the inner layer
 * @param activation as Hugging Face names it
 */
public record TowerConfig(int dim, int layers, int heads, int mlp, String activation, double epsilon) {

    public TowerConfig {
        if (dim < 1 || layers < 1 || mlp < 1 || heads < 1 || dim % heads != 0) {
            throw new IllegalArgumentException(
                    "a tower needs positive sizes, and " + dim + " numbers that can be cut into " + heads + " heads");
        }
    }

    int headWidth() {
        return dim / heads;
    }
}
