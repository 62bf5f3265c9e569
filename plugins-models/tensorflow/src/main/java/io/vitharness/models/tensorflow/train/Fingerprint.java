package io.vitharness.models.tensorflow.train;

import io.vitharness.data.files.DataDigest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** The SHA-256 of texts and numbers in the order in which they come; each is told by its length first. */
final class Fingerprint {

    // pixels differ by 1/255; the last bits of a sine may differ between processors
    private static final double STEPS_PER_UNIT = 1 << 16;

    private final DataDigest digest = new DataDigest();

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void texts(Collection<String> texts) {
        whole(texts.size());
        texts.forEach(this::text);
    }

    void numbers(int[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length);
        buffer.asIntBuffer().put(numbers);
        bytes(buffer.array());
    }

    /** Fractions to 1/65536. */
    void numbers(float[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * numbers.length);
        for (float number : numbers) {
            buffer.putLong(Math.round(number * STEPS_PER_UNIT));
        }
        bytes(buffer.array());
    }

    /** In hexadecimal digits; nothing can be added any more. */
    String hash() {
        return digest.hex();
    }

    private void bytes(byte[] bytes) {
        whole(bytes.length);
        digest.add(bytes);
    }

    private void whole(int number) {
        digest.add(ByteBuffer.allocate(4).putInt(number).array());
    }
}
