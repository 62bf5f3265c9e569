package io.vitharness.models.onnx.header;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads protobuf's wire format from a file of any size; what nobody wants is skipped without being read. */
final class WireReader implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_TEXT = 1 << 20;

    /** The number of a field and how its value is written. */
    record Tag(int field, int wire) {

        static final int VARINT = 0;
        static final int LENGTH = 2;
    }

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long read;

    WireReader(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** Where the next byte stands. */
    long position() {
        return read - buffer.remaining();
    }

    Tag tag() throws IOException {
        long key = varint();
        int field = (int) (key >>> 3);
        if (field < 1 || key >>> 32 != 0) {
            throw new MalformedException("there is no field number at byte " + position());
        }
        return new Tag(field, (int) (key & 7));
    }

    long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedException("a number of more than ten bytes ends at byte " + position());
    }

    /** The end of a message, text or array that begins with its length, within its surroundings. */
    long end(long within) throws IOException {
        long length = varint();
        if (length < 0 || length > within - position()) {
            throw new MalformedException("a part of " + length + " bytes at byte " + position() + " ends after byte "
                    + within + "; the file is cut off or no protobuf");
        }
        return position() + length;
    }

    String text(long within) throws IOException {
        long end = end(within);
        long length = end - position();
        if (length > LONGEST_TEXT) {
            throw new MalformedException("a name of " + length + " bytes stands at byte " + position());
        }
        byte[] bytes = new byte[(int) length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) next();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void skip(Tag tag, long within) throws IOException {
        switch (tag.wire()) {
            case Tag.VARINT -> varint();
            case Tag.LENGTH -> seek(end(within));
            case 1 -> seek(position() + 8);
            case 5 -> seek(position() + 4);
            default -> throw new MalformedException("wire type " + tag.wire() + " stands at byte " + position());
        }
    }

    void seek(long to) throws IOException {
        long ahead = to - position();
        if (ahead >= 0 && ahead <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) ahead);
        } else {
            channel.position(to);
            read = to;
            buffer.limit(0);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private int next() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            int count = channel.read(buffer);
            buffer.flip();
            if (count <= 0) {
                throw new EOFException("the file ends at byte " + position());
            }
            read += count;
        }
        return buffer.get() & 0xff;
    }
}
