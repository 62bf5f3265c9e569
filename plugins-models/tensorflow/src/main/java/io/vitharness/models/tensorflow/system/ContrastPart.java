package io.vitharness.models.tensorflow.system;

/**
 * What compares a region with names: the state of one more word behind each becomes a vector of length 1.
 *
 * @param dim numbers of that vector
 */
public record ContrastPart(int dim) {

    public ContrastPart {
        Must.beWithin(1, Must.WIDEST, "dim", dim);
    }
}
