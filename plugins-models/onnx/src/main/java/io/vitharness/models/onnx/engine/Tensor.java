package io.vitharness.models.onnx.engine;

import io.vitharness.models.onnx.header.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;

/**
 * Numbers with a type and a shape, row by row, in memory that the garbage collector owns: nothing needs closing. Not to
 * be changed once made.
 */
public final class Tensor {

    private final ElementType type;
    private final long[] shape;
    private final ByteBuffer bytes;

    /** Takes the bytes over, of the machine's own order from the buffer's start to its limit. */
    Tensor(ElementType type, ByteBuffer bytes, long... shape) {
        this.type = type;
        this.shape = shape.clone();
        this.bytes = bytes;
        long wanted = Math.multiplyExact(numbers(shape), type.bytes());
        if (wanted != bytes.limit()) {
            throw new IllegalArgumentException("the shape " + Arrays.toString(shape) + " of " + type + " takes "
                    + wanted + " bytes, not " + bytes.limit());
        }
    }

    public static Tensor floats(FloatBuffer values, long... shape) {
        ByteBuffer bytes = room((long) values.remaining() * 4);
        bytes.asFloatBuffer().put(values.duplicate());
        return new Tensor(ElementType.FLOAT, bytes, shape);
    }

    public static Tensor floats(float[] values, long... shape) {
        return floats(FloatBuffer.wrap(values), shape);
    }

    public static Tensor longs(long[] values, long... shape) {
        ByteBuffer bytes = room((long) values.length * 8);
        bytes.asLongBuffer().put(values);
        return new Tensor(ElementType.INT64, bytes, shape);
    }

    public static Tensor booleans(boolean[] values, long... shape) {
        ByteBuffer bytes = room(values.length);
        for (int i = 0; i < values.length; i++) {
            bytes.put(i, (byte) (values[i] ? 1 : 0));
        }
        return new Tensor(ElementType.BOOL, bytes, shape);
    }

    public ElementType type() {
        return type;
    }

    public int rank() {
        return shape.length;
    }

    public long[] shape() {
        return shape.clone();
    }

    /** The length of one axis; negative axes count from the end. */
    public int length(int axis) {
        return Math.toIntExact(shape[axis < 0 ? shape.length + axis : axis]);
    }

    /** A copy of all numbers; halves are widened. */
    public float[] floats() {
        return floats(0, Math.toIntExact(numbers(shape)));
    }

    /** A copy of some numbers; halves are widened. */
    public float[] floats(int from, int count) {
        float[] values = new float[count];
        switch (type) {
            case FLOAT -> ordered().asFloatBuffer().position(from).get(values);
            case FLOAT16 -> {
                ShortBuffer halves = ordered().asShortBuffer().position(from);
                for (int i = 0; i < count; i++) {
                    values[i] = Halves.toFloat(halves.get());
                }
            }
            default -> throw new IllegalStateException("a tensor of " + type + " holds no floating numbers");
        }
        return values;
    }

    /** A copy of all whole numbers. */
    public long[] longs() {
        long[] values = new long[Math.toIntExact(numbers(shape))];
        switch (type) {
            case INT64 -> ordered().asLongBuffer().get(values);
            case INT32 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = ordered().asIntBuffer().get(i);
                }
            }
            default -> throw new IllegalStateException("a tensor of " + type + " holds no whole numbers");
        }
        return values;
    }

    /** The same numbers in another shape of as many. */
    public Tensor reshaped(long... other) {
        return new Tensor(type, bytes, other);
    }

    /** The same values as another type; empty-handed where that would lose more than precision. */
    Tensor as(ElementType wanted) {
        if (wanted == type) {
            return this;
        }
        ByteBuffer room = room(numbers(shape) * wanted.bytes());
        if (type == ElementType.FLOAT && wanted == ElementType.FLOAT16) {
            ShortBuffer halves = room.asShortBuffer();
            for (float value : floats()) {
                halves.put(Halves.ofFloat(value));
            }
        } else if (type == ElementType.FLOAT16 && wanted == ElementType.FLOAT) {
            room.asFloatBuffer().put(floats());
        } else if (type == ElementType.INT64 && wanted == ElementType.INT32) {
            for (long value : longs()) {
                room.putInt(Math.toIntExact(value));
            }
        } else if (type == ElementType.INT64 && (wanted == ElementType.FLOAT || wanted == ElementType.BOOL)) {
            for (long value : longs()) {
                if (wanted == ElementType.FLOAT) {
                    room.putFloat((float) value);
                } else {
                    room.put((byte) (value == 0 ? 0 : 1));
                }
            }
        } else if (type == ElementType.BOOL && wanted == ElementType.INT64) {
            for (int i = 0; i < bytes.limit(); i++) {
                room.putLong(bytes.get(i));
            }
        } else {
            throw new IllegalArgumentException(type + " cannot be fed as " + wanted);
        }
        return new Tensor(wanted, room.rewind(), shape);
    }

    /** The bytes in memory that native code can read, for the engine alone. */
    ByteBuffer bytes() {
        return bytes.isDirect() ? ordered() : room(bytes.limit()).put(ordered()).rewind();
    }

    static ByteBuffer room(long size) {
        return ByteBuffer.allocateDirect(Math.toIntExact(size)).order(ByteOrder.nativeOrder());
    }

    static long numbers(long... shape) {
        long product = 1;
        for (long length : shape) {
            product = Math.multiplyExact(product, length);
        }
        return product;
    }

    @Override
    public String toString() {
        return type + " " + Arrays.toString(shape);
    }

    private ByteBuffer ordered() {
        return bytes.duplicate().order(ByteOrder.nativeOrder()).rewind();
    }
}
