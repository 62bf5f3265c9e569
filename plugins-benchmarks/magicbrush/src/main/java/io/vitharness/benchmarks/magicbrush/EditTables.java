package io.vitharness.benchmarks.magicbrush;

import io.vitharness.data.editing.EditTurn;
import io.vitharness.data.table.ParquetPicture;
import io.vitharness.data.table.ParquetReader;
import io.vitharness.data.table.ParquetRow;
import io.vitharness.data.table.ParquetShards;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duckdb.DuckDBDriver;

/**
 * A split in the hub's Parquet files ({@code osunlp/MagicBrush}): a row for every turn, its pictures in it. Annotations
 * are in memory, pictures stay in the files.
 */
final class EditTables implements Album {

    private static final List<String> ANNOTATIONS = List.of("img_id", "turn_index", "instruction");
    private static final List<String> PICTURES = List.of("source_img", "mask_img", "target_img");
    private static final int MOST_TURNS = 100;

    private final ParquetReader reader;
    private final String source;
    private final Map<String, Cell> cells = new TreeMap<>();
    private final Map<String, TreeMap<Integer, Row>> sessions = new LinkedHashMap<>();

    /** Where a picture stands. */
    private record Cell(long row, String column) {}

    private record Row(long number, String place, String instruction) {}

    private EditTables(ParquetReader reader, String source) {
        this.reader = reader;
        this.source = source;
    }

    /** The files of the split that is asked for; none where the place holds no Parquet file. */
    static List<Path> find(MagicBrushConfig config, Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return Files.isRegularFile(data) && ParquetShards.isOne(data) ? ParquetShards.of(data) : List.of();
        }
        Path folder = Files.isDirectory(data.resolve("data")) ? data.resolve("data") : data;
        List<String> all = ParquetShards.tables(folder);
        List<String> tables = all.stream()
                .filter(table -> config.split().map(table::equals).orElse(true))
                .toList();
        if (!all.isEmpty() && tables.size() != 1) {
            throw new DataException(folder + ": found the tables " + all + ", wanted "
                    + config.split().map(name -> "'" + name + "'").orElse("one; set 'split' to its name"));
        }
        return tables.isEmpty() ? List.of() : ParquetShards.find(folder, tables.get(0));
    }

    /** The caller closes it. */
    static EditTables open(List<Path> files) throws IOException {
        ParquetReader reader = reader(files);
        try {
            EditTables tables = new EditTables(reader, files.get(0).toString());
            reader.require(PICTURES);
            long[] number = new long[1];
            reader.forEach(ANNOTATIONS, row -> tables.take(row, number[0]++));
            return tables;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static ParquetReader reader(List<Path> files) throws IOException {
        try {
            return ParquetReader.open(new DuckDBDriver(), files);
        } catch (NoClassDefFoundError e) {
            throw new DataException(files.get(0) + ": Parquet files are read through DuckDB, which is not installed:"
                    + " add duckdb_jdbc-1.5.6.0.jar to lib/");
        }
    }

    /** All turns, session by session in the order of the rows. */
    List<EditTurn> turns() throws DataException {
        if (sessions.isEmpty()) {
            throw new DataException(source + ": found no row, wanted at least one");
        }
        List<EditTurn> turns = new ArrayList<>();
        for (Map.Entry<String, TreeMap<Integer, Row>> session : sessions.entrySet()) {
            TreeMap<Integer, Row> rows = session.getValue();
            if (rows.firstKey() != 1 || rows.lastKey() != rows.size()) {
                throw new DataException(rows.firstEntry().getValue().place() + ": session '" + session.getKey()
                        + "': found the turns " + rows.keySet() + ", wanted them numbered from 1 without a gap");
            }
            rows.forEach((number, row) -> turns.add(turn(session.getKey(), number, rows.size(), row)));
        }
        return turns;
    }

    @Override
    public Image read(String name) throws IOException {
        Cell cell = cell(name);
        ParquetRow row = reader.row(cell.row(), List.of(cell.column()));
        Image image = row.picture(cell.column())
                .flatMap(ParquetPicture::image)
                .orElseThrow(() -> row.fault("found no bytes in '" + cell.column() + "', wanted a picture"));
        if (!image.mediaType().startsWith("image/")) {
            throw row.fault("found no picture but " + image.size() + " bytes of no known format in '" + cell.column()
                    + "', wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
        }
        return image;
    }

    @Override
    public String place(String name) {
        Cell cell = cell(name);
        return source + ": row " + cell.row() + ", '" + cell.column() + "'";
    }

    @Override
    public String hash() {
        return reader.hash();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Cell cell(String name) {
        return Optional.ofNullable(cells.get(name))
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no picture of " + source));
    }

    private void take(ParquetRow row, long number) throws DataException {
        String session = row.word("img_id").orElse("");
        if (!session.matches("[^/\\\\:\\p{Cntrl}]{1,200}")) {
            throw row.fault("found '" + session + "' as 'img_id', wanted a plain name");
        }
        int turn = row.whole("turn_index")
                .orElse(BigInteger.ZERO)
                .min(BigInteger.valueOf(1000))
                .intValue();
        if (turn < 1 || turn > MOST_TURNS) {
            throw row.fault("found " + turn + " as 'turn_index', wanted 1 to " + MOST_TURNS);
        }
        String instruction = row.text("instruction").orElse("");
        if (instruction.isBlank()) {
            throw row.fault("found no 'instruction', wanted one");
        }
        Optional<Row> first = Optional.ofNullable(sessions.computeIfAbsent(session, none -> new TreeMap<>())
                .putIfAbsent(turn, new Row(number, row.place(), instruction)));
        if (first.isPresent()) {
            throw row.fault("found turn " + turn + " of session '" + session + "' again (first at "
                    + first.get().place() + "), wanted it once");
        }
    }

    // a picture's name is its column and row: the files' own names are not always there
    private EditTurn turn(String session, int number, int turns, Row row) {
        List<String> names =
                PICTURES.stream().map(column -> column + "-" + row.number()).toList();
        EditTurn turn = new EditTurn(
                session, number, turns, names.get(0), names.get(1), names.get(2), row.instruction(), Map.of());
        for (int i = 0; i < PICTURES.size(); i++) {
            cells.put(turn.path(names.get(i)), new Cell(row.number(), PICTURES.get(i)));
        }
        return turn;
    }
}
