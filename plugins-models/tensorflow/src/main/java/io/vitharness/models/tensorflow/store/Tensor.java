package io.vitharness.models.tensorflow.store;

import java.util.List;

/** Numbers with a shape, row by row. The array is handed over, not copied: who makes one lets go of it. */
public record Tensor(List<Long> shape, float[] values) {

    public Tensor {
        shape = List.copyOf(shape);
        long size = shape.stream().reduce(1L, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException("shape " + shape + " holds " + size + " numbers, not " + values.length);
        }
    }
}
