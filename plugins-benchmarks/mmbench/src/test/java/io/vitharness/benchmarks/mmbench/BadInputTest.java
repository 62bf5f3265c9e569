package io.vitharness.benchmarks.mmbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vitharness.spi.benchmark.DataException;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

    private static final String SHORT = "QUJD";
    private static final String HEADER = "index\tquestion\tA\tB\tanswer\timage\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> tables() {
        String text = Base64.getEncoder()
                .encodeToString("no picture at all, ".repeat(5).getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                arguments(new Tsv(), ": found no row with a picture, wanted at least one question"),
                arguments(new Tsv().row(1, "image", ""), ": found no row with a picture, wanted at least one question"),
                arguments(
                        new Tsv().row(1).row(1),
                        ":3: found index 1 again, wanted each index once; it stands in line 2"),
                arguments(
                        new Tsv().row(1, "index", "one"),
                        ":2: found index 'one', wanted a whole number below 1000000000"),
                arguments(
                        new Tsv().row(1, "index", "-1"),
                        ":2: found index '-1', wanted a whole number below 1000000000"),
                arguments(
                        new Tsv().row(1, "index", "1.5"),
                        ":2: found index '1.5', wanted a whole number below 1000000000"),
                arguments(
                        new Tsv().row(1, "index", "1000000000"),
                        ":2: found index '1000000000', wanted a whole number below 1000000000"),
                arguments(
                        new Tsv().row(1, "index", "9".repeat(60)),
                        ":2: found index '" + "9".repeat(40) + "...', wanted a whole number below 1000000000"),
                arguments(new Tsv().row(1, "index", "NaN"), ":2: found no index, wanted a whole number"),
                arguments(new Tsv().row(1, "question", ""), ":2: found no question, wanted a text"),
                arguments(
                        new Tsv().row(1, "A", "", "B", "nan", "C", "NULL"),
                        ":2: found no option in the columns [A, B, C, D], wanted at least one"),
                arguments(
                        new Tsv().row(1, "answer", "D"),
                        ":2: found answer 'D', wanted one of the row's options [A, B, C]"),
                arguments(
                        new Tsv().row(1, "answer", "E"),
                        ":2: found answer 'E', wanted one of the row's options [A, B, C]"),
                arguments(
                        new Tsv().row(1, "answer", "a"),
                        ":2: found answer 'a', wanted one of the row's options [A, B, C]"),
                arguments(
                        new Tsv().row(1, "image", "2"),
                        ":2: the picture is that of index 2, but found no row 2 that holds a picture itself, wanted one"),
                arguments(
                        new Tsv().row(1).row(2, "image", "1").row(3, "image", "2"),
                        ":4: the picture is that of index 2, but found no row 2 that holds a picture itself, wanted one"),
                arguments(
                        new Tsv().row(1, "image", SHORT),
                        ":2: found the picture 'QUJD', wanted base64 of more than 64 characters or the index of the row"
                                + " that holds it"),
                arguments(
                        new Tsv().row(1, "image", "../" + "x".repeat(80)),
                        ":2: the picture is no base64: found byte 0x2e at its character 1, wanted A-Z, a-z, 0-9, +, / and"
                                + " = at the end"),
                arguments(
                        new Tsv().row(1, "image", Tsv.picture(1).substring(0, 101)),
                        ":2: the picture is no base64: found 101 characters of which 0 are =, wanted a multiple of 4 with"
                                + " at most 2; is the file cut off?"),
                arguments(
                        new Tsv().row(1, "image", "A".repeat(97) + "==="),
                        ":2: the picture is no base64: found 100 characters of which 3 are =, wanted a multiple of 4 with"
                                + " at most 2; is the file cut off?"),
                arguments(
                        new Tsv().row(1, "image", "AA=A".repeat(20)),
                        ":2: the picture is no base64: found byte 0x41 at its character 4, wanted A-Z, a-z, 0-9, +, / and"
                                + " = at the end"),
                arguments(
                        new Tsv().row(1, "image", text),
                        ":2: the picture is of no known format: found bytes that start with 6e6f2070, wanted PNG, JPEG,"
                                + " GIF, WebP, BMP or TIFF"),
                arguments(
                        new Tsv().row(1, "image", "[" + " ".repeat(80) + "]"),
                        ":2: found a picture list without a picture, wanted ['base64', ...]"),
                arguments(new Tsv().row(1).raw("2\tcut"), ":3: found 2 cells, wanted 12 as in the header"),
                arguments(
                        new Tsv().row(1).raw("2\t\"cut\nhere\tand\tthere"),
                        ":3: found a quote that never ends, wanted a second quote; is the file cut off?"),
                arguments(
                        new Tsv().row(1, "question", "w".repeat((1 << 20) + 1)),
                        ":2: column 'question' holds 1048577 bytes, wanted at most 1048576; is a quote missing?"),
                arguments(
                        new Tsv().row(1000001),
                        ": found rotations only, wanted rows of the first pass (index below 1000000)"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void badTableIsRefusedWithPlaceFoundAndWanted(Tsv table, String message) {
        Path file = table.write(folder);

        assertThatThrownBy(() -> open(file, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", ":1: found an empty file, wanted a header and rows"),
                arguments(
                        "index\tquestion\tA\timage\n",
                        ":1: found the columns [index, question, A, image], wanted also [B]"),
                arguments(
                        "{\"questions\": []}\n",
                        ":1: found the columns [{\"questions\": []}], wanted also [index," + " question, A, B, image]"),
                arguments("index\tquestion\tA\tA\tB\timage\n", ":1: found two columns 'A', wanted each name once"),
                arguments(
                        HEADER + "1\tq\ta\tb\tA\t" + "A".repeat((32 << 20) + 1) + "\n",
                        ":2: found a cell of more than 33554432 bytes, wanted a shorter one; is a quote missing?"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void fileThatIsNoSuchTableIsRefused(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("file.tsv"), text);

        assertThatThrownBy(() -> open(file, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws IOException {
        Path file = folder.resolve("latin.tsv");
        Files.write(file, (HEADER + "1\té\ta\tb\tA\t2\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> open(file, Map.of()))
                .hasMessage(file + ":2: column 2 holds bytes that are not UTF-8; wanted UTF-8 text");
    }

    @Test
    void absentPlaceIsNamed() {
        Path absent = folder.resolve("absent.tsv");

        assertThatThrownBy(() -> open(absent, Map.of()))
                .hasMessage(absent + ": there is no such file or folder; wanted a TSV file of MMBench");
    }

    @Test
    void folderWithoutOrWithSeveralTablesIsRefused() throws IOException {
        assertThatThrownBy(() -> open(folder, Map.of()))
                .hasMessage(folder + ": found 0 files *.tsv [], wanted one; name the file itself");
        Files.writeString(folder.resolve("a.tsv"), "");
        Files.writeString(folder.resolve("b.tsv"), "");
        assertThatThrownBy(() -> open(folder, Map.of()))
                .hasMessage(folder + ": found 2 files *.tsv [a.tsv, b.tsv], wanted one; name the file itself");
    }

    @Test
    void unknownSplitListsTheKnown() {
        Path file = new Tsv().row(1).row(2, "split", "").write(folder);

        assertThatThrownBy(() -> open(file, Map.of("split", "tset")))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": found no row of split 'tset', wanted one of [(none), dev]");
    }

    @Test
    void circularWithoutRotationsIsNeverSilentlyVanilla() {
        Path file = new Tsv().row(1).write(folder);

        assertThatThrownBy(() -> open(file, Map.of("rotations", "file")))
                .hasMessage(file + ": found the first pass alone, wanted rotations (index + 1000000) for the circular"
                        + " protocol; set 'rotations: generated' or 'protocol: vanilla'");
    }

    @Test
    void fileThatChangesDuringARunIsNoticed() throws IOException {
        Path file = new Tsv().row(1).write(folder);
        var benchmark = new MmbenchProvider().open(Configs.defaults(MmbenchConfig.class), file);
        long before = Files.size(file);
        new Tsv().row(1).row(2).write(folder);

        assertThatThrownBy(() -> benchmark.sample("1"))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": found " + Files.size(file) + " bytes, wanted " + before
                        + " as when it was opened; the file must not change during a run");
    }

    @Test
    void everyCutOfATableIsRefusedOrNoted() throws IOException {
        byte[] whole = Files.readAllBytes(Tsv.fiveRows().write(folder));
        Path file = folder.resolve("cut.tsv");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                var benchmark = new MmbenchProvider().open(Configs.defaults(MmbenchConfig.class), file);
                assertThat(benchmark.card().notes())
                        .as("cut at byte %d", length)
                        .isNotEmpty();
            } catch (DataException refused) {
                assertThat(refused).hasMessageStartingWith(file + ":");
            }
        }
    }

    private static void open(Path file, Map<String, String> keys) throws IOException {
        new MmbenchProvider().open(Configs.of(MmbenchConfig.class, keys), file).close();
    }
}
