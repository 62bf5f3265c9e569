package io.vitharness.models.tensorflow.store;

import java.util.List;

/** Numbers with a shape, row by row. The array is handed over and handed out, never copied: nobody writes into it. */
public final class Tensor {

    private final List<Long> shape;
    private final float[] values;

    public Tensor(List<Long> shape, float[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
        long size = shape.stream().reduce(1L, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException("shape " + shape + " holds " + size + " numbers, not " + values.length);
        }
    }

    public List<Long> shape() {
        return shape;
    }

    public float[] values() {
        return values;
    }
}
