package io.vitharness.models.onnx.language;

import io.vitharness.models.onnx.engine.Tensor;
import io.vitharness.spi.model.ModelException;

/** Turns tokens into rows: a family's own way. */
interface Words {

    /** The rows of some tokens, {@code [rows, positions, width]}. */
    Tensor of(long[] ids, int rows) throws ModelException;
}
