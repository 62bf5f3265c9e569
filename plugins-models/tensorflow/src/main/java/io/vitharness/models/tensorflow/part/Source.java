package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.store.Tensor;
import java.io.IOException;

/** Where the values of weights are read from, one at a time. */
@FunctionalInterface
public interface Source {

    /** The value of a weight. */
    Tensor read(String weight) throws IOException;
}
