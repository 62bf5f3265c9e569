package io.vitharness.media.processor;

import java.nio.FloatBuffer;
import java.util.List;

/** Numbers in row-major order with their shape, such as {@code [1, 3, 336, 336]}: what an encoder is fed. Immutable. */
public final class PixelValues {

    private final List<Integer> shape;
    private final float[] values;

    /** Takes the array over: the caller must forget it. */
    PixelValues(List<Integer> shape, float[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
        long wanted = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (wanted != values.length) {
            throw new IllegalArgumentException(
                    "the shape " + shape + " holds " + wanted + " numbers, not " + values.length);
        }
    }

    public List<Integer> shape() {
        return shape;
    }

    /** All numbers, for reading only. */
    public FloatBuffer values() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** The same numbers in another shape of as many. */
    PixelValues reshaped(List<Integer> other) {
        return new PixelValues(other, values);
    }
}
