package io.vitharness.site.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.report.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFolderTest {

    @TempDir
    private Path folder;

    private void publish(Path place, String text) throws IOException {
        try (var site = new SiteFolder(place)) {
            site.write("index.html", text);
            site.publish();
        }
    }

    @Test
    void anOldSiteIsReplacedAsAWhole() throws IOException {
        Path place = folder.resolve("site");
        try (var site = new SiteFolder(place)) {
            site.write("old/index.html", "old");
            site.publish();
        }

        publish(place, "new");

        assertThat(place.resolve("index.html")).hasContent("new");
        assertThat(place.resolve("old")).doesNotExist();
        assertThat(leftovers()).containsExactly("site");
    }

    @Test
    void anEmptyFolderIsUsed() throws IOException {
        Path place = Files.createDirectory(folder.resolve("empty"));

        publish(place, "new");

        assertThat(place.resolve("index.html")).exists();
    }

    @Test
    void aFolderOfSomebodyElseIsNeverTouched() throws IOException {
        Path place = Files.createDirectory(folder.resolve("thesis"));
        Files.writeString(place.resolve("chapter-1.txt"), "years of work");

        assertThatThrownBy(() -> publish(place, "new"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("thesis")
                .hasMessageContaining("so it is not replaced");
        assertThat(place.resolve("chapter-1.txt")).hasContent("years of work");
    }

    @Test
    void aManifestOfAnotherProgramDoesNotMakeASite() throws IOException {
        Path place = Files.createDirectory(folder.resolve("app"));
        Files.writeString(place.resolve("manifest.json"), "{\"name\": \"an app\"}");

        assertThatThrownBy(() -> publish(place, "new")).isInstanceOf(FormatException.class);
    }

    @Test
    void aFileInThePlaceIsRefused() throws IOException {
        Path place = Files.writeString(folder.resolve("file"), "text");

        assertThatThrownBy(() -> publish(place, "new")).hasMessageContaining("it is not a folder");
    }

    @Test
    void withoutPublishingNothingIsLeft() throws IOException {
        try (var site = new SiteFolder(folder.resolve("site"))) {
            site.write("index.html", "half");
        }

        assertThat(leftovers()).isEmpty();
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
