package io.vitharness.data.table;

import io.vitharness.spi.benchmark.DataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table row by row in one pass, holding one row at a time. Not safe for several threads.
 *
 * <p>RFC 4180 as pandas reads it: a cell that starts with a quote ends at the next single quote and may hold line ends,
 * two quotes stand for one; a quote anywhere else is a letter; rows end with LF, CRLF or CR; empty lines are skipped; a
 * byte order mark is skipped. A quote that never ends is a {@link DataException}.
 */
public final class TableReader implements Closeable {

    private static final int BLOCK = 1 << 16;
    private static final int END = -1;

    private final Path file;
    private final TableFormat format;
    private final InputStream in;
    private final MessageDigest digest = sha256();
    private final boolean[] plainEnds = new boolean[256];
    private final boolean[] quotedEnds = new boolean[256];
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int filled;
    private long blockOffset;
    private int line = 1;
    private int lastByte = '\n';

    /** Opens a file. */
    public TableReader(Path file, TableFormat format) throws IOException {
        this(file, format, Files.newInputStream(file));
    }

    private TableReader(Path file, TableFormat format, InputStream in) throws IOException {
        this.file = file;
        this.format = format;
        this.in = new DigestInputStream(in, digest);
        plainEnds[format.delimiter()] = true;
        plainEnds['\n'] = true;
        plainEnds['\r'] = true;
        quotedEnds['"'] = true;
        quotedEnds['\n'] = true;
        skipByteOrderMark();
    }

    /** Reads one cell from its raw bytes, as they stand at a {@link CellPlace}. */
    public static Cell cell(Path file, CellPlace place, byte[] raw) throws IOException {
        TableFormat format = new TableFormat('\t', Math.max(1, raw.length));
        if (raw.length > 0 && raw[0] != '"') {
            return new Cell(place, raw);
        }
        try (TableReader reader = new TableReader(file, format, new ByteArrayInputStream(raw))) {
            reader.line = place.line();
            return new Cell(place, reader.cell().content());
        }
    }

    /** The next row; empty after the last. */
    public Optional<TableRow> next() throws IOException {
        skipEmptyLines();
        if (peek() == END) {
            return Optional.empty();
        }
        int start = line;
        List<Cell> cells = new ArrayList<>();
        cells.add(cell());
        while (peek() == format.delimiter()) {
            take();
            cells.add(cell());
        }
        takeLineEnd();
        return Optional.of(new TableRow(file, start, cells));
    }

    /** SHA-256 of the whole file as hexadecimal digits; once, after the last row. */
    public String hash() throws IOException {
        if (peek() != END) {
            throw new IllegalStateException("the hash of " + file + " is known after its last row only");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether the last line ended with a line end; a table without one may have been cut off. Only after the last row. */
    public boolean endsWithLineEnd() {
        return lastByte == '\n' || lastByte == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Cell cell() throws IOException {
        long start = blockOffset + at;
        int row = line;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (peek() == '"') {
            take();
            quoted(content);
        }
        copy(content, plainEnds);
        return new Cell(new CellPlace(row, start, (int) (blockOffset + at - start)), content.toByteArray());
    }

    private void quoted(ByteArrayOutputStream content) throws IOException {
        int opened = line;
        while (true) {
            copy(content, quotedEnds);
            int end = peek();
            if (end == END) {
                throw new DataException(file + ":" + opened
                        + ": found a quote that never ends, wanted a second quote; is the file cut off?");
            }
            take();
            if (end == '\n') {
                line++;
                content.write('\n');
            } else if (peek() == '"') {
                take();
                content.write('"');
            } else {
                return;
            }
        }
    }

    private void copy(ByteArrayOutputStream content, boolean[] ends) throws IOException {
        while (peek() != END) {
            int from = at;
            while (at < filled && !ends[block[at] & 0xff]) {
                at++;
            }
            if (content.size() + (at - from) > format.maxCellBytes()) {
                throw new DataException(file + ":" + line + ": found a cell of more than " + format.maxCellBytes()
                        + " bytes, wanted a shorter one; is a quote missing?");
            }
            content.write(block, from, at - from);
            if (at < filled) {
                return;
            }
        }
    }

    private void skipEmptyLines() throws IOException {
        while (peek() == '\n' || peek() == '\r') {
            takeLineEnd();
        }
    }

    private void takeLineEnd() throws IOException {
        if (peek() == '\r') {
            take();
            line += peek() == '\n' ? 0 : 1;
        }
        if (peek() == '\n') {
            take();
            line++;
        }
    }

    private void skipByteOrderMark() throws IOException {
        if (peek() == 0xef && filled >= 3 && (block[1] & 0xff) == 0xbb && (block[2] & 0xff) == 0xbf) {
            at = 3;
        }
    }

    private int peek() throws IOException {
        if (at == filled) {
            fill();
        }
        return filled == 0 ? END : block[at] & 0xff;
    }

    private void take() {
        at++;
    }

    private void fill() throws IOException {
        lastByte = filled > 0 ? block[filled - 1] : lastByte;
        blockOffset += filled;
        at = 0;
        filled = Math.max(0, in.readNBytes(block, 0, BLOCK));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
