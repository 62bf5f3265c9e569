package io.vitharness.testkit;

import io.vitharness.spi.Image;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Small pictures for tests: real PNG files of one colour, the same bytes on every Java platform (stored, not
 * compressed, since a deflater's bytes differ between builds).
 */
public final class Pictures {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MAX_BLOCK = 0xffff;

    private Pictures() {}

    /** A picture of 8 x 8 pixels; {@code rgb} as in {@code 0xff8000}. */
    public static Image square(int rgb) {
        return Image.of(png(8, 8, rgb));
    }

    /** The bytes of a PNG file of one colour. */
    public static byte[] png(int width, int height, int rgb) {
        byte[] line = new byte[1 + 3 * width]; // the first byte names the filter, 0 is none
        for (int x = 0; x < width; x++) {
            line[1 + 3 * x] = (byte) (rgb >> 16);
            line[2 + 3 * x] = (byte) (rgb >> 8);
            line[3 + 3 * x] = (byte) rgb;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream(line.length * height);
        for (int y = 0; y < height; y++) {
            lines.writeBytes(line);
        }
        return file(width, height, stored(lines.toByteArray()));
    }

    /** A PNG file of a few bytes that declares any size, up to 2,147,483,647 pixels a side, and holds no pixel. */
    public static byte[] bomb(int width, int height) {
        return file(width, height, stored(new byte[0]));
    }

    private static byte[] file(int width, int height, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        // 8 bits a sample, colour type 2 (RGB), deflate, adaptive filters, not interlaced
        byte[] kind = {8, 2, 0, 0, 0};
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(kind).array());
        chunk(out, "IDAT", data);
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] stored(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
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
        out.writeBytes(bigEndian((int) checksum.getValue()));
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
        out.writeBytes(bigEndian((int) checksum.getValue()));
    }

    private static byte[] bigEndian(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
