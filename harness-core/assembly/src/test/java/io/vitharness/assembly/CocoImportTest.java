package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded detections from file to figure. */
class CocoImportTest {

    @TempDir
    Path folder;

    @Test
    void detectionsBecomeAveragePrecision() throws Exception {
        Files.writeString(folder.resolve("instances_toy.json"), """
                {"images": [{"id": 1, "width": 6, "height": 5, "file_name": "a.jpg"}],
                 "categories": [{"id": 3, "name": "car"}],
                 "annotations": [{"id": 10, "image_id": 1, "category_id": 3, "bbox": [1, 1, 3, 2], "area": 6, "iscrowd": 0}]}
                """);
        Files.writeString(
                folder.resolve("results.json"),
                "[{\"image_id\": 1, \"category_id\": 3, \"bbox\": [1.0, 1.0, 3.0, 2.0], \"score\": 0.9}]");

        var ended = run("results.json", "instances_toy.json");

        assertThat(ended.said()).contains("100.0 %");
        assertThat(Files.readString(folder.resolve("runs/toy-coco/report.json")))
                .contains("0.9999999999999998");
    }

    @Test
    void resultsOfAStrangePictureEndTheImportWithTheirPlace() throws Exception {
        Files.writeString(folder.resolve("instances_toy.json"), """
                {"images": [{"id": 1, "width": 6, "height": 5, "file_name": "a.jpg"}],
                 "categories": [{"id": 3, "name": "car"}], "annotations": []}
                """);
        Files.writeString(
                folder.resolve("results.json"),
                "[{\"image_id\": 7, \"category_id\": 3, \"bbox\": [1.0, 1.0, 3.0, 2.0], \"score\": 0.9}]");

        var ended = run("results.json", "instances_toy.json");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("results.json: result [0]").contains("picture 7");
    }

    @Test
    void publishedResultsGivePycocotoolsDigits() throws Exception {
        Path data = root().resolve("../shared/data/coco-det").normalize();
        assumeThat(data).as("real data in the folder " + data).isDirectory();

        var ended = run(
                data.resolve("instances_val2014_fakebbox100_results.json").toString(),
                data.resolve("instances_val2014_100.json").toString());

        assertThat(ended.exit()).isZero();
        assertThat(Files.readString(folder.resolve("runs/toy-coco/report.json")))
                .contains("0.5045806987249628");
    }

    private HarnessProcess.Ended run(String results, String truth) throws Exception {
        List<String> words = List.of(
                "import",
                results,
                "--benchmark",
                "coco",
                "--model",
                "toy",
                "--data",
                truth,
                "--set",
                "pictures=absent");
        return new HarnessProcess(folder).run(words.toArray(String[]::new));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
