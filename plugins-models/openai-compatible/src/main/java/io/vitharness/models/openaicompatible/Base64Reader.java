package io.vitharness.models.openaicompatible;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text, then bytes in base64, encoded a piece at a time. */
final class Base64Reader extends Reader {

    private static final int PIECE = 3 * 2048; // a multiple of 3, so that only the last piece is padded

    private final InputStream bytes;
    private String piece;
    private int read;

    Base64Reader(String prefix, InputStream bytes) {
        this.bytes = bytes;
        this.piece = prefix;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (read == piece.length() && !next()) {
            return -1;
        }
        int count = Math.min(length, piece.length() - read);
        piece.getChars(read, read + count, target, from);
        read += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private boolean next() throws IOException {
        byte[] encoded = Base64.getEncoder().encode(bytes.readNBytes(PIECE));
        piece = new String(encoded, StandardCharsets.ISO_8859_1);
        read = 0;
        return !piece.isEmpty();
    }
}
