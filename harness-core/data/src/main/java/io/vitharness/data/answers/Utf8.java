package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files strictly: a byte that is not UTF-8 is an error with its line, never a question mark. */
public final class Utf8 {

    private static final long MOST_BYTES = 256L << 20;

    private Utf8() {}

    /** Throws when a file is too large to be held in memory as a whole: it comes from strangers. */
    public static void requireReadable(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new DataException(file + ": found " + size + " bytes, wanted at most " + MOST_BYTES
                    + ", since it is read as a whole");
        }
    }

    /** The whole text without a byte order mark; an error names the line of the first byte that is not UTF-8. */
    public static String read(Path file) throws IOException {
        requireReadable(file);
        byte[] bytes = Files.readAllBytes(file);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult end = decoder.decode(in, text, true);
        if (end.isError()) {
            throw new DataException(file + ":" + line(bytes, in.position()) + ": byte 0x"
                    + Integer.toHexString(bytes[in.position()] & 0xff) + " is not UTF-8; save the file as UTF-8");
        }
        String all = text.flip().toString();
        return all.startsWith("\ufeff") ? all.substring(1) : all;
    }

    private static int line(byte[] bytes, int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
