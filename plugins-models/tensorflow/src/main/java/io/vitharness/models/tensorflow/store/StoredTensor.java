package io.vitharness.models.tensorflow.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** Read at a time. */
    private static final int WINDOW = 1 << 20;

    StoredTensor {
        shape = List.copyOf(shape);
    }

    /** Reads the numbers; never by a memory map, since a file that is mapped cannot be replaced everywhere. */
    Tensor read() throws IOException {
        float[] values = new float[Math.toIntExact(bytes / type.bytes())];
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(WINDOW, bytes)).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(from);
            for (long done = 0; done < bytes; done += window.limit()) {
                window.clear().limit((int) Math.min(WINDOW, bytes - done));
                fill(channel, window);
                type.read(window.flip(), values, Math.toIntExact(done / type.bytes()));
            }
        }
        return new Tensor(shape, values);
    }

    private void fill(FileChannel channel, ByteBuffer window) throws IOException {
        while (window.hasRemaining()) {
            if (channel.read(window) < 0) {
                throw new IOException(file + " became shorter while it was read");
            }
        }
    }
}
