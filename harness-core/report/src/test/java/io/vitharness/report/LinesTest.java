package io.vitharness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {

    @TempDir
    Path folder;

    @Test
    void lineThatACrashCutOffIsLeftOut() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.ndjson"),
                "{\"schema\":\"s\",\"cell\":\"c\",\"judge\":\"j\",\"judgeVersion\":\"1\"}\n{\"kind\":\"limit\",\"message\":\"a\"}\n{\"kind\":\"li");
        List<Failure> read = new ArrayList<>();

        Lines.each(file, Failure.class, read::add);

        assertThat(read).containsExactly(new Failure("limit", "a"));
        assertThat(Lines.header(file, ScoresHeader.class).judge()).isEqualTo("j");
    }

    @Test
    void brokenLineIsNamedByFileAndLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "{}\n{\"kind\":3,}\n");

        assertThatThrownBy(() -> Lines.each(file, Failure.class, line -> {}))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(file + ":2: ");
    }

    @Test
    void unknownFieldsAreRefusedAndAbsentFilesNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"kind\":\"limit\",\"message\":\"a\",\"more\":1}");

        assertThatThrownBy(() -> Json.read(file, Failure.class)).hasMessageContaining("more");
        assertThatThrownBy(() -> Json.read(folder.resolve("none"), Failure.class))
                .hasMessageEndingWith("there is no such file");
    }

    @Test
    void schemaStandsFirstAndBytesAreStable() throws IOException {
        Json.write(folder.resolve("t.json"), new Timings(Timings.SCHEMA, "r", List.of(), List.of()));

        assertThat(Files.readString(folder.resolve("t.json")))
                .isEqualTo("{\n  \"schema\" : \"vit-harness/timings/1\",\n  \"run\" : \"r\",\n  \"cells\" : [ ],\n"
                        + "  \"models\" : [ ]\n}\n");
    }

    @Test
    void halfASurrogatePairIsWrittenAsAnEscape() throws IOException {
        Failure failure = new Failure("limit", "a \ud83d b \ud83d\ude00");

        assertThat(Json.line(failure)).contains("a \\ud83d b \ud83d\ude00");
        assertThat(Json.parse(Json.line(failure), Failure.class, "here")).isEqualTo(failure);
    }
}
