package io.vitharness.benchmarks.seedbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

    private static final List<Object> NOTHING = List.of();

    @TempDir
    private Path folder;

    static Stream<Arguments> questions() {
        String inside = ", wanted a name inside the folder of pictures";
        String name = ", wanted the name of a picture or of a video";
        return Stream.of(
                arguments(
                        "question_id",
                        NOTHING,
                        "question '?': found nothing as 'question_id', wanted a text of at"
                                + " most 1048576 characters"),
                arguments(
                        "question",
                        7,
                        "question '9': found 7 as 'question', wanted a text of at most 1048576" + " characters"),
                arguments(
                        "question",
                        "  ",
                        "question '9': found \"  \" as 'question', wanted a text of at most 1048576" + " characters"),
                arguments(
                        "choice_c",
                        NOTHING,
                        "question '9': found nothing as 'choice_c', wanted a text of at most" + " 1048576 characters"),
                arguments(
                        "choice_d",
                        true,
                        "question '9': found true as 'choice_d', wanted a text of at most 1048576" + " characters"),
                arguments("answer", "E", "question '9': found \"E\" as 'answer', wanted one of A, B, C, D"),
                arguments("answer", "a", "question '9': found \"a\" as 'answer', wanted one of A, B, C, D"),
                arguments("answer", 1, "question '9': found 1 as 'answer', wanted one of A, B, C, D"),
                arguments("answer", "", "question '9': found \"\" as 'answer', wanted one of A, B, C, D"),
                arguments(
                        "question_type_id",
                        NOTHING,
                        "question '9': found nothing as 'question_type_id', wanted a" + " number from 1"),
                arguments(
                        "question_type_id",
                        "five",
                        "question '9': found \"five\" as 'question_type_id', wanted a" + " number from 1"),
                arguments("question_type_id", 0, "question '9': found 0 as 'question_type_id', wanted a number from 1"),
                arguments(
                        "question_type_id", -5, "question '9': found -5 as 'question_type_id', wanted a number from 1"),
                arguments(
                        "question_type_id",
                        1.5,
                        "question '9': found 1.5 as 'question_type_id', wanted a number" + " from 1"),
                arguments("data_id", NOTHING, "question '9': found nothing as 'data_id'" + name),
                arguments("data_id", "", "question '9': found \"\" as 'data_id'" + name),
                arguments("data_id", List.of("a", ""), "question '9': found \"\" as 'data_id'" + name),
                arguments("data_id", Map.of("a", 1), "question '9': found {\"a\":1} as 'data_id'" + name),
                arguments(
                        "data_id",
                        "../../etc/passwd",
                        "question '9': found \"../../etc/passwd\" as 'data_id'" + inside),
                arguments("data_id", "a/../../b", "question '9': found \"a/../../b\" as 'data_id'" + inside),
                arguments("data_id", "/etc/passwd", "question '9': found \"/etc/passwd\" as 'data_id'" + inside),
                arguments("data_id", "C:/x", "question '9': found \"C:/x\" as 'data_id'" + inside),
                arguments("data_id", "..\\x", "question '9': found \"..\\\\x\" as 'data_id'" + inside),
                arguments("data_id", "a\u0000b", "question '9': found \"a\\u0000b\" as 'data_id'" + inside),
                arguments(
                        "data_id",
                        Collections.nCopies(65, "p"),
                        "question '9': found [\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\",\"p\"... as 'data_id',"
                                + " wanted 1 to 64 names"),
                arguments(
                        "segment",
                        List.of(5),
                        "question '9': found [5] as 'segment', wanted a start and a later end," + " as in [18, 166]"),
                arguments(
                        "segment",
                        List.of(9, 3),
                        "question '9': found [9,3] as 'segment', wanted a start and a later" + " end, as in [18, 166]"),
                arguments(
                        "segment",
                        List.of(-1, 3),
                        "question '9': found [-1,3] as 'segment', wanted a start and a"
                                + " later end, as in [18, 166]"),
                arguments(
                        "segment",
                        List.of(1, 1e300),
                        "question '9': found [1,1.0E300] as 'segment', wanted a start"
                                + " and a later end, as in [18, 166]"),
                arguments(
                        "question",
                        "<img> or <img>?",
                        "question '9': found 2 places <img> but 1 pictures, wanted a" + " picture for each"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void badQuestionIsRefusedWithPlaceFoundAndWanted(String key, Object value, String message) {
        Path file = SeedFiles.five(folder).question("9", key, value).write();

        assertThatThrownBy(() -> open(file, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ":1: " + message);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", ":1: found an empty file, wanted {\"questions\": [...]}"),
                arguments("7", ":1: found a single value, wanted {\"questions\": [...]}"),
                arguments("{}", ":1: found no list 'questions', wanted {\"questions\": [...]}"),
                arguments("{\"questions\": {}}", ":1: found no list 'questions', wanted {\"questions\": [...]}"),
                arguments(
                        "{\"questions\": []}\n{}",
                        ":2: found more behind the end of the JSON, wanted one value in the file"),
                arguments("{\"questions\": []}", ": found no question, wanted at least one"),
                arguments("{\"questions\": [\n7]}", ":2: found a single value, wanted a question {...}"),
                arguments("{\"questions\": [\n[]]}", ":2: found a list, wanted a question {...}"),
                arguments(
                        "{\"questions\": [\n{\"answer\": \"A\"",
                        ":2:15: found the file's end, wanted more JSON; is it cut off?"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void fileThatIsNoSuchListIsRefused(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("SEED-Bench.json"), text);

        assertThatThrownBy(() -> open(file, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() throws IOException {
        Path file = Files.writeString(folder.resolve("SEED-Bench.json"), "{\"questions\": [\n{\"a\": NaN}]}");

        assertThatThrownBy(() -> open(file, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ":2:")
                .hasMessageContaining("found no sound JSON (");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        Path file =
                Files.writeString(folder.resolve("SEED-Bench.json"), "{\"questions\": [{\"a\": " + "[".repeat(100_000));

        assertThatThrownBy(() -> open(file, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file + ": found no sound JSON (")
                .hasMessageContaining("nesting depth");
    }

    @Test
    void absentPicturesAreCountedAndTheFirstIsNamed() {
        Path file = SeedFiles.five(folder)
                .question("201", "data_id", "absent")
                .question("202", "data_id", "other")
                .write();

        assertThatThrownBy(() -> open(file, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": found no pictures for 2 questions, wanted them all; the first is "
                        + folder.resolve("SEED-Bench-image/absent")
                        + " (see the README for the layout; 'media: image' leaves videos out)");
    }

    @Test
    void absentFilmIsNamedUnlessVideosAreLeftOut() throws IOException {
        Path file = SeedFiles.five(folder)
                .question("v9", "data_type", "video", "data_id", "no.webm", "question_type_id", 10)
                .write();

        assertThatThrownBy(() -> open(file, Map.of()))
                .hasMessageContaining("the first is " + folder.resolve("frames/v9") + " (");
        assertThat(open(file, Map.of("media", "image")).sampleIds()).hasSize(3);
    }

    @Test
    void segmentInSecondsNeedsTheFilmsRate() throws IOException {
        SeedFiles files = SeedFiles.five(folder)
                .question(
                        "v9",
                        "data_type",
                        "video",
                        "data_id",
                        "P03_24.MP4",
                        "question_type_id",
                        11,
                        "segment",
                        List.of(0.5, 0.9));
        for (int frame = 0; frame < 60; frame++) {
            files.picture("SEED-Bench-video/P03_24.MP4/" + frame + ".jpg", frame);
        }
        Path file = files.write();
        Path rate = folder.resolve("SEED-Bench-video/P03_24.MP4/fps.txt");

        assertThatThrownBy(() -> open(file, Map.of()))
                .hasMessage(rate + ": found nothing, wanted the film's frames per second, such as 59.94, since question"
                        + " 'v9' names its segment in seconds");
        Files.writeString(rate, "59.94\n");
        assertThat(open(file, Map.of()).sampleIds()).contains("v9");
    }

    @Test
    void idOfAFilmThatIsNoFolderNameIsRefused() {
        Path file = SeedFiles.five(folder)
                .question("../v9", "data_type", "video", "question_type_id", 10)
                .write();

        assertThatThrownBy(() -> open(file, Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found the question id '../v9' of a video");
    }

    @Test
    void emptyPictureFileIsRefused() {
        Path file =
                SeedFiles.five(folder).file("SEED-Bench-image/p1", new byte[0]).write();

        assertThatThrownBy(() -> open(file, Map.of()))
                .hasMessage(folder.resolve("SEED-Bench-image/p1")
                        + ": found 0 bytes, wanted a picture of 1 to 67108864 bytes");
    }

    @Test
    void fileThatIsNoPictureIsRefusedWhenItIsAsked() throws IOException {
        Path file = SeedFiles.five(folder)
                .file("SEED-Bench-image/p1", new byte[] {'a', 'b', 'c'})
                .write();

        assertThatThrownBy(() -> open(file, Map.of()).sample("101"))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("SEED-Bench-image/p1") + ": found no picture but 3 bytes of no known format,"
                        + " wanted PNG, JPEG, GIF, WebP, BMP or TIFF");
    }

    @Test
    void unknownDimensionListsTheKnown() {
        Path file = SeedFiles.five(folder).write();

        assertThatThrownBy(() -> open(file, Map.of("dimensions", "[5, 6]")))
                .hasMessage(file + ": found no question of dimension 6, wanted some of [5, 10, 12]");
    }

    @Test
    void choiceOfNothingIsRefused() {
        Path file = SeedFiles.five(folder).write();

        assertThatThrownBy(() -> open(file, Map.of("dimensions", "[5]", "media", "video")))
                .hasMessage(file + ": found no question that the configuration asks for, wanted at least one");
    }

    @Test
    void nonsenseDimensionIsRefusedByTheConfiguration() {
        assertThatThrownBy(() -> Configs.of(SeedBenchConfig.class, Map.of("dimensions", "[0]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'dimensions' are numbers from 1 but hold 0");
    }

    @Test
    void absentPlaceAndUnclearFoldersAreNamed() throws IOException {
        Path absent = folder.resolve("absent.json");
        assertThatThrownBy(() -> open(absent, Map.of()))
                .hasMessage(absent + ": there is no such file or folder; wanted a JSON file of SEED-Bench");
        assertThatThrownBy(() -> open(folder, Map.of()))
                .hasMessage(folder + ": found 0 files *.json [], wanted one; name the file itself");
        Files.writeString(folder.resolve("a.json"), "");
        Files.writeString(folder.resolve("b.json"), "");
        assertThatThrownBy(() -> open(folder, Map.of()))
                .hasMessage(folder + ": found 2 files *.json [a.json, b.json], wanted one; name the file itself");
    }

    @Test
    void everyCutOfAFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(SeedFiles.five(folder).write());
        Path file = folder.resolve("cut.json");
        for (int length = 0; length < whole.length - 1; length += 11) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> open(file, Map.of()))
                    .as("cut at byte %d", length)
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith(file + ":");
        }
    }

    private static Benchmark open(Path file, Map<String, String> keys) throws IOException {
        return new SeedBenchProvider().open(Configs.of(SeedBenchConfig.class, keys), file);
    }
}
