package io.vitharness.models.onnx.engine;

import io.vitharness.models.onnx.header.Declared;
import io.vitharness.models.onnx.header.Dimension;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.model.ModelException;
import java.util.Optional;

/**
 * One tensor that a decoder remembers: keys or values of a layer.
 *
 * @param past the input that takes it
 * @param present the output that gives it anew
 * @param type of its numbers
 * @param heads the length of its second axis
 * @param width the length of its last axis
 * @param isOfEncoder whether it is computed once, of the encoder's output, and never grows
 */
record CacheSlot(String past, String present, ElementType type, long heads, long width, boolean isOfEncoder) {

    private static final String PAST = "past_key_values.";
    private static final String PRESENT = "present.";

    /** The slot of a declared input {@code [rows, heads, length, width]}; empty for inputs that are no memory. */
    static Optional<CacheSlot> of(Session decoder, Declared input) throws ModelException {
        if (!input.name().startsWith(PAST)) {
            return Optional.empty();
        }
        String present = PRESENT + input.name().substring(PAST.length());
        decoder.output(present);
        if (input.shape().size() != 4 || input.type().isEmpty()) {
            throw ModelException.gone(decoder.name() + " declares the memory '" + input
                    + "'; wanted four axes: rows, heads, length, width");
        }
        return Optional.of(new CacheSlot(
                input.name(),
                present,
                input.type().get(),
                fixed(decoder, input, 1),
                fixed(decoder, input, 3),
                input.name().contains(".encoder.")));
    }

    long bytes(long rows, long length) {
        return Math.multiplyExact(rows * heads * width, length) * type.bytes();
    }

    private static long fixed(Session decoder, Declared input, int axis) throws ModelException {
        if (input.shape().get(axis) instanceof Dimension.Fixed length) {
            return length.length();
        }
        throw ModelException.gone(decoder.name() + " declares the memory '" + input + "' without the length of axis "
                + axis + ", so that its size is not known");
    }
}
