package io.vitharness.media.processor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A float32 or uint8 array of a {@code .npy} file of version 1, in C order. */
record Numpy(List<Integer> shape, List<Float> values) {

    private static final Pattern SHAPE = Pattern.compile("'shape': \\(([^)]*)\\)");

    static Numpy of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int header = Short.toUnsignedInt(bytes.getShort(8));
        String text = new String(file, 10, header, StandardCharsets.US_ASCII);
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.find() || text.contains("'fortran_order': True")) {
            throw new IllegalArgumentException(text);
        }
        List<Integer> shape = new ArrayList<>();
        for (String length : matcher.group(1).split(",", -1)) {
            if (!length.isBlank()) {
                shape.add(Integer.valueOf(length.strip()));
            }
        }
        bytes.position(10 + header);
        List<Float> values = new ArrayList<>();
        while (bytes.hasRemaining()) {
            values.add(text.contains("<f4") ? bytes.getFloat() : (float) (bytes.get() & 0xff));
        }
        return new Numpy(shape, values);
    }
}
