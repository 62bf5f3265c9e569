package io.vitharness.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages from disk in a headless Chromium; skipped where there is none on the path. */
@Tag("browser")
class BrowserTest {

    @TempDir
    private Path folder;

    @Test
    void pagesOpenFromDiskWithThemeAndSortingAndNoComplaint() throws IOException, InterruptedException {
        Optional<Path> chromium =
                onPath("chromium").or(() -> onPath("chromium-browser")).or(() -> onPath("google-chrome"));
        assumeThat(chromium)
                .as("no chromium on the PATH; pages were not opened in a browser")
                .isPresent();
        SampleRuns.write(folder.resolve("results"));
        Path index = new SiteGenerator()
                .generate(List.of(folder.resolve("results")), folder.resolve("site"))
                .index();

        Opened opened = open(chromium.get(), index);

        assertThat(opened.page().select("#theme").text()).isEqualTo("Theme: system");
        assertThat(opened.page().select("#theme").hasAttr("hidden")).isFalse();
        assertThat(opened.page().select("table.sortable button.sort")).isNotEmpty();
        assertThat(opened.page().select("tbody.rows tr[data-place]")).isNotEmpty();
        assertThat(opened.complaints()).doesNotContain("CONSOLE", "Refused", "Uncaught");
    }

    private record Opened(Document page, String complaints) {}

    private Opened open(Path chromium, Path index) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(chromium.toString()));
        command.addAll(List.of(
                ("--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
                                + "--disable-component-update --disable-sync --enable-logging=stderr --dump-dom")
                        .split(" ")));
        command.add("--user-data-dir=" + folder.resolve("profile"));
        command.add(index.toUri().toString());
        Path out = folder.resolve("out.html");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("chromium ended in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Opened(Jsoup.parse(Files.readString(out)), Files.readString(err, StandardCharsets.ISO_8859_1));
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
