package io.vitharness.data.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditSessionsTest {

    private static final String FIRST = turn("77-input.png", 1, "make it red");
    private static final String SECOND = turn("77-output1.png", 2, "add a dog");

    @TempDir
    private Path folder;

    @Test
    void turnsComeInTheOrderOfTheFileWithTheirDescriptions() throws IOException {
        write("edit_sessions.json", "{\"77\":[" + FIRST + "," + SECOND + "]}");
        write("edit_turns.json", "[" + FIRST + "," + SECOND + "]");
        write("local_descriptions.json", "{\"77\":{\"77-output1.png\":\"a red car\",\"77-output2.png\":\"a dog\"}}");

        assertThat(EditSessions.read(folder))
                .containsExactly(
                        new EditTurn(
                                "77",
                                1,
                                2,
                                "77-input.png",
                                "77-mask1.png",
                                "77-output1.png",
                                "make it red",
                                Map.of("local", "a red car")),
                        new EditTurn(
                                "77",
                                2,
                                2,
                                "77-output1.png",
                                "77-mask2.png",
                                "77-output2.png",
                                "add a dog",
                                Map.of("local", "a dog")));
        assertThat(EditSessions.files(folder))
                .containsExactly("edit_sessions.json", "edit_turns.json", "local_descriptions.json");
    }

    @Test
    void turnKnowsItsIdAndItsPaths() throws IOException {
        write("edit_sessions.json", "{\"77\":[" + FIRST + "]}");

        EditTurn turn = EditSessions.read(folder).get(0);

        assertThat(turn.id()).isEqualTo("77/1");
        assertThat(turn.path(turn.mask())).isEqualTo("images/77/77-mask1.png");
    }

    static Stream<Arguments> sessions() {
        String names = ", wanted the plain name of a file";
        return Stream.of(
                arguments("", ":1: found something else, wanted an object {...}"),
                arguments("[]", ":1: found something else, wanted an object {...}"),
                arguments("{}", ":1: found no session, wanted at least one"),
                arguments("{\"77\":[" + FIRST, ":1:113: found the file's end, wanted more JSON; is it cut off?"),
                arguments(
                        "{\"77\":[}",
                        ":1:9: found no sound JSON (Unexpected close marker '}': expected ']' (for Array starting at [line: 1, column: 7]))"),
                arguments("{\"77\":[]}", ":1: session '77': found [], wanted a list of 1 to 100 turns"),
                arguments("{\"77\":7}", ":1: session '77': found 7, wanted a list of 1 to 100 turns"),
                arguments("{\"..\":[" + FIRST + "]}", ":1: found the session '..', wanted a plain name"),
                arguments("{\"a/b\":[" + FIRST + "]}", ":1: found the session 'a/b', wanted a plain name"),
                arguments(
                        "{\"77\":[" + FIRST + "],\n\"77\":[" + FIRST + "]}",
                        ":2: found the key '77' twice, wanted it once"),
                arguments(
                        "{\"77\":[" + FIRST + "," + turn("77-input.png", 2, "add a dog") + "]}",
                        ":1: session '77' turn 2: found the input '77-input.png', wanted '77-output1.png', the output of"
                                + " turn 1"),
                arguments(
                        "{\"77\":[" + FIRST + "," + FIRST + "]}",
                        ":1: session '77' turn 2: found the output '77-output1.png' again, wanted a picture of its own"),
                arguments(
                        "{\"77\":[" + turn("../../etc/passwd", 1, "x") + "]}",
                        ":1: session '77' turn 1: found \"../../etc/passwd\" as 'input'" + names),
                arguments(
                        "{\"77\":[{}]}",
                        ":1: session '77' turn 1: found nothing as 'instruction', wanted a text of at"
                                + " most 65536 characters"),
                arguments(
                        "{\"77\":[{\"instruction\":\"x\",\"input\":7}]}",
                        ":1: session '77' turn 1: found 7 as 'input'" + names));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void badSessionsAreRefusedWithPlaceFoundAndWanted(String content, String message) throws IOException {
        Path file = write("edit_sessions.json", content);

        assertThatThrownBy(() -> EditSessions.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    @Test
    void absentFileIsNamed() {
        assertThatThrownBy(() -> EditSessions.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("edit_sessions.json") + ": there is no such file; wanted an object {...}");
    }

    @Test
    void duplicateTurnsAreRefused() throws IOException {
        write("edit_sessions.json", "{\"77\":[" + FIRST + "]}");
        Path file = write("edit_turns.json", "[" + FIRST + ",\n" + FIRST + "]");

        assertThatThrownBy(() -> EditSessions.read(folder))
                .hasMessage(file + ":2: turn 2: found '77-output1.png', wanted each turn of edit_sessions.json once, in"
                        + " the same words");
    }

    @Test
    void turnsThatAreMissingAreCounted() throws IOException {
        write("edit_sessions.json", "{\"77\":[" + FIRST + "," + SECOND + "]}");
        Path file = write("edit_turns.json", "[" + FIRST + "]");

        assertThatThrownBy(() -> EditSessions.read(folder))
                .hasMessage(file + ": found 1 turns, wanted the 2 of edit_sessions.json");
    }

    @Test
    void absentDescriptionIsNamed() throws IOException {
        write("edit_sessions.json", "{\"77\":[" + FIRST + "]}");
        Path file = write("global_descriptions.json", "{\"77\":{\"77-input.png\":\"a car\"}}");

        assertThatThrownBy(() -> EditSessions.read(folder))
                .hasMessage(file + ":1: found no description of '77-output1.png' in session '77', wanted one of every"
                        + " output");
    }

    private static String turn(String input, int number, String instruction) {
        return "{\"input\":\"" + input + "\",\"mask\":\"77-mask" + number + ".png\",\"output\":\"77-output" + number
                + ".png\",\"instruction\":\"" + instruction + "\"}";
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
