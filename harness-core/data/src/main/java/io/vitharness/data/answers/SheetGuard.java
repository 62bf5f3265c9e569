package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a sheet file before it is read: how much it really unpacks to, and whether a cell claims a column
 * beyond Excel's last (XFD), for which the reader would make room.
 */
final class SheetGuard {

    private static final int MAX_ENTRIES = 1000;
    private static final int MAX_COLUMN_LETTERS = 3;

    private final Path file;
    private final AnswerLimits limits;

    SheetGuard(Path file, AnswerLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    void check() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw new DataException(
                        file + ": " + zip.size() + " files inside, but a sheet has at most " + MAX_ENTRIES);
            }
            long unpacked = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                unpacked += scan(zip, entry, limits.maxUnpackedBytes() - unpacked);
            }
        } catch (ZipException e) {
            throw (DataException)
                    new DataException(file + ": the file is cut off or is no XLSX (" + e.getMessage() + ")")
                            .initCause(e);
        }
    }

    private long scan(ZipFile zip, ZipEntry entry, long left) throws IOException {
        byte[] buffer = new byte[1 << 16];
        var references = new References();
        long count = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > left) {
                    throw new DataException(file + ": unpacks to more than " + limits.maxUnpackedBytes() + " bytes");
                }
                if (entry.getName().startsWith("xl/worksheets/") && references.isTooFar(buffer, read)) {
                    throw new DataException(file + ": a cell lies beyond column XFD, Excel's last");
                }
            }
        }
        return count;
    }

    /** Follows the letters of {@code r="ABC12"} through a stream. */
    private static final class References {

        private int matched;
        private int letters;

        boolean isTooFar(byte[] bytes, int count) {
            for (int i = 0; i < count; i++) {
                step((char) (bytes[i] & 0xff));
                if (letters > MAX_COLUMN_LETTERS) {
                    return true;
                }
            }
            return false;
        }

        // 0 nothing, 1 "r", 2 "r=", 3 inside the quotes
        private void step(char letter) {
            if (matched == 3 && ((letter >= 'A' && letter <= 'Z') || letter == '&')) {
                letters += letter == '&' ? MAX_COLUMN_LETTERS + 1 : 1;
                return;
            }
            letters = 0;
            if (matched == 2 && (letter == '"' || letter == '\'')) {
                matched = 3;
            } else if (matched == 1 && letter == '=') {
                matched = 2;
            } else if (letter == ' ' && matched > 0 && matched < 3) {
                return;
            } else {
                matched = letter == 'r' ? 1 : 0;
            }
        }
    }
}
