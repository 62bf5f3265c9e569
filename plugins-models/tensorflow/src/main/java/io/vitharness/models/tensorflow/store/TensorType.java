package io.vitharness.models.tensorflow.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a safetensors file writes a number; those of weights become 32-bit floats, of the others the length is known. */
enum TensorType {
    F32(4),
    F16(2),
    BF16(2),
    F64(8),
    F8_E4M3(1),
    F8_E5M2(1),
    I64(8),
    I32(4),
    I16(2),
    I8(1),
    U64(8),
    U32(4),
    U16(2),
    U8(1),
    BOOL(1);

    /** Those that are read. */
    static final List<TensorType> OF_WEIGHTS = List.of(F32, F16, BF16);

    private static final int SIGN = 0x8000;
    private static final int FRACTION_BITS = 10;
    private static final int FRACTION = (1 << FRACTION_BITS) - 1;
    private static final int EXPONENT = 0x1f;

    private final int bytes;

    TensorType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    int bytes() {
        return bytes;
    }

    static Optional<TensorType> of(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** Reads all numbers that are left into an array, from a place on. */
    void read(ByteBuffer from, float[] into, int place) {
        int at = place;
        while (from.hasRemaining()) {
            into[at++] = switch (this) {
                case F32 -> from.getFloat();
                case F16 -> half(from.getShort());
                case BF16 -> Float.intBitsToFloat(from.getShort() << Short.SIZE);
                default -> throw new IllegalStateException(this + " is no type of weights");
            };
        }
    }

    /** IEEE 754 binary16: 1 sign bit, 5 of exponent, 10 of fraction. */
    static float half(short bits) {
        int exponent = bits >> FRACTION_BITS & EXPONENT;
        int fraction = bits & FRACTION;
        float sign = (bits & SIGN) == 0 ? 1 : -1;
        if (exponent == 0) {
            return sign * fraction * 0x1p-24f;
        }
        if (exponent == EXPONENT) {
            return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
        }
        return sign * (1 + fraction * 0x1p-10f) * Math.scalb(1f, exponent - 15);
    }
}
