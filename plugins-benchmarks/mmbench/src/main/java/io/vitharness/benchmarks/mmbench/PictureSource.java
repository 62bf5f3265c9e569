package io.vitharness.benchmarks.mmbench;

import io.vitharness.data.table.CellPlace;
import io.vitharness.data.table.TableReader;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads pictures out of the table where they stand. Opens the file for each: a file channel that is shared would be
 * closed for all by the first thread that is interrupted.
 */
final class PictureSource {

    private final Path file;
    private final Map<Long, Row> rows;
    private final long size;

    PictureSource(Path file, Map<Long, Row> rows) throws IOException {
        this.file = file;
        this.rows = rows;
        this.size = Files.size(file);
    }

    List<Image> of(Row row) throws IOException {
        if (row.picture() instanceof PictureCell.Absent) {
            return List.of();
        }
        CellPlace place = place(row.picture());
        return Pictures.decode(TableReader.cell(file, place, raw(place)));
    }

    // the scan has seen that every reference leads to a row that holds its picture
    private CellPlace place(PictureCell picture) {
        if (picture instanceof PictureCell.Inline inline) {
            return inline.place();
        }
        Row holder = Objects.requireNonNull(rows.get(((PictureCell.Reference) picture).index()));
        return ((PictureCell.Inline) holder.picture()).place();
    }

    private byte[] raw(CellPlace place) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() != size) {
                throw new DataException(file + ": found " + in.length() + " bytes, wanted " + size
                        + " as when it was opened; the file must not change during a run");
            }
            byte[] raw = new byte[place.length()];
            in.seek(place.offset());
            in.readFully(raw);
            return raw;
        }
    }
}
