package io.vitharness.models.tensorflow.system;

/**
 * What compares a region with names: the state of one more word behind each becomes a vector of length 1.
 *
 * @param dim numbers of that vector
 */
public record ContrastPart(int dim) {

    public ContrastPart {
        Must.be(dim >= 1, "'dim' must be at least 1");
    }
}
