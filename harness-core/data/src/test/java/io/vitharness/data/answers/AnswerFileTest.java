package io.vitharness.data.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFileTest {

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static AnswerFile read(Path file) throws IOException {
        return AnswerFile.read(file, AnswerColumns.USUAL);
    }

    /** What was answered, less the other columns. */
    private static List<RecordedAnswer> answers(Path file) throws IOException {
        return read(file).answers().stream()
                .map(answer -> new RecordedAnswer(answer.id(), answer.text(), Map.of(), answer.line()))
                .toList();
    }

    private static RecordedAnswer answer(String id, String text, int line) {
        return new RecordedAnswer(id, Optional.of(text), Map.of(), line);
    }

    private static RecordedAnswer lost(String id, int line) {
        return new RecordedAnswer(id, Optional.empty(), Map.of(), line);
    }

    @Test
    void linesOfLlavaAndOfSeedBenchAreRead() throws IOException {
        Path llava = write("a.jsonl", "{\"question_id\": 241, \"prompt\": \"Q\", \"text\": \"B\"}\n\n");
        Path seed = write("b.jsonl", "{\"question_id\": \"v1\", \"prediction\": \"C\", \"gt_answer\": \"A\"},\n");

        assertThat(answers(llava)).containsExactly(answer("241", "B", 1));
        assertThat(answers(seed)).containsExactly(answer("v1", "C", 1));
    }

    @Test
    void nullAndNanAreLostButAnEmptyTextIsAnAnswer() throws IOException {
        Path file = write(
                "a.jsonl",
                "{\"id\":1,\"text\":null}\n{\"id\":2,\"text\":NaN}\n{\"id\":3,\"text\":\"\"}\n{\"id\":4,\"text\":7}\n");

        assertThat(answers(file)).containsExactly(lost("1", 1), lost("2", 2), answer("3", "", 3), answer("4", "7", 4));
    }

    @Test
    void tablesKeepQuotedTabsLineEndsAndQuotes() throws IOException {
        Path file = write(
                "a.tsv", "\ufeffindex\tquestion\tprediction\r\n7\t\"two\nlines\"\t\"B\t\"\"it\"\"\"\r\n8\tQ\tNone\r\n");

        assertThat(answers(file)).containsExactly(answer("7", "B\t\"it\"", 2), answer("8", "None", 4));
    }

    @Test
    void anEmptyCellAndNanAreLostAndAFloatIdIsWhole() throws IOException {
        Path file = write("a.tsv", "index\tprediction\n241.0\t\n1000241\tnan\n");

        assertThat(answers(file)).containsExactly(lost("241", 2), lost("1000241", 3));
    }

    @Test
    void sheetsAreReadCellByCell() throws IOException {
        Path file = sheet(sheet -> {
            sheet.value(0, 0, "index");
            sheet.value(0, 1, "A");
            sheet.value(0, 2, "prediction");
            sheet.value(1, 0, 241);
            sheet.value(1, 2, "B");
            sheet.value(2, 0, 1_000_241);
            sheet.value(3, 0, "x");
            sheet.value(3, 2, 3);
            sheet.value(4, 0, "y");
            sheet.value(4, 2, true);
            sheet.value(5, 0, "z");
            sheet.formula(5, 2, "A1");
        });

        assertThat(answers(file))
                .containsExactly(
                        answer("241", "B", 2),
                        lost("1000241", 3),
                        answer("x", "3", 4),
                        answer("y", "True", 5),
                        answer("z", "=A1", 6));
    }

    @Test
    void otherColumnsCanBeNamed() throws IOException {
        Path file = write("a.tsv", "nr\tprediction\tsaid\n1\tA\tB\n");

        AnswerFile answers = AnswerFile.read(file, new AnswerColumns(Optional.of("nr"), Optional.of("said")));

        assertThat(answers.answers())
                .containsExactly(new RecordedAnswer(
                        "1", Optional.of("B"), Map.of("nr", "1", "prediction", "A", "said", "B"), 2));
    }

    @Test
    void commasPartTheCellsOfACsvFile() throws IOException {
        Path file = write("a.csv", "index,prediction\n1,\"A, or B\"\n");

        assertThat(answers(file)).containsExactly(answer("1", "A, or B", 2));
    }

    @Test
    void repeatedIdsAreKeptAndReported() throws IOException {
        Path file = write("a.tsv", "index\tprediction\n1\tA\n2\tB\n1\tC\n");

        assertThat(answers(file)).hasSize(3);
        assertThat(read(file).repeated()).isEqualTo(Map.of("1", List.of(2, 4)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"id\":1,\"text\":\"A\"}#{\"id\":2,\"te|:2: the line is cut off or is no JSON",
                "{\"id\":1,\"text\":\"A\"}#[1]|:2: wanted one JSON object, found '[1]'",
                "{\"id\":1,\"said\":\"A\"}|:1: no key one of prediction, text, response; the line has id, said",
                "{\"nr\":1,\"text\":\"A\"}|:1: no key one of index, question_id, questionId, id; the line has nr, text",
                "{\"id\":null,\"text\":\"A\"}|:1: an id is a text or a number, found null",
                "{\"id\":1,\"text\":[\"A\"]}|:1: 'text' must be a text, found [\"A\"]",
                "index~prediction#1~A~B|:2: found 3 cells, wanted 2 as in the header",
                "index~said#1~A|:1: no column one of prediction, text, response; the header has index, said",
                "index~prediction#~A|:2: the row has no id",
                "index~prediction#1~A#2~\"B|:3: found a quote that never ends, wanted a second quote; is the file cut off?"
            })
    void aFaultIsNamedWithItsLine(String text, String message) throws IOException {
        Path file = write("a.txt", text.replace('#', '\n').replace('~', '\t'));

        assertThatThrownBy(() -> read(file)).isInstanceOf(DataException.class).hasMessageStartingWith(file + message);
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        Path latin = write("a.tsv", "index\tprediction\n1\tcaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Path lines = write("d.jsonl", "{\"id\":1,\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        Path wide = write("b.tsv", "\ufeffindex\tprediction\n".getBytes(StandardCharsets.UTF_16LE));
        Path old = write("c.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});

        assertThatThrownBy(() -> read(latin))
                .hasMessage(latin + ":2: column 2 holds bytes that are not UTF-8; wanted UTF-8 text");
        assertThatThrownBy(() -> read(lines)).hasMessage(lines + ":1: byte 0xe9 is not UTF-8; save the file as UTF-8");
        assertThatThrownBy(() -> read(wide)).hasMessage(wide + ":1: the file is UTF-16; save it as UTF-8");
        assertThatThrownBy(() -> read(old)).hasMessage(old + ": an old Excel file (.xls); save it as .xlsx");
    }

    @Test
    void absentAndEmptyFilesAreNamed() throws IOException {
        Path absent = folder.resolve("no.tsv");
        Path empty = write("a.tsv", "");

        assertThatThrownBy(() -> read(absent)).hasMessage(absent + ": there is no such file");
        assertThatThrownBy(() -> read(folder)).hasMessage(folder + ": found a folder, wanted a file");
        assertThatThrownBy(() -> read(empty)).hasMessage(empty + ": the file is empty");
    }

    @Test
    void aSheetThatUnpacksToTooMuchIsRefusedBeforeItIsRead() throws IOException {
        Path bomb = zip("xl/worksheets/sheet1.xml", new byte[2_000_000]);

        assertThat(Files.size(bomb)).isLessThan(10_000);
        assertThatThrownBy(() -> AnswerFile.read(bomb, AnswerColumns.USUAL, new AnswerLimits(10_000, 1_000_000)))
                .hasMessage(bomb + ": unpacks to more than 1000000 bytes");
    }

    @Test
    void aFileLargerThanTheLimitIsRefused() throws IOException {
        Path file = write("a.tsv", "index\tprediction\n");

        assertThatThrownBy(() -> AnswerFile.read(file, AnswerColumns.USUAL, new AnswerLimits(10, 10)))
                .hasMessage(file + ": 17 bytes, but an answer file has at most 10");
    }

    @Test
    void aCellBeyondTheLastColumnIsRefused() throws IOException {
        Path far = zip("xl/worksheets/sheet1.xml", "<c r=\"ZZZZZZ1\"/>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(far)).hasMessage(far + ": a cell lies beyond column XFD, Excel's last");
    }

    @Test
    void damagedSheetsAreNamed() throws IOException {
        byte[] whole = Files.readAllBytes(sheet(sheet -> sheet.value(0, 0, "index")));
        Path cut = write("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));
        Path other = zip("hello.txt", "hello".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(cut)).isInstanceOf(DataException.class).hasMessageContaining("cut off");
        assertThatThrownBy(() -> read(other)).isInstanceOf(DataException.class).hasMessageContaining("damaged");
    }

    @Test
    void aSheetWithoutTheColumnsOrWithAnAnswerWithoutIdIsNamed() throws IOException {
        Path nameless = sheet(sheet -> {
            sheet.value(0, 0, "index");
            sheet.value(0, 1, "prediction");
            sheet.value(1, 1, "B");
        });

        assertThatThrownBy(() -> read(nameless)).hasMessage(nameless + ":row 2: the row has an answer but no id");
        assertThatThrownBy(() -> AnswerFile.read(nameless, new AnswerColumns(Optional.of("nr"), Optional.empty())))
                .hasMessage(nameless + ":row 1: no column 'nr'; the header has index, prediction");
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private Path sheet(Filling filling) throws IOException {
        Path file = folder.resolve("sheet.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            filling.fill(book.newWorksheet("one"));
        }
        return file;
    }

    private Path zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return write("zip.xlsx", bytes.toByteArray());
    }

    @Test
    void anObjectOfAnswersByIdIsRead() throws IOException {
        Path file = write("mm-vet.json", "{\n \"v1_0\": \"x is 3\",\n \"v1_1\": \"\"\n}\n");

        assertThat(answers(file)).containsExactly(answer("v1_0", "x is 3", 1), answer("v1_1", "", 2));
    }

    @Test
    void oneLineWithIdAndTextIsALine() throws IOException {
        Path file = write("one.jsonl", "{\"question_id\": \"a\", \"text\": \"b\"}\n");

        assertThat(answers(file)).containsExactly(answer("a", "b", 1));
    }

    @Test
    void anIdTwiceInAnObjectIsAnError() throws IOException {
        Path file = write("twice.json", "{\"a\": \"1\", \"a\": \"2\"}");

        assertThatThrownBy(() -> read(file)).isInstanceOf(DataException.class).hasMessageContaining("every id once");
    }
}
