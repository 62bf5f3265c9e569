package io.vitharness.pipeline.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that only grows, a line at a time. A line is in the operating system's hands when {@link #append} returns, so
 * it outlives the death of this process; what a crash cut off in the middle is dropped when the file is opened again.
 * Safe from many threads.
 */
public final class Journal implements AutoCloseable {

    private static final int STEP = 1 << 16;

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens or creates the file; {@code header} becomes its first line when it has none. */
    public static Journal open(Path file, String header) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        long whole = wholeLength(channel);
        channel.truncate(whole);
        channel.position(whole);
        Journal journal = new Journal(channel);
        if (whole == 0) {
            journal.append(header);
        }
        return journal;
    }

    public synchronized void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** How many bytes of the file are whole lines. */
    static long wholeLength(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return wholeLength(channel);
        }
    }

    private static long wholeLength(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(STEP);
        for (long end = channel.size(); end > 0; end -= Math.min(end, STEP)) {
            long start = Math.max(0, end - STEP);
            block.clear().limit((int) (end - start));
            channel.read(block, start);
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) == '\n') {
                    return start + i + 1;
                }
            }
        }
        return 0;
    }

    @Override
    public synchronized void close() throws IOException {
        channel.force(false);
        channel.close();
    }
}
