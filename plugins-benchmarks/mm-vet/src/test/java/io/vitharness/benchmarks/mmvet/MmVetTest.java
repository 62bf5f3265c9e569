package io.vitharness.benchmarks.mmvet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.benchmarks.mmvet.MmVetConfig.PictureRule;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MmVetTest {

    private static final MmVetConfig WITHOUT = new MmVetConfig(PictureRule.ABSENT);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void thePictureComesBeforeTheQuestion() throws IOException {
        Sample sample = open(FiveQuestions.write(folder)).sample("q_2");

        assertThat(sample.question().prompt().text()).isEqualTo("What is 3 and 4?");
        assertThat(sample.question().prompt().pictures()).hasSize(1);
        assertThat(((Target.Rubric) sample.target()).text()).isEqualTo("What is 3 and 4? | 3 <AND> 7");
    }

    @Test
    void anIntegrationNamesItsCapabilitiesInOrder() throws IOException {
        Benchmark benchmark = open(FiveQuestions.write(folder));

        assertThat(benchmark.sample("q_3").question().tags()).containsEntry("integration", "ocr_rec_spat");
        assertThat(benchmark.sample("q_0").question().tags()).containsEntry("integration", "rec");
    }

    @Test
    void questionsAboutOnePictureShareACluster() throws IOException {
        Benchmark benchmark = open(FiveQuestions.write(folder));

        assertThat(benchmark.sample("q_0").question().cluster())
                .isEqualTo(benchmark.sample("q_1").question().cluster())
                .isNotEqualTo(benchmark.sample("q_2").question().cluster());
    }

    @Test
    void anAbsentPictureIsNamed() throws IOException {
        FiveQuestions.write(folder);
        Files.delete(folder.resolve("images/b.png"));

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("1 of 2")
                .hasMessageContaining("b.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"q\": {\"imagename\": \"../a.png\", \"question\": \"?\", \"answer\": \"\", \"capability\": [\"ocr\"]}} | inside the folder",
                "{\"q\": {\"imagename\": \"a.png\", \"question\": \"?\", \"answer\": \"\", \"capability\": []}} | wanted at least one capability",
                "{\"q\": {\"imagename\": \"a.png\", \"answer\": \"\", \"capability\": [\"ocr\"]}} | found nothing as 'question'",
                "{\"q\": {\"imagename\": \"a.png\" | cut off",
                "{} | found no question",
                "[] | wanted an object of entries",
            })
    void brokenFilesAreToldWithTheirPlace(String json, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("mm-vet.json"), json);

        assertThatThrownBy(() -> new MmVetProvider().open(WITHOUT, file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("mm-vet.json")
                .hasMessageContaining(message);
    }

    @Test
    void thePublishedFileHoldsItsCapabilities() throws IOException {
        Path data = data();
        assumeThat(data).as("the folder of real data, '../shared/data/mm-vet'").isDirectory();

        Benchmark benchmark = new MmVetProvider().open(WITHOUT, data);

        Map<String, Integer> counts = new HashMap<>();
        for (String id : benchmark.sampleIds()) {
            for (String one : integration(benchmark, id).split("_")) {
                counts.merge(one, 1, Integer::sum);
            }
        }
        assertThat(benchmark.sampleIds()).hasSize(218);
        assertThat(counts).isEqualTo(Map.of("rec", 150, "ocr", 96, "know", 84, "gen", 80, "spat", 75, "math", 26));
    }

    private static String integration(Benchmark benchmark, String id) throws IOException {
        return benchmark.sample(id).question().tags().getOrDefault("integration", "");
    }

    private static Benchmark open(Path place) throws IOException {
        return new MmVetProvider().open(new MmVetConfig(PictureRule.REQUIRED), place);
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data/mm-vet").normalize();
    }
}
