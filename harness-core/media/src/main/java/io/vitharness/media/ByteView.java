package io.vitharness.media;

import java.nio.charset.StandardCharsets;

/** Reads numbers out of untrusted bytes; a read past the end is a {@link PictureException}, never a crash. */
final class ByteView {

    private final byte[] bytes;
    private final int start;
    private final boolean bigEndian;

    private ByteView(byte[] bytes, int start, boolean bigEndian) {
        this.bytes = bytes;
        this.start = start;
        this.bigEndian = bigEndian;
    }

    static ByteView bigEndian(byte[] bytes) {
        return new ByteView(bytes, 0, true);
    }

    static ByteView littleEndian(byte[] bytes) {
        return new ByteView(bytes, 0, false);
    }

    /** The bytes from a place on, which becomes place 0. */
    ByteView from(long at) throws PictureException {
        return new ByteView(bytes, require(at, 0), bigEndian);
    }

    /** The same bytes with numbers written the other way or the same. */
    ByteView ordered(boolean bigEndianOrder) {
        return new ByteView(bytes, start, bigEndianOrder);
    }

    int size() {
        return bytes.length - start;
    }

    int u8(long at) throws PictureException {
        return bytes[require(at, 1)] & 0xff;
    }

    int u16(long at) throws PictureException {
        int first = u8(at);
        int second = u8(at + 1);
        return bigEndian ? (first << 8) | second : (second << 8) | first;
    }

    long u32(long at) throws PictureException {
        long first = u16(at);
        long second = u16(at + 2);
        return bigEndian ? (first << 16) | second : (second << 16) | first;
    }

    /** Whether these characters stand at a place; false as well where the bytes end before. */
    boolean hasText(long at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (at < 0 || at > size() - wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[start + (int) at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private int require(long at, int count) throws PictureException {
        if (at < 0 || at > size() - count) {
            throw new PictureException(
                    "the picture's header is cut off: it points to byte " + (start + at) + " of " + bytes.length);
        }
        return start + (int) at;
    }
}
