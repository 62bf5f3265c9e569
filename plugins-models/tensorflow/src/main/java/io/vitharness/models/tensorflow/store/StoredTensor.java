package io.vitharness.models.tensorflow.store;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Where a file holds the numbers of one tensor.
 *
 * @param from the place of its first byte in the file
 */
record StoredTensor(Path file, TensorType type, List<Long> shape, long from, long bytes) {

    /** Mapped at a time; a file of any size is read with this much address space. */
    private static final long WINDOW = 1L << 28;

    StoredTensor {
        shape = List.copyOf(shape);
    }

    /** Reads the numbers through a memory map. */
    Tensor read() throws IOException {
        float[] values = new float[Math.toIntExact(bytes / type.bytes())];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long done = 0; done < bytes; done += WINDOW) {
                long size = Math.min(WINDOW, bytes - done);
                MappedByteBuffer window = channel.map(FileChannel.MapMode.READ_ONLY, from + done, size);
                window.order(ByteOrder.LITTLE_ENDIAN);
                type.read(window, values, Math.toIntExact(done / type.bytes()));
            }
        }
        return new Tensor(shape, values);
    }
}
