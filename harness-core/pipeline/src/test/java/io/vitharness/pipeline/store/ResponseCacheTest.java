package io.vitharness.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.report.RecordedAnswer;
import io.vitharness.report.RecordedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseCacheTest {

    @TempDir
    Path folder;

    @Test
    void finishedAnswersAreKept() throws IOException {
        ResponseCache cache = new ResponseCache(folder);
        RecordedAnswer answer = answer("B", "end");

        cache.put("0123", answer);

        assertThat(cache.get("0123")).contains(answer);
        assertThat(cache.get("0124")).isEmpty();
    }

    @Test
    void emptyAndCutOffAnswersAreNotKept() throws IOException {
        ResponseCache cache = new ResponseCache(folder);

        cache.put("0123", answer(" ", "end"));
        cache.put("0124", answer("B", "length"));
        cache.put("0125", answer("B", "filter"));

        assertThat(cache.get("0123")).isEmpty();
        assertThat(cache.get("0124")).isEmpty();
        assertThat(cache.get("0125")).isEmpty();
    }

    @Test
    void tornEntryIsAskedAgain() throws IOException {
        ResponseCache cache = new ResponseCache(folder);
        Files.createDirectories(folder.resolve("01"));
        Files.writeString(folder.resolve("01/0123.json"), "{\"parts\":");

        assertThat(cache.get("0123")).isEmpty();
    }

    private static RecordedAnswer answer(String text, String stop) {
        return new RecordedAnswer(
                List.of(new RecordedPart.Text(text)),
                stop,
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
