package io.vitharness.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    @TempDir
    private Path folder;

    @Test
    void rowsAndCellsAreToldApart() throws IOException {
        assertThat(read("a\tb\n1\t2\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void emptyCellsStay() throws IOException {
        assertThat(read("a\t\tc\n\t\t\n")).containsExactly(List.of("a", "", "c"), List.of("", "", ""));
    }

    @Test
    void quotedCellsHoldDelimitersQuotesAndLineEnds() throws IOException {
        assertThat(read("\"a\tb\"\t\"say \"\"no\"\"\"\t\"one\ntwo\r\nthree\"\n"))
                .containsExactly(List.of("a\tb", "say \"no\"", "one\ntwo\r\nthree"));
    }

    @Test
    void quoteInsideAPlainCellIsALetter() throws IOException {
        assertThat(read("5\" wide\tb\n\"a\"b\tc\n")).containsExactly(List.of("5\" wide", "b"), List.of("ab", "c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\tb\n1\t2", "a\tb\r\n1\t2\r\n", "a\tb\r1\t2\r", "\n\na\tb\n\n1\t2\n\n", "\ufeffa\tb\n1\t2\n"})
    void anyLineEndAndEmptyLinesAndAMarkGiveTheSame(String text) throws IOException {
        assertThat(read(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void linesAreCountedThroughQuotedCells() throws IOException {
        Path file = write("a\n\"1\n2\"\n3\n");

        assertThat(rows(file)).extracting(TableRow::line).containsExactly(1, 2, 4);
    }

    @Test
    void placesLeadBackToTheCells() throws IOException {
        Path file = write("\ufeffhead\tx\n\"é \"\"q\"\"\"\tplain\n");
        byte[] bytes = Files.readAllBytes(file);

        for (TableRow row : rows(file)) {
            for (Cell cell : row.cells()) {
                CellPlace place = cell.place();
                byte[] raw = Arrays.copyOfRange(bytes, (int) place.offset(), (int) place.offset() + place.length());
                assertThat(TableReader.cell(file, place, raw).bytes()).isEqualTo(cell.bytes());
                assertThat(place.line()).isEqualTo(row.line());
            }
        }
    }

    @Test
    void cellsLongerThanABlockAreWhole() throws IOException {
        String longCell = "x".repeat(200_000);

        assertThat(read("a\t" + longCell + "\n\"" + longCell + "\n\"\tb\n"))
                .containsExactly(List.of("a", longCell), List.of(longCell + "\n", "b"));
    }

    @Test
    void unendingQuoteIsNamedByItsLine() throws IOException {
        Path file = write("a\tb\n1\t\"cut");

        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ":2: found a quote that never ends, wanted a second quote; is the file cut off?");
    }

    @Test
    void tooLongACellIsRefused() throws IOException {
        Path file = write("a\n12345\n");

        assertThatThrownBy(() -> rows(file, new TableFormat('\t', 4)))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ":2: found a cell of more than 4 bytes, wanted a shorter one; is a quote missing?");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = folder.resolve("latin.tsv");
        Files.write(file, new byte[] {'a', '\t', (byte) 0xe9, '\n'});

        assertThatThrownBy(() -> rows(file).get(0).text(1))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ":1: column 2 holds bytes that are not UTF-8; wanted UTF-8 text");
    }

    @Test
    void hashIsThatOfTheWholeFile() throws IOException, NoSuchAlgorithmException {
        Path file = write("a\tb\n1\t2\n\n");
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));

        try (TableReader reader = new TableReader(file, TableFormat.TSV)) {
            reader.next();
            assertThatThrownBy(reader::hash).isInstanceOf(IllegalStateException.class);
            reader.next();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.hash()).isEqualTo(HexFormat.of().formatHex(expected));
            assertThat(reader.endsWithLineEnd()).isTrue();
        }
    }

    @Test
    void missingLastLineEndIsTold() throws IOException {
        try (TableReader reader = new TableReader(write("a\n1"), TableFormat.TSV)) {
            reader.next();
            reader.next();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.endsWithLineEnd()).isFalse();
        }
    }

    @Test
    void headerFindsColumnsAndFaults() throws IOException {
        Path file = write("index\tquestion\n1\tNone\n2\n");
        List<TableRow> rows = rows(file);
        TableHeader header = TableHeader.of(rows.get(0));

        assertThat(header.column("question")).hasValue(1);
        assertThat(header.text(rows.get(1), "question")).isEmpty();
        assertThat(header.text(rows.get(1), "index")).hasValue("1");
        assertThat(header.text(rows.get(1), "hint")).isEmpty();
        assertThatThrownBy(() -> header.require(rows.get(0), List.of("index", "answer")))
                .hasMessage(file + ":1: found the columns [index, question], wanted also [answer]");
        assertThatThrownBy(() -> header.requireWhole(rows.get(2)))
                .hasMessage(file + ":3: found 1 cells, wanted 2 as in the header");
        assertThatThrownBy(() -> TableHeader.of(rows(write("a\ta\n")).get(0)))
                .hasMessageEndingWith(":1: found two columns 'a', wanted each name once");
    }

    @Test
    void commasWorkAsTabsDo() throws IOException {
        assertThat(texts(rows(write("a,\"b,c\"\n"), TableFormat.CSV))).containsExactly(List.of("a", "b,c"));
    }

    private List<List<String>> read(String text) throws IOException {
        return texts(rows(write(text)));
    }

    private static List<List<String>> texts(List<TableRow> rows) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        for (TableRow row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.cells().size(); column++) {
                cells.add(row.text(column));
            }
            texts.add(cells);
        }
        return texts;
    }

    private static List<TableRow> rows(Path file) throws IOException {
        return rows(file, TableFormat.TSV);
    }

    private static List<TableRow> rows(Path file, TableFormat format) throws IOException {
        try (TableReader reader = new TableReader(file, format)) {
            List<TableRow> rows = new ArrayList<>();
            for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
            return rows;
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("table.tsv"), text, StandardCharsets.UTF_8);
    }
}
