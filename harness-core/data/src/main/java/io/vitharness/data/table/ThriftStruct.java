package io.vitharness.data.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A struct in Thrift's compact protocol, as Parquet writes its headers (apache/thrift,
 * {@code thrift-compact-protocol.md}). Fields are put in ascending order.
 */
final class ThriftStruct {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int MOST_SHORT = 14;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int last;

    ThriftStruct put(int field, int value) {
        header(field, I32);
        varint(zigzag(value), bytes);
        return this;
    }

    ThriftStruct put(int field, long value) {
        header(field, I64);
        varint(zigzag(value), bytes);
        return this;
    }

    ThriftStruct put(int field, String text) {
        header(field, BINARY);
        text(text);
        return this;
    }

    ThriftStruct put(int field, ThriftStruct struct) {
        header(field, STRUCT);
        struct.writeTo(bytes);
        return this;
    }

    ThriftStruct put(int field, List<ThriftStruct> structs) {
        list(field, STRUCT, structs.size());
        structs.forEach(struct -> struct.writeTo(bytes));
        return this;
    }

    ThriftStruct putNumbers(int field, List<Integer> numbers) {
        list(field, I32, numbers.size());
        numbers.forEach(number -> varint(zigzag(number), bytes));
        return this;
    }

    ThriftStruct putTexts(int field, List<String> texts) {
        list(field, BINARY, texts.size());
        texts.forEach(this::text);
        return this;
    }

    /** Writes the fields and the mark of the end. */
    void writeTo(ByteArrayOutputStream out) {
        out.writeBytes(bytes.toByteArray());
        out.write(0);
    }

    /** Seven bits a byte, the lowest first; all bytes but the last have the high bit. */
    static void varint(long value, ByteArrayOutputStream out) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    // the distance to the field before fits: no struct of Parquet leaves out fifteen fields
    private void header(int field, int type) {
        bytes.write(((field - last) << 4) | type);
        last = field;
    }

    private void list(int field, int type, int size) {
        header(field, LIST);
        if (size <= MOST_SHORT) {
            bytes.write((size << 4) | type);
        } else {
            bytes.write(0xf0 | type);
            varint(size, bytes);
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length, bytes);
        bytes.writeBytes(utf8);
    }
}
