package io.vitharness.benchmarks.vqa;

import io.vitharness.data.files.PictureFile;
import io.vitharness.data.table.ParquetPicture;
import io.vitharness.data.table.ParquetReader;
import io.vitharness.data.table.ParquetRow;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures in the column {@code image} of a Parquet table: of the questions themselves, or one of pictures by {@code id}. */
final class ParquetPictures implements Pictures {

    private static final List<String> IMAGE = List.of("image");

    private final ParquetReader reader;
    private final Map<String, Long> rows;
    private final boolean byPicture;

    private ParquetPictures(ParquetReader reader, Map<String, Long> rows, boolean byPicture) {
        this.reader = reader;
        this.rows = rows;
        this.byPicture = byPicture;
    }

    /** The pictures beside the questions, in the same rows. */
    static ParquetPictures beside(ParquetReader reader, Iterable<String> ids) throws IOException {
        reader.require(IMAGE);
        Map<String, Long> rows = new HashMap<>();
        for (String id : ids) {
            rows.put(id, (long) rows.size());
        }
        return new ParquetPictures(reader, rows, false);
    }

    /** The pictures of a table of their own. */
    static ParquetPictures apart(ParquetReader reader) throws IOException {
        reader.require(List.of("id", "image"));
        Map<String, Long> rows = new HashMap<>();
        reader.forEach(
                List.of("id"),
                row -> rows.put(
                        row.word("id").orElseThrow(() -> row.fault("found no 'id', wanted one")), (long) rows.size()));
        return new ParquetPictures(reader, rows, true);
    }

    /** Fails where the picture of any question is absent. */
    ParquetPictures requireAll(Iterable<Item> items) throws DataException {
        for (Item item : items) {
            row(item);
        }
        return this;
    }

    @Override
    public Optional<Image> of(Item item) throws IOException {
        ParquetRow row = reader.row(row(item), IMAGE);
        Image image = row.picture("image")
                .flatMap(ParquetPicture::image)
                .orElseThrow(() -> row.fault("found no bytes in 'image', wanted a picture"));
        return Optional.of(PictureFile.checked(row.place(), image));
    }

    @Override
    public String inventory() {
        return reader.hash();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long row(Item item) throws DataException {
        String key = byPicture ? item.picture().orElse("") : item.id();
        return Optional.ofNullable(rows.get(key))
                .orElseThrow(() -> new DataException(item.place() + ": question '" + item.id() + "': found no picture '"
                        + key + "' among " + rows.size() + ", wanted it"));
    }
}
