package io.vitharness.data.table;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The table of contents at the end of a Parquet file, undecoded: where every column stands, its size and statistics. */
final class ParquetFooter {

    private static final String MAGIC = "PAR1";
    private static final String ENCRYPTED = "PARE";
    private static final int TAIL = 8;
    private static final int SMALLEST = 12;
    private static final int LARGEST = 256 << 20;

    private ParquetFooter() {}

    /** SHA-256 over every file's size and footer, as hexadecimal digits. */
    static String hash(List<Path> files) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files) {
            byte[] footer = read(file);
            digest.update(
                    ByteBuffer.allocate(Long.BYTES).putLong(Files.size(file)).array());
            digest.update(footer);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The footer's bytes; fails, with what the file is instead, where it is no Parquet file. */
    static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + ": found no file, wanted a Parquet file");
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long size = in.length();
            byte[] head = bytes(in, 0, (int) Math.min(size, 64));
            if (size < SMALLEST || !text(head).startsWith(MAGIC)) {
                throw notParquet(file, size, text(head));
            }
            ByteBuffer tail = ByteBuffer.wrap(bytes(in, size - TAIL, TAIL)).order(ByteOrder.LITTLE_ENDIAN);
            int length = tail.getInt(0);
            if (!text(tail.array()).endsWith(MAGIC) || length < 1 || length > size - SMALLEST || length > LARGEST) {
                throw new DataException(file + ": found a Parquet file of " + size
                        + " bytes without its end, wanted a whole one; was its download cut off?");
            }
            return bytes(in, size - TAIL - length, length);
        }
    }

    private static DataException notParquet(Path file, long size, String head) {
        String found = size + " bytes that are no Parquet file";
        if (size == 0) {
            found = "an empty file";
        } else if (head.startsWith("version https://git-lfs")) {
            found = "a pointer of Git LFS in place of the file (git lfs pull fetches it)";
        } else if (head.startsWith(ENCRYPTED)) {
            found = "an encrypted Parquet file";
        }
        return new DataException(file + ": found " + found + ", wanted a Parquet file");
    }

    private static byte[] bytes(RandomAccessFile in, long from, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.seek(from);
        in.readFully(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
