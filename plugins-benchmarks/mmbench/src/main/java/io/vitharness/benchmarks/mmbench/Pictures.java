package io.vitharness.benchmarks.mmbench;

import io.vitharness.data.table.Cell;
import io.vitharness.data.table.TableRow;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The base64 in a picture cell: one picture, or a Python list of several. */
final class Pictures {

    private static final int QUANTUM = 4;
    private static final int PREFIX = 24;

    private record Span(int from, int to) {}

    private Pictures() {}

    /** Fails where the cell is not base64 of pictures; decodes no more than their first bytes. */
    static void check(TableRow row, Cell cell) throws DataException {
        List<Span> spans = spans(cell);
        if (spans.isEmpty()) {
            throw row.fault("found a picture list without a picture, wanted ['base64', ...]");
        }
        for (Span span : spans) {
            checkLetters(row, cell, span);
            checkFormat(row, cell, span);
        }
    }

    /** The pictures of a cell that {@link #check} has let pass. */
    static List<Image> decode(Cell cell) {
        List<Image> pictures = new ArrayList<>();
        for (Span span : spans(cell)) {
            pictures.add(Image.of(Base64.getDecoder().decode(letters(cell, span))));
        }
        return pictures;
    }

    private static List<Span> spans(Cell cell) {
        boolean list = cell.size() > 1 && cell.at(0) == '[' && cell.at(cell.size() - 1) == ']';
        if (!list) {
            return List.of(new Span(0, cell.size()));
        }
        List<Span> spans = new ArrayList<>();
        int at = 1;
        while (at < cell.size() - 1) {
            byte quote = cell.at(at);
            if (quote == '\'' || quote == '"') {
                int end = at + 1;
                while (end < cell.size() - 1 && cell.at(end) != quote) {
                    end++;
                }
                spans.add(new Span(at + 1, end));
                at = end;
            }
            at++;
        }
        return spans;
    }

    private static void checkLetters(TableRow row, Cell cell, Span span) throws DataException {
        int letters = 0;
        int padding = 0;
        for (int i = span.from(); i < span.to(); i++) {
            byte letter = cell.at(i);
            if (isBlank(letter)) {
                continue;
            }
            padding += letter == '=' ? 1 : 0;
            letters++;
            if (!isBase64(letter) || (padding > 0 && letter != '=')) {
                throw row.fault(String.format(
                        Locale.ROOT,
                        "the picture is no base64: found byte 0x%02x at its character %d, wanted A-Z, a-z, 0-9, +, /"
                                + " and = at the end",
                        letter & 0xff,
                        i - span.from() + 1));
            }
        }
        if (letters == 0 || letters % QUANTUM != 0 || padding > 2) {
            throw row.fault("the picture is no base64: found " + letters + " characters of which " + padding
                    + " are =, wanted a multiple of 4 with at most 2; is the file cut off?");
        }
    }

    private static void checkFormat(TableRow row, Cell cell, Span span) throws DataException {
        byte[] letters = letters(cell, new Span(span.from(), Math.min(span.to(), span.from() + 2 * PREFIX)));
        int whole = Math.min(PREFIX, letters.length - letters.length % QUANTUM);
        Image start = Image.of(Base64.getDecoder().decode(Arrays.copyOf(letters, whole)));
        if (!start.mediaType().startsWith("image/")) {
            throw row.fault("the picture is of no known format: found bytes that start with "
                    + HexFormat.of().formatHex(start.bytes(), 0, Math.min(4, start.size()))
                    + ", wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
        }
    }

    private static byte[] letters(Cell cell, Span span) {
        byte[] letters = cell.slice(span.from(), span.to());
        int kept = 0;
        for (byte letter : letters) {
            if (!isBlank(letter)) {
                letters[kept++] = letter;
            }
        }
        return kept == letters.length ? letters : Arrays.copyOf(letters, kept);
    }

    private static boolean isBlank(byte letter) {
        return letter == '\n' || letter == '\r' || letter == ' ' || letter == '\t';
    }

    private static boolean isBase64(byte letter) {
        return (letter >= 'A' && letter <= 'Z')
                || (letter >= 'a' && letter <= 'z')
                || (letter >= '0' && letter <= '9')
                || letter == '+'
                || letter == '/'
                || letter == '=';
    }
}
