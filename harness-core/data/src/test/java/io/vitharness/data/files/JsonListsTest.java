package io.vitharness.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonListsTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everyObjectComesWithItsLine() throws IOException {
        List<JsonEntry> entries = JsonLists.read(write("[{\"id\": 1},\n{\"id\": \"b\"}]"));

        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).id("id")).isEqualTo("b");
        assertThat(entries.get(1).place()).endsWith("list.json:2");
    }

    @Test
    void onlyAListIsOne() throws IOException {
        assertThat(JsonLists.isOne(write(" [ ]"))).isTrue();
        assertThat(JsonLists.isOne(write("{\"id\": 1}\n"))).isFalse();
        assertThat(JsonLists.isOne(write("id,text\n"))).isFalse();
        assertThat(JsonLists.isOne(write(""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[{\"id\": 1},\n{\"id\"' | :2: found the file's end",
                "'[{\"id\": 1},\n7]' | :2: found '7', wanted an object",
                "'[[1]]' | :1: found a list, wanted an object",
                "'{}' | :1: found no list",
                "'[{\"id\": oops}]' | :1: found no sound JSON",
            })
    void brokenListsAreToldWithTheirLine(String json, String message) throws IOException {
        Path file = write(json);

        assertThatThrownBy(() -> JsonLists.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("list.json"), text);
    }
}
