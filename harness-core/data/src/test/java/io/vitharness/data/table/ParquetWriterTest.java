package io.vitharness.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vitharness.data.table.ParquetWriter.Kind;
import io.vitharness.data.table.ParquetWriter.NamedPicture;
import io.vitharness.spi.Image;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written, DuckDB reads: the format is not ours. */
class ParquetWriterTest {

    private static final Image PICTURE = Image.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1});

    @TempDir
    Path folder;

    @Test
    void textsNumbersAndPicturesComeBack() throws IOException {
        Path file =
                write(List.of(Map.of("name", "Grüße", "number", -7L, "picture", new NamedPicture(PICTURE, "1.png"))));

        try (ParquetReader reader = open(file)) {
            ParquetRow row = reader.row(0, List.of("name", "number", "picture"));

            assertThat(row.text("name")).contains("Grüße");
            assertThat(row.whole("number")).contains(BigInteger.valueOf(-7));
            assertThat(row.picture("picture"))
                    .contains(new ParquetPicture(java.util.Optional.of(PICTURE), java.util.Optional.of("1.png")));
        }
    }

    @Test
    void emptyCellsStayEmpty() throws IOException {
        Path file = write(List.of(Map.of(), Map.of("name", ""), Map.of("number", 3L)));

        try (ParquetReader reader = open(file)) {
            List<String> columns = List.of("name", "number", "picture");
            assertThat(reader.row(0, columns).picture("picture")).isEmpty();
            assertThat(reader.row(0, columns).text("name")).isEmpty();
            assertThat(reader.row(1, columns).text("name")).contains("");
            assertThat(reader.row(2, columns).whole("number")).contains(BigInteger.valueOf(3));
        }
    }

    @Test
    void manyRowsAreWrittenInGroupsAndKeepTheirOrder() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long i = 0; i < 1201; i++) {
            rows.add(i % 3 == 0 ? Map.of("number", i) : Map.of("number", i, "name", "row " + i));
        }

        try (ParquetReader reader = open(write(rows))) {
            List<String> names = new ArrayList<>();
            reader.forEach(
                    List.of("name", "number"), row -> names.add(row.text("name").orElse("none")));

            assertThat(reader.rows()).isEqualTo(1201);
            assertThat(names.subList(498, 502)).containsExactly("none", "row 499", "row 500", "none");
        }
    }

    @Test
    void tableWithoutRowsHasItsColumns() throws IOException {
        try (ParquetReader reader = open(write(List.of()))) {
            assertThat(reader.columns()).containsOnlyKeys("name", "number", "picture");
            assertThat(reader.rows()).isZero();
        }
    }

    @Test
    void sameRowsGiveTheSameBytes() throws IOException {
        byte[] once = Files.readAllBytes(write(List.of(Map.of("name", "a"))));

        assertThat(Files.readAllBytes(write(List.of(Map.of("name", "a"))))).isEqualTo(once);
    }

    @Test
    void unknownColumnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(List.of(Map.of("nmae", "a"))))
                .withMessage("no column 'nmae'; known: [name, number, picture]");
    }

    private Path write(List<? extends Map<String, ?>> rows) throws IOException {
        Map<String, Kind> columns = new LinkedHashMap<>();
        columns.put("name", Kind.TEXT);
        columns.put("number", Kind.WHOLE);
        columns.put("picture", Kind.PICTURE);
        Path file = folder.resolve("table.parquet");
        try (ParquetWriter writer = ParquetWriter.create(file, columns)) {
            for (Map<String, ?> row : rows) {
                writer.add(row);
            }
        }
        return file;
    }

    private static ParquetReader open(Path file) throws IOException {
        return ParquetReader.open(new DuckDBDriver(), List.of(file));
    }
}
