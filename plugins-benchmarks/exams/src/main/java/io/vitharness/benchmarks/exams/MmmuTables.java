package io.vitharness.benchmarks.exams;

import io.vitharness.data.table.ParquetReader;
import io.vitharness.data.table.ParquetRow;
import io.vitharness.data.table.ParquetShards;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBDriver;

/** MMMU's Parquet files as the hub publishes them: {@code <subject>/validation-00000-of-00001.parquet}. */
final class MmmuTables implements PictureSource {

    private static final int MOST_PICTURES = 7;

    private record Place(ParquetReader table, long row) {}

    private final Path data;
    private final Map<String, ParquetReader> tables = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final List<MmmuRow> rows = new ArrayList<>();

    private MmmuTables(Path data) {
        this.data = data;
    }

    /** Opens the tables of all subjects that are asked; fails where one is absent. */
    static MmmuTables open(MmmuConfig config, Path data) throws IOException {
        MmmuTables tables = new MmmuTables(data);
        try {
            for (String subject : MmmuSubjects.all()) {
                if (config.asks(subject) && tables.isExpected(subject, config)) {
                    tables.add(subject, config.split());
                }
            }
        } catch (IOException | RuntimeException e) {
            tables.close();
            throw e;
        }
        return tables;
    }

    List<MmmuRow> rows() {
        return rows;
    }

    /** The tables by subject, in order. */
    Map<String, ParquetReader> tables() {
        return tables;
    }

    @Override
    public Image open(String name) throws IOException {
        int mark = name.lastIndexOf('#');
        Place place = Optional.ofNullable(places.get(name.substring(0, mark)))
                .orElseThrow(() -> new DataException(data + ": found no picture '" + name + "'"));
        String column = "image_" + name.substring(mark + 1);
        ParquetRow row = place.table().row(place.row(), List.of(column));
        Image image = row.picture(column)
                .flatMap(picture -> picture.image())
                .orElseThrow(() -> row.fault("found no bytes in '" + column + "', wanted a picture"));
        if (!image.mediaType().startsWith("image/")) {
            throw row.fault("found " + image.size() + " bytes of no known format in '" + column
                    + "', wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
        }
        return image;
    }

    @Override
    public void close() throws IOException {
        for (ParquetReader table : tables.values()) {
            table.close();
        }
    }

    // a synthetic set has few subjects: nobody draws a disease of shapes
    private boolean isExpected(String subject, MmmuConfig config) {
        return !config.subjects().isEmpty() || !Notes.isSynthetic(data) || Files.isDirectory(data.resolve(subject));
    }

    private void add(String subject, String split) throws IOException {
        Path folder = data.resolve(subject);
        if (!Files.isDirectory(folder)) {
            throw new DataException(data + ": found no folder '" + subject
                    + "', wanted one with Parquet files for each subject; 'subjects' asks fewer");
        }
        ParquetReader table = ParquetReader.open(new DuckDBDriver(), ParquetShards.find(folder, split));
        tables.put(subject, table);
        List<String> columns = new ArrayList<>(List.of("id", "question", "options", "answer", "question_type"));
        table.require(columns);
        for (int number = 1; number <= MOST_PICTURES; number++) {
            if (table.has("image_" + number)) {
                columns.add("image_" + number);
            }
        }
        long[] row = new long[1];
        table.forEach(columns, cells -> {
            MmmuRow read = row(cells, columns);
            places.put(read.id(), new Place(table, row[0]++));
            rows.add(read);
        });
    }

    private static MmmuRow row(ParquetRow cells, List<String> columns) throws DataException {
        String id = cells.word("id").orElseThrow(() -> cells.fault("found no id, wanted one"));
        String question = cells.text("question").orElseThrow(() -> cells.fault("found no question, wanted one"));
        boolean choice = cells.text("question_type").orElse("").equals("multiple-choice");
        String options = cells.text("options").orElse("[]");
        List<String> texts = PythonList.parse(options)
                .orElseThrow(() -> cells.fault("found '" + options + "' as 'options', wanted a Python list of texts"));
        String answer = cells.text("answer").orElse("");
        List<String> keys =
                answer.isEmpty() ? List.of() : PythonList.parse(answer).orElse(List.of(answer));
        Set<Integer> pictures = new TreeSet<>();
        for (String column : columns) {
            if (column.startsWith("image_") && cells.picture(column).isPresent()) {
                pictures.add(Integer.valueOf(column.substring("image_".length())));
            }
        }
        return new MmmuRow(cells.place(), id, question, choice ? Letters.of(texts) : List.of(), keys, pictures);
    }
}
