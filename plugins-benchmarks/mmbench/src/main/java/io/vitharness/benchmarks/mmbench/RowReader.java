package io.vitharness.benchmarks.mmbench;

import io.vitharness.benchmarks.mmbench.MmbenchConfig.PictureRule;
import io.vitharness.data.table.Cell;
import io.vitharness.data.table.Missing;
import io.vitharness.data.table.TableHeader;
import io.vitharness.data.table.TableRow;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the rows of one table; counts keys that were lost. */
final class RowReader {

    /** A picture cell of at most so many characters is the index of the row that holds the picture. */
    private static final int LONGEST_REFERENCE = 64;

    private static final int LONGEST_TEXT = 1 << 20;
    private static final List<String> TAGS = List.of("category", "l2-category", "split");
    private static final BigDecimal MAX_INDEX = BigDecimal.valueOf(1000 * Row.PASS);

    private final TableHeader header;
    private final PictureRule pictures;
    private final List<String> letters;
    private int lostKeys;

    RowReader(TableHeader header, PictureRule pictures) {
        this.header = header;
        this.pictures = pictures;
        this.letters = header.names().stream()
                .filter(name -> name.matches("[A-Z]"))
                .sorted()
                .toList();
    }

    /** How many rows had an answer whose option reads as missing. */
    int lostKeys() {
        return lostKeys;
    }

    /** The row; empty where it has no picture. */
    Optional<Row> read(TableRow row) throws DataException {
        header.requireWhole(row);
        requireShortTexts(row);
        long index = index(row, "index").orElseThrow(() -> row.fault("found no index, wanted a whole number"));
        Optional<PictureCell> picture = picture(row);
        return picture.isEmpty() ? Optional.empty() : Optional.of(read(row, index, picture.get()));
    }

    private Row read(TableRow row, long index, PictureCell picture) throws DataException {
        String question = header.text(row, "question").orElseThrow(() -> row.fault("found no question, wanted a text"));
        List<Choice> options = options(row);
        return new Row(
                row.line(),
                index,
                index(row, "g_index").orElse(index % Row.PASS),
                question,
                header.text(row, "hint"),
                options,
                answer(row, options),
                tags(row),
                picture);
    }

    private void requireShortTexts(TableRow row) throws DataException {
        int image = header.column("image").orElse(row.cells().size());
        for (int column = 0; column < row.cells().size(); column++) {
            int size = row.cells().get(column).size();
            if (column != image && size > LONGEST_TEXT) {
                throw row.fault("column '" + header.names().get(column) + "' holds " + size + " bytes, wanted at most "
                        + LONGEST_TEXT + "; is a quote missing?");
            }
        }
    }

    // columns with blanks in them come out of pandas as 241.0
    private Optional<Long> index(TableRow row, String column) throws DataException {
        Optional<String> text = header.text(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(wholeNumber(text.get())
                .orElseThrow(() -> row.fault("found " + column + " '" + shortened(text.get())
                        + "', wanted a whole number below 1000000000")));
    }

    private static Optional<Long> wholeNumber(String text) {
        if (!text.strip().matches("\\d{1,12}(\\.0{1,12})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text.strip());
        return number.compareTo(MAX_INDEX) < 0 ? Optional.of(number.longValue()) : Optional.empty();
    }

    private List<Choice> options(TableRow row) throws DataException {
        List<Choice> options = new ArrayList<>();
        for (String letter : letters) {
            header.text(row, letter).ifPresent(text -> options.add(new Choice(letter, text)));
        }
        if (options.isEmpty()) {
            throw row.fault("found no option in the columns " + letters + ", wanted at least one");
        }
        return options;
    }

    private Optional<String> answer(TableRow row, List<Choice> options) throws DataException {
        Optional<String> answer = header.text(row, "answer").map(String::strip);
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        String letter = answer.get();
        if (options.stream().anyMatch(option -> option.label().equals(letter))) {
            return answer;
        }
        if (!letters.contains(letter)
                || row.text(header.column(letter).orElseThrow()).isEmpty()) {
            List<String> offered = options.stream().map(Choice::label).toList();
            throw row.fault("found answer '" + shortened(letter) + "', wanted one of the row's options " + offered);
        }
        lostKeys++;
        return answer;
    }

    private Map<String, String> tags(TableRow row) throws DataException {
        Map<String, String> tags = new TreeMap<>();
        for (String tag : TAGS) {
            header.text(row, tag)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> tags.put(tag, text));
        }
        return tags;
    }

    private Optional<PictureCell> picture(TableRow row) throws DataException {
        if (pictures == PictureRule.ABSENT) {
            return Optional.of(new PictureCell.Absent());
        }
        int column = header.column("image").orElseThrow();
        Cell cell = row.cells().get(column);
        if (cell.size() > LONGEST_REFERENCE) {
            Pictures.check(row, cell);
            return Optional.of(new PictureCell.Inline(cell.place()));
        }
        String text = row.text(column);
        if (Missing.isMissing(text)) {
            return Optional.empty();
        }
        return Optional.of(new PictureCell.Reference(wholeNumber(text)
                .orElseThrow(() -> row.fault("found the picture '" + shortened(text)
                        + "', wanted base64 of more than 64 characters or the index of the row that holds it"))));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
