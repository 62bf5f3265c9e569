package io.vitharness.benchmarks.mmbench;

import io.vitharness.benchmarks.mmbench.MmbenchConfig.PictureRule;
import io.vitharness.data.table.TableFormat;
import io.vitharness.data.table.TableHeader;
import io.vitharness.data.table.TableReader;
import io.vitharness.data.table.TableRow;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pass over the file finds: every row without its picture, of which only the place is kept.
 *
 * @param rows by index, in file order
 * @param hash SHA-256 of the file
 * @param notes what a reader of figures must know about the file
 */
record TableScan(Map<Long, Row> rows, String hash, List<String> notes) {

    private static final List<String> TEXTS = List.of("index", "question", "A", "B");
    private static final List<String> REQUIRED = List.of("index", "question", "A", "B", "image");

    TableScan {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        notes = List.copyOf(notes);
    }

    static TableScan of(Path file, PictureRule pictures) throws IOException {
        try (TableReader reader = new TableReader(file, TableFormat.TSV)) {
            TableRow first = reader.next()
                    .orElseThrow(() -> new DataException(file + ":1: found an empty file, wanted a header and rows"));
            TableHeader header = TableHeader.of(first);
            header.require(first, pictures == PictureRule.REQUIRED ? REQUIRED : TEXTS);
            return new Scanner(new RowReader(header, pictures)).scan(file, reader);
        }
    }

    /** The rows that stand in a file, gathered one by one. */
    private static final class Scanner {

        private final RowReader rowReader;
        private final Map<Long, Row> rows = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();
        private int withoutPicture;

        Scanner(RowReader rowReader) {
            this.rowReader = rowReader;
        }

        TableScan scan(Path file, TableReader reader) throws IOException {
            for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                add(row.get());
            }
            if (rows.isEmpty()) {
                throw new DataException(file + ": found no row with a picture, wanted at least one question");
            }
            requirePictures(file);
            return new TableScan(rows, reader.hash(), notes(reader.endsWithLineEnd()));
        }

        private void add(TableRow tableRow) throws DataException {
            Optional<Row> read = rowReader.read(tableRow);
            if (read.isEmpty()) {
                withoutPicture++;
                return;
            }
            Row row = read.get();
            Optional<Row> earlier = Optional.ofNullable(rows.putIfAbsent(row.index(), row));
            if (earlier.isPresent()) {
                throw tableRow.fault("found index " + row.index() + " again, wanted each index once; it stands in line "
                        + earlier.get().line());
            }
        }

        private void requirePictures(Path file) throws DataException {
            for (Row row : rows.values()) {
                if (row.picture() instanceof PictureCell.Reference reference && !holdsPicture(reference.index())) {
                    throw new DataException(file + ":" + row.line() + ": the picture is that of index "
                            + reference.index() + ", but found no row " + reference.index()
                            + " that holds a picture itself, wanted one");
                }
            }
        }

        private boolean holdsPicture(long index) {
            return Optional.ofNullable(rows.get(index))
                    .map(Row::picture)
                    .filter(PictureCell.Inline.class::isInstance)
                    .isPresent();
        }

        private List<String> notes(boolean endsWithLineEnd) {
            if (withoutPicture > 0) {
                notes.add(withoutPicture + " rows hold no picture and are left out, as VLMEvalKit does");
            }
            if (rowReader.lostKeys() > 0) {
                notes.add(rowReader.lostKeys() + " rows have an answer whose option's text reads as missing ('None',"
                        + " 'nan', ...); officially it is not offered, so they cannot be right");
            }
            if (!endsWithLineEnd) {
                notes.add("the file's last line has no end: it may have been cut off");
            }
            return notes;
        }
    }
}
