package io.vitharness.benchmarks.regions;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.benchmarks.regions.RegionsConfig.Asking;
import io.vitharness.benchmarks.regions.RegionsConfig.Format;
import io.vitharness.benchmarks.regions.RegionsConfig.Given;
import io.vitharness.benchmarks.regions.RegionsConfig.Words;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BadInputTest {

    @TempDir
    Path folder;

    private void refused(Format format, String json, String message) throws IOException {
        Path file = Sets.write(folder, json, "images");

        assertThatThrownBy(() -> new RegionsProvider().open(Setting.withoutPictures(format), file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message);
    }

    private static String whole(Format format) {
        return switch (format) {
            case COCO -> Sets.INSTANCES;
            case LVIS -> Sets.LVIS;
            case ALL_SEEING -> Sets.ALL_SEEING;
            case ANNOTATIONS -> Sets.ANNOTATIONS;
            case VISUAL_GENOME -> Sets.GENOME;
            case COCO_TEXT -> Sets.COCO_TEXT;
        };
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasCutOffIsRefused(Format format) throws IOException {
        refused(format, whole(format).substring(0, whole(format).length() - 20), "is it cut off?");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyFileIsRefused(Format format) throws IOException {
        refused(format, "", "found an empty file");
    }

    @ParameterizedTest
    @EnumSource
    void aFileOfAnotherKindIsRefused(Format format) throws IOException {
        refused(format, format == Format.VISUAL_GENOME ? "{}" : "{\"info\": 1}", "found");
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithoutRegionsIsRefused(Format format) throws IOException {
        String json = switch (format) {
            case VISUAL_GENOME -> "[]";
            case COCO_TEXT -> "{\"imgs\": {}, \"anns\": {}}";
            default -> "{\"images\": [], \"annotations\": [], \"categories\": []}";
        };
        refused(format, json, "wanted at least one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": 12, | \"id\": 11, | found the annotation '11' a second time, wanted it once",
                "\"id\": 2, \"file | \"id\": 1, \"file | found the image '1' a second time, wanted it once",
                "\"id\": 7, \"name | \"id\": 3, \"name | found the category '3' a second time, wanted it once",
                "dining table | cat | found a second category of the name 'cat'",
                "\"category_id\": 7 | \"category_id\": 8 | found 8 as 'category_id', wanted the id of a category",
                "\"image_id\": 2 | \"image_id\": 4 | found 4 as 'image_id', wanted the id of an image",
                "[1, 2, 4, 4] | [1, 2, 4] | found [1,2,4] as 'bbox', wanted four finite numbers",
                "[1, 2, 4, 4] | [1, 2, 0, 4] | found [1,2,0,4] as 'bbox', wanted four finite numbers",
                "[1, 2, 4, 4] | [1, 2, \"4\", 4] | as 'bbox', wanted four finite numbers",
                "\"name\": \"cat\" | \"name\": \"\" | found \"\" as 'name', wanted a text that is not empty",
                "\"area\": 9 | \"area\": \"big\" | found \"big\" as 'area', wanted a finite number"
            })
    void aFaultIsNamedWithItsPlace(String part, String instead, String message) throws IOException {
        refused(Format.COCO, Sets.INSTANCES.replace(part, instead), message);
    }

    @Test
    void captionsOfUnknownRegionsAndCrossedCornersAreRefused() throws IOException {
        refused(
                Format.ALL_SEEING,
                Sets.ALL_SEEING.replace("\"image_id\": 8", "\"image_id\": 80"),
                "found 80 as 'image_id', wanted the id of an image of the file");
        refused(
                Format.ALL_SEEING,
                Sets.ALL_SEEING.replace("[1, 2, 5, 6]", "[5, 2, 1, 6]"),
                "wanted four finite numbers left, top, right, bottom in order");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Path file = folder.resolve("regions.json");
        Files.write(file, Sets.ALL_SEEING.replace("red", "\u00e9t\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new RegionsProvider().open(Setting.withoutPictures(Format.ALL_SEEING), file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found no sound JSON");
    }

    @Test
    void absentPicturesAreCountedAndTheFirstNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("regions.json"), Sets.INSTANCES);

        assertThatThrownBy(() -> new RegionsProvider().open(Setting.of(Format.COCO), file))
                .hasMessageContaining("found no file for 2 of 2 pictures")
                .hasMessageContaining("one.png");
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() throws IOException {
        Path file = Sets.write(folder, Sets.INSTANCES.replace("one.png", "../../one.png"), "images");

        assertThatThrownBy(() -> new RegionsProvider().open(Setting.of(Format.COCO), file))
                .hasMessageContaining("wanted one that stays below the folder of the pictures");
    }

    @Test
    void anUnknownSubsetIsNamed() throws IOException {
        Path file = Sets.write(folder, Sets.GENOME, "images");

        assertThatThrownBy(() -> new RegionsProvider().open(Setting.subset(Format.VISUAL_GENOME, "none.txt"), file))
                .hasMessageContaining("none.txt: there is no such file");
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> Setting.of(Format.ALL_SEEING, Asking.PICTURE, Words.ALL_SEEING, Optional.empty()))
                .hasMessage("'asking: picture' is for the formats 'coco' and 'lvis' only");
        assertThatThrownBy(() -> Setting.of(Format.COCO, Asking.WORDS, Words.LLAVA, Optional.empty()))
                .hasMessageStartingWith("'words: llava' are for");
        assertThatThrownBy(() -> Setting.given(Format.ALL_SEEING, Asking.RANKING, Given.MASK, Optional.empty()))
                .hasMessage("'region: mask' is for the formats 'coco' and 'lvis' only, and not for 'asking: picture'");
        assertThatThrownBy(() -> Setting.given(Format.COCO, Asking.WORDS, Given.MASK, Optional.of("unit")))
                .hasMessage("'coordinates' write boxes, so 'region: mask' is not for them");
        assertThatThrownBy(() -> Setting.of(Format.COCO, Asking.WORDS, Words.OWN, Optional.empty()))
                .hasMessage("'question' and 'words: own' go together");
        assertThatThrownBy(() -> Setting.of(Format.COCO, Asking.WORDS, Words.ALL_SEEING, Optional.of("morse")))
                .hasMessageStartingWith("no convention 'morse' in which boxes can be written");
    }
}
