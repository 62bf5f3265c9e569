package io.vitharness.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Adler32;

/**
 * Wraps bytes as a zlib stream (RFC 1950) of stored blocks. {@link java.util.zip.Deflater} would be smaller, but its
 * bytes change with the zlib that a JDK is built with.
 */
final class Zlib {

    private static final int MAX_BLOCK = 0xffff;

    private Zlib() {}

    static byte[] stored(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + data.length / 8192 + 16);
        out.writeBytes(new byte[] {0x78, 0x01});
        int from = 0;
        do {
            int length = Math.min(MAX_BLOCK, data.length - from);
            out.write(from + length == data.length ? 1 : 0);
            out.writeBytes(new byte[] {(byte) length, (byte) (length >> 8), (byte) ~length, (byte) (~length >> 8)});
            out.write(data, from, length);
            from += length;
        } while (from < data.length);
        Adler32 checksum = new Adler32();
        checksum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        return out.toByteArray();
    }
}
