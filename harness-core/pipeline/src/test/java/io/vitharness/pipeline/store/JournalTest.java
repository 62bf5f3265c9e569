package io.vitharness.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void goesOnBehindTheLastWholeLine() throws IOException {
        Path file = Files.writeString(folder.resolve("j"), "header\none\ntwo, cut o");

        try (Journal journal = Journal.open(file, "header")) {
            journal.append("two");
        }

        assertThat(file).hasContent("header\none\ntwo\n");
    }

    @Test
    void headerIsWrittenAnewWhenEvenItWasCutOff() throws IOException {
        Path file = Files.writeString(folder.resolve("j"), "hea");

        Journal.open(file, "header").close();

        assertThat(file).hasContent("header\n");
    }

    @Test
    void lastLineIsFoundBehindALongOne() throws IOException {
        Path file = Files.writeString(folder.resolve("j"), "a\n" + "x".repeat(200_000));

        assertThat(Journal.wholeLength(file)).isEqualTo(2);
    }
}
