package io.vitharness.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Official results of captions, from the file to the report. */
class ImportCaptionsTest {

    private static final String CAPTIONS = """
            {"images": [{"id": 1, "file_name": "1.jpg"}, {"id": 2, "file_name": "2.jpg"}, {"id": 3, "file_name": "3.jpg"}],
             "annotations": [
              {"image_id": 1, "caption": "A cat sits on the mat."}, {"image_id": 1, "caption": "There is a cat on a mat"},
              {"image_id": 2, "caption": "two dogs run in the park"},
              {"image_id": 2, "caption": "Dogs are running outside on grass."},
              {"image_id": 3, "caption": "a red bus on the street"}]}
            """;
    private static final String RESULTS = """
            [{"image_id": 1, "caption": "a cat is on the mat"}, {"image_id": 2, "caption": "two dogs run on grass"},
             {"image_id": 3, "caption": "a bus"}]
            """;

    @TempDir
    Path folder;

    @Test
    void resultsBecomeTheOfficialFigures() throws Exception {
        HarnessProcess.Ended ended = imported(RESULTS);

        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(ended.said())
                .contains("CIDEr   2.297 of 10", "3 scored = 3")
                .contains("METEOR is not computed", "SPICE is not computed");
        String report = Files.readString(folder.resolve("runs/toy-captions/report.json"));
        assertThat(report).contains("2.29716900677983", "0.68071239821866", "\"BLEU-4\"", "\"ROUGE-L\"");
    }

    @Test
    void secondCaptionOfAPictureIsAMistakeWithItsPlace() throws Exception {
        HarnessProcess.Ended ended = imported(RESULTS.replace("\"image_id\": 3", "\"image_id\": 2"));

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.said())
                .contains("results.json:2: a second caption for the picture '2'")
                .doesNotContain("\tat ");
    }

    @Test
    void missingCaptionStandsInTheLedger() throws Exception {
        HarnessProcess.Ended ended = imported(RESULTS.replace(",\n {\"image_id\": 3, \"caption\": \"a bus\"}", ""));

        assertThat(ended.said()).contains("2 scored", "1 model error");
    }

    private HarnessProcess.Ended imported(String results) throws Exception {
        write("captions.json", CAPTIONS);
        write("results.json", results);
        try (InProcess harness = new InProcess()) {
            return harness.run(
                    "import",
                    folder.resolve("results.json").toString(),
                    "--benchmark",
                    "captions",
                    "--model",
                    "toy",
                    "--data",
                    folder.resolve("captions.json").toString(),
                    "--runs",
                    folder.resolve("runs").toString());
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
