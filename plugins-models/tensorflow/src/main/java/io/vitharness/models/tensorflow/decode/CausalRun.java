package io.vitharness.models.tensorflow.decode;

import io.vitharness.models.tensorflow.part.Engine;
import org.tensorflow.Result;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/**
 * What a model made of a batch: the logits, then what each layer remembers. To be closed when nothing goes on from it
 * any more.
 */
record CausalRun(Batch batch, Result result) implements AutoCloseable {

    /** {@code rows * words} numbers. */
    float[] logits() {
        return Engine.floats((TFloat32) result.get(0));
    }

    /** Keys and values of the layers, in turn. */
    Tensor memory(int index) {
        return result.get(1 + index);
    }

    @Override
    public void close() {
        result.close();
    }
}
