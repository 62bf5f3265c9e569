package io.vitharness.data.scene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes PNG files (ISO/IEC 15948) without compression: a deflater's bytes differ between builds of zlib, stored
 * blocks never do.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MAX_BLOCK = 0xffff;

    private Png() {}

    static byte[] encode(int side, byte[] rgb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(side));
        chunk(out, "IDAT", zlib(scanlines(side, rgb)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(int side) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(side).putInt(side);
        // 8 bits per sample, colour type 2 (RGB), deflate, adaptive filters, not interlaced
        return header.put(new byte[] {8, 2, 0, 0, 0}).array();
    }

    /** Each row after one zero byte, the filter "none". */
    private static byte[] scanlines(int side, byte[] rgb) {
        int row = side * 3;
        byte[] lines = new byte[side * (row + 1)];
        for (int y = 0; y < side; y++) {
            System.arraycopy(rgb, y * row, lines, y * (row + 1) + 1, row);
        }
        return lines;
    }

    private static byte[] zlib(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x78, 0x01});
        for (int from = 0; from < data.length; from += MAX_BLOCK) {
            int length = Math.min(MAX_BLOCK, data.length - from);
            out.write(from + length == data.length ? 1 : 0);
            out.writeBytes(new byte[] {(byte) length, (byte) (length >> 8), (byte) ~length, (byte) (~length >> 8)});
            out.write(data, from, length);
        }
        Adler32 checksum = new Adler32();
        checksum.update(data);
        out.writeBytes(bigEndian(checksum.getValue()));
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeBytes(bigEndian(data.length));
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(bigEndian(checksum.getValue()));
    }

    private static byte[] bigEndian(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }
}
