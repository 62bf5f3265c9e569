package io.vitharness.data.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private Path file = Path.of("config.json");

    @BeforeEach
    void file(@TempDir Path folder) {
        this.file = folder.resolve("config.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{\"a\":        | is not valid JSON: ",
                "{\"a\": 1} 2   | is not valid JSON: ",
                "[1]            | holds no JSON object",
                "##             | holds no JSON object"
            })
    void whatIsNoObjectIsToldWithItsFile(String json, String told) throws IOException {
        Files.writeString(file, json);

        assertThatThrownBy(() -> Settings.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " " + told);
    }

    @Test
    void anAbsentFileIsToldOrHasNoKeys() throws IOException {
        assertThatThrownBy(() -> Settings.read(file)).hasMessage("there is no file " + file);
        assertThat(Settings.readIfThere(file).has("a")).isFalse();
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        Files.write(file, new byte[] {'{', (byte) 0xff, '}'});

        assertThatThrownBy(() -> Settings.read(file)).hasMessage(file + " is not valid UTF-8");
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsToldWithFileAndPlace() throws IOException {
        Settings text = read("""
                {"text": {"layers": "two", "eos": [2, "x"], "mean": [0.5, null], "big": 3000000000, "tie": 1,
                  "named": {"a": 1}, "list": [{"name": 7}, 3]}}""").in("text");

        told(() -> text.whole("layers"), "'text.layers' must be a whole number but is \"two\"");
        told(() -> text.whole("heads"), "'text.heads' must be a whole number but is nothing");
        told(() -> text.whole("big", 1), "'text.big' must be a whole number but is 3000000000");
        told(() -> text.wholes("eos"), "'text.eos' must be a whole number or a list of some but is [2,\"x\"]");
        told(() -> text.numbers("mean"), "'text.mean' must be a list of numbers but is [0.5,null]");
        told(() -> text.number("layers", 1), "'text.layers' must be a number but is \"two\"");
        told(() -> text.flag("tie", true), "'text.tie' must be true or false but is 1");
        told(() -> text.text("tie"), "'text.tie' must be a text but is 1");
        told(() -> text.in("vision"), "'text.vision' must be an object but is nothing");
        told(() -> text.inIfThere("tie"), "'text.tie' must be an object but is 1");
        told(() -> text.texts("named"), "'text.named.a' must be a text but is 1");
        told(() -> text.each("list"), "'text.list' must be a list of objects but is [{\"name\":7},3]");
    }

    @Test
    void aLongValueIsToldByItsBeginning() throws IOException {
        Settings settings = read("{\"a\": \"" + "x".repeat(200) + "\"}");

        assertThatThrownBy(() -> settings.whole("a"))
                .hasMessageEndingWith("x..")
                .hasMessageNotContaining("x".repeat(90));
    }

    @Test
    void whatIsAbsentOrNullIsAsItUsuallyIs() throws IOException {
        Settings settings = read("{\"a\": null}");

        assertThat(settings.whole("a", 7)).isEqualTo(7);
        assertThat(settings.text("a", "x")).isEqualTo("x");
        assertThat(settings.optional("a")).isEmpty();
        assertThat(settings.flag("a", true)).isTrue();
        assertThat(settings.wholes("a")).isEmpty();
        assertThat(settings.texts("a")).isEmpty();
        assertThat(settings.inIfThere("a").number("b", 0.5)).isEqualTo(0.5);
    }

    @Test
    void whatIsThereIsRead() throws IOException {
        Settings settings = read("""
                {"one": 7, "some": [2, 5], "whole": 2.0, "means": [0.5, 1], "labels": {"1": "b", "0": "a"},
                 "list": [{"name": "x"}]}""");

        assertThat(settings.wholes("one")).containsExactly(7);
        assertThat(settings.wholes("some")).containsExactly(2, 5);
        assertThat(settings.whole("whole")).isEqualTo(2);
        assertThat(settings.numbers("means")).isEqualTo(List.of(0.5, 1.0));
        assertThat(settings.texts("labels").keySet()).containsExactly("1", "0");
        assertThat(settings.each("list").get(0).text("name")).isEqualTo("x");
    }

    private Settings read(String json) throws IOException {
        Files.writeString(file, json);
        return Settings.read(file);
    }

    private void told(Runnable reading, String message) {
        assertThatThrownBy(reading::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": " + message);
    }
}
