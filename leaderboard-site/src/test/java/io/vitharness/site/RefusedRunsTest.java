package io.vitharness.site;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.report.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot become a site is named. */
class RefusedRunsTest {

    @TempDir
    private Path folder;

    private Path results;

    @BeforeEach
    void write() throws IOException {
        results = folder.resolve("results");
        SampleRuns.writeSmall(results);
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> new SiteGenerator().generate(List.of(folder.resolve("nowhere")), folder.resolve("x")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("nowhere: there is no such folder");
    }

    @Test
    void aFolderWithoutRunsIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("no-runs"));

        assertThatThrownBy(() -> new SiteGenerator().generate(List.of(empty), folder.resolve("x")))
                .hasMessageContaining("no-runs: no report.json in it or below");
    }

    @Test
    void aReportOfAnotherSchemaIsNamed() throws IOException {
        Path run = Files.createDirectories(folder.resolve("future/run"));
        Path report = results.relativize(SampleRuns.files(results).stream()
                .filter(file -> file.endsWith("report.json"))
                .findFirst()
                .orElseThrow());
        String text = Files.readString(results.resolve(report));
        Files.writeString(run.resolve("report.json"), text.replace("vit-harness/report/2", "vit-harness/report/9"));

        assertThatThrownBy(() -> new SiteGenerator().generate(List.of(run), folder.resolve("x")))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("report.json:1: its schema is 'vit-harness/report/9'");
    }

    @Test
    void theSameRunTwiceIsRefused() throws IOException {
        Path copy = folder.resolve("copy");
        SampleRuns.copy(results, copy);

        assertThatThrownBy(() -> new SiteGenerator().generate(List.of(results, copy), folder.resolve("x")))
                .hasMessageContaining("keep one of them");
    }
}
