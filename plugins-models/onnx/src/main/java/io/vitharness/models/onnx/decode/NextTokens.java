package io.vitharness.models.onnx.decode;

import io.vitharness.spi.model.ModelException;
import java.util.List;

/** A decoder that has read its prompts, one per row: tells the logits of next tokens and is told which were taken. */
public interface NextTokens {

    /** The logits of each row's first token; asked once. */
    List<float[]> first() throws ModelException;

    /** Takes one token for each row and tells the logits of the one after it. */
    List<float[]> next(long[] tokens) throws ModelException;

    /** Goes on with some rows: row i is now what row {@code from[i]} was. */
    void select(int... from) throws ModelException;
}
