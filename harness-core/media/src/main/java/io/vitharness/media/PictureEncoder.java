package io.vitharness.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes pictures as PNG files (ISO/IEC 15948): the same picture gives the same bytes on every JDK and platform, so
 * that a file's hash names its pixels. Safe to share between threads.
 */
public final class PictureEncoder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** By channels: grey, grey and alpha, red green blue, those and alpha. */
    private static final byte[] COLOUR_TYPES = {0, 4, 2, 6};

    /** The picture as a PNG file of 8 bits per channel, not interlaced. */
    public byte[] png(Picture picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(picture));
        chunk(out, "IDAT", Zlib.stored(rows(picture)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(Picture picture) {
        byte colourType = COLOUR_TYPES[picture.channels() - 1];
        return ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put(new byte[] {8, colourType, 0, 0, 0})
                .array();
    }

    /** Each row after one zero byte, the filter "none". */
    private static byte[] rows(Picture picture) {
        int row = picture.width() * picture.channels();
        byte[] rows = new byte[Math.multiplyExact(picture.height(), row + 1)];
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(picture.shared(), y * row, rows, y * (row + 1) + 1, row);
        }
        return rows;
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
