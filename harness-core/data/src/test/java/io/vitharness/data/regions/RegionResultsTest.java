package io.vitharness.data.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Size;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionResultsTest {

    private static final Size SIZE = new Size(6, 5);

    @TempDir
    Path folder;

    private Optional<Map<String, List<Part>>> read(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("results.json"), json);
        return RegionResults.read(file, sample -> {
            if (!sample.equals("1")) {
                throw new DataException("no sample '" + sample + "'");
            }
            return List.of(SIZE);
        });
    }

    @Test
    void polygonsRunLengthsAndBoxesAreRead() throws IOException {
        List<Part> parts = read("""
                        [{"sample": "1", "segmentation": [[1, 1, 1, 3, 4, 3, 4, 1]]},
                         {"sample": 1, "segmentation": {"size": [5, 6], "counts": "6230009"}, "score": 0.25},
                         {"sample": "1", "segmentation": {"size": [5, 6], "counts": [6, 2, 3, 2, 3, 2, 12]}},
                         {"sample": "1", "segmentation": []},
                         {"sample": "1", "bbox": [1, 1, 3, 2], "label": "car"}]
                        """).orElseThrow().get("1");

        Shape mask = new Shape.Mask(6, 5, "6230009");
        assertThat(parts)
                .containsExactly(
                        new Part.Region(0, mask, "", OptionalDouble.empty()),
                        new Part.Region(0, mask, "", OptionalDouble.of(0.25)),
                        new Part.Region(0, mask, "", OptionalDouble.empty()),
                        new Part.Region(0, new Shape.Mask(6, 5, "n0"), "", OptionalDouble.empty()),
                        new Part.Region(0, new Shape.Box(1, 1, 4, 3), "car", OptionalDouble.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"[]", "{}", "1\tA", "[{\"id\": 1}]", "''"})
    void otherFilesAreLeftToOthers(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"sample\": \"2\", \"bbox\": [1, 1, 3, 2]}; no sample '2'",
                "{\"sample\": \"1\", \"image\": 1, \"bbox\": [1, 1, 3, 2]}; wanted 0 to 0",
                "{\"sample\": \"1\", \"bbox\": [1, 1, -3, 2]}; the last two above 0",
                "{\"sample\": \"1\", \"bbox\": [1, 1, 3, 2], \"score\": \"high\"}; 'score'",
                "{\"sample\": \"1\", \"segmentation\": [[1, 1, 2, 2, 3]]}; as many x as y",
                "{\"sample\": \"1\", \"segmentation\": {\"size\": [5, 6], \"counts\": [6, 2.5]}}; whole run lengths",
                "{\"sample\": \"1\"}; found neither 'segmentation' nor 'bbox'"
            })
    void brokenResultIsNamedWithItsLine(String entry, String because) {
        assertThatThrownBy(() -> read("[{\"sample\": \"1\", \"bbox\": [0, 0, 1, 1]},\n" + entry + "]"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(because);
    }
}
