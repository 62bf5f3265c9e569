package io.vitharness.models.tensorflow.part;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * One weight of a graph.
 *
 * @param variable where it lives; only an optimiser may touch it
 * @param read its value for everything else
 * @param value placeholder of the value that {@code assign} puts in
 */
public record Parameter(
        String name,
        Shape shape,
        Initial initial,
        Operand<TFloat32> variable,
        Operand<TFloat32> read,
        Operand<TFloat32> value,
        Op assign) {

    /** How many numbers it holds. */
    public int size() {
        return Math.toIntExact(shape.size());
    }
}
