package io.vitharness.data.files;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.editing.EditJson;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A second value behind the first, as of two files joined, would be lost without a word. */
class JsonEndTest {

    private static final String LIST = "[{\"id\": 1}]\n";
    private static final String MEMBERS = "{\"images\": [{\"id\": 1}]}\n";

    @TempDir
    private Path folder = Path.of(".");

    private interface Reading {
        void of(Path file) throws IOException;
    }

    private record Reader(String name, String sound, Reading reading) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Reader> readers() {
        return Stream.of(
                new Reader("elements of a list", LIST, file -> JsonElements.list(file, element -> {})),
                new Reader(
                        "elements of lists",
                        MEMBERS,
                        file -> JsonElements.lists(file, Map.of("images", element -> {}))),
                new Reader("members", MEMBERS, file -> JsonMembers.read(file, Map.of("images", entry -> {}))),
                new Reader("edits", LIST, file -> new EditJson(file).elements((key, line, json) -> {})),
                new Reader("sessions", MEMBERS, file -> new EditJson(file).entries((key, line, json) -> {})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readers")
    void secondValueIsRefusedWithItsLine(Reader reader) throws IOException {
        Path sound = Files.writeString(folder.resolve("sound.json"), reader.sound());
        Path twice = Files.writeString(folder.resolve("twice.json"), reader.sound() + reader.sound());

        assertThatCode(() -> reader.reading().of(sound)).doesNotThrowAnyException();
        assertThatThrownBy(() -> reader.reading().of(twice))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("twice.json:2: found more behind the end of the JSON");
    }
}
