package io.vitharness.benchmarks.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.benchmarks.coco.CocoConfig.Format;
import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import io.vitharness.benchmarks.coco.CocoConfig.Pictures;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.OfficialResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    @TempDir
    Path folder;

    private OfficialResults toy(Mode mode) throws IOException {
        return (OfficialResults) new CocoProvider().open(CocoSet.coco(mode), CocoSet.toy(folder));
    }

    private List<Part> results(Mode mode, String json) throws IOException {
        return toy(mode)
                .results(CocoSet.file(folder, "results.json", json))
                .orElseThrow()
                .getOrDefault("2", List.of());
    }

    @Test
    void resultsAreReadAndPicturesWithoutAnyGetAnEmptyAnswer() throws IOException {
        Path file = CocoSet.file(
                folder,
                "results.json",
                "[{\"image_id\": 2, \"category_id\": 3, \"bbox\": [1.0,1.0,3.0,2.0], \"score\": 0.9}]");

        var results = toy(Mode.BBOX).results(file).orElseThrow();

        assertThat(results)
                .containsEntry(
                        "2", List.of(new Part.Region(0, new Shape.Box(1, 1, 4, 3), "car", OptionalDouble.of(.9))))
                .containsEntry("10", List.of());
    }

    @Test
    void anUnknownCategoryGetsALabelThatNamesNoClass() throws IOException {
        List<Part> parts =
                results(Mode.BBOX, "[{\"image_id\": 2, \"category_id\": 99, \"bbox\": [1,1,3,2], \"score\": 0.9}]");

        assertThat(((Part.Region) parts.get(0)).label()).isEqualTo("category 99");
    }

    @Test
    void aNegativeBoxIsTakenAsItIs() throws IOException {
        List<Part> parts =
                results(Mode.BBOX, "[{\"image_id\": 2, \"category_id\": 3, \"bbox\": [5,5,-3,2], \"score\": 0.9}]");

        assertThat(((Part.Region) parts.get(0)).shape()).isEqualTo(new Shape.Box(5, 5, 2, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"image_id\": 7, \"category_id\": 3, \"bbox\": [1,1,3,2], \"score\": 0.9} | picture 7",
                "{\"image_id\": 2, \"category_id\": 3, \"bbox\": [1,1,NaN,2], \"score\": 0.9} | finite",
                "{\"image_id\": 2, \"category_id\": 3, \"bbox\": [1,1,Infinity,2], \"score\": 0.9} | finite",
                "{\"image_id\": 2, \"category_id\": 3, \"bbox\": [1,1,3], \"score\": 0.9} | 4 numbers",
                "{\"image_id\": 2, \"category_id\": 3, \"bbox\": [1,1,3,2], \"score\": NaN} | 'score'",
                "{\"image_id\": 2, \"category_id\": 3, \"bbox\": [1,1,3,2]} | 'score'",
                "{\"image_id\": 2, \"category_id\": 3, \"score\": 0.9} | neither 'bbox' nor",
                "{\"image_id\": 2, \"caption\": \"a car\"} | captions",
            })
    void brokenResultsNameTheirPlace(String result, String wanted) {
        assertThatThrownBy(() -> results(Mode.BBOX, "[" + result + "]"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("results.json: result [0]")
                .hasMessageContaining(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[1, 1, 2, 2, 3]] | coordinates",
                "[[1, 1]] | corners",
                "[] | polygons",
                "{\"size\": [5, 6], \"counts\": \"~~\"} | characters",
                "{\"size\": [5, 6], \"counts\": [40]} | beyond the picture",
                "{\"size\": [0, 6], \"counts\": [0]} | at least 1 x 1",
                "{\"size\": [500000, 600000], \"counts\": [0]} | sound size",
            })
    void brokenOutlinesNameTheirPlace(String outline, String wanted) {
        String result = "[{\"image_id\": 2, \"category_id\": 3, \"score\": 0.9, \"segmentation\": " + outline + "}]";

        assertThatThrownBy(() -> results(Mode.SEGM, result))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("result [0]")
                .hasMessageContaining(wanted);
    }

    @Test
    void aPolygonOfTwoPointsIsABoxAsForPycocotools() throws IOException {
        List<Part> parts = results(
                Mode.SEGM, "[{\"image_id\": 2, \"category_id\": 3, \"score\": 0.9, \"segmentation\": [[1, 1, 3, 2]]}]");

        assertThat(((Part.Region) parts.get(0)).shape()).isEqualTo(new Shape.Mask(6, 5, "6230009"));
    }

    @Test
    void cutOffJsonIsToldAsSuch() throws IOException {
        Path file = CocoSet.file(folder, "cut.json", "{\"images\": [{\"id\": 1");

        assertThatThrownBy(() -> new CocoProvider().open(CocoSet.coco(Mode.BBOX), file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("cut.json:1:")
                .hasMessageContaining("cut off");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | empty file",
                "[] | at its start",
                "{\"images\": []} | found 1 of the lists",
                "{\"images\": [], \"categories\": []} | 0 pictures",
                "{\"images\": [{\"id\": 1, \"file_name\": \"../a.jpg\", \"width\": 2, \"height\": 2}], \"categories\": []} | below its folder",
                "{\"images\": [{\"id\": 1, \"file_name\": \"/a.jpg\", \"width\": 2, \"height\": 2}], \"categories\": []} | below its folder",
                "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\", \"width\": 0, \"height\": 2}], \"categories\": []} | pixels",
                "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\", \"width\": 2000000, \"height\": 2000000}], \"categories\": []} | pixels",
            })
    void brokenAnnotationsNameTheirPlace(String json, String wanted) throws IOException {
        Path file = CocoSet.file(folder, "broken.json", json);

        assertThatThrownBy(() -> new CocoProvider().open(CocoSet.coco(Mode.BBOX), file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("broken.json")
                .hasMessageContaining(wanted);
    }

    @Test
    void anAbsentPictureIsNamed() throws IOException {
        Path set = CocoSet.synthetic(folder);
        Files.delete(set.resolve("images/000000000003.png"));

        assertThatThrownBy(
                        () -> new CocoProvider().open(CocoSet.config(Mode.BBOX, Format.COCO, Pictures.REQUIRED), set))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("1 of 8 pictures are absent")
                .hasMessageContaining("000000000003.png");
    }

    @Test
    void otherFilesAreNoResults() throws IOException {
        Path lines = CocoSet.file(folder, "answers.jsonl", "{\"question_id\": 1, \"text\": \"a\"}");

        assertThat(toy(Mode.BBOX).results(lines)).isEmpty();
    }
}
