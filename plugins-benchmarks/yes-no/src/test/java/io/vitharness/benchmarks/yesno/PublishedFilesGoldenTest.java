package io.vitharness.benchmarks.yesno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.testkit.Configs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published question files of POPE and LLaVA-1.5-13B's answers to POPE and MME. */
class PublishedFilesGoldenTest {

    private final Path data = data();

    @BeforeEach
    void needsTheData() {
        assumeThat(data).as("the folder of real data, '../shared/data'").isDirectory();
    }

    @Test
    void everyAnswerToPopeJoins() throws IOException {
        PopeConfig config = Configs.of(PopeConfig.class, Map.of("pictures", "absent"));
        try (Benchmark pope = new PopeProvider().open(config, data.resolve("pope"))) {
            assertThat(pope.card().version()).isEqualTo("random 2,910, popular 3,000, adversarial 3,000");
            assertThat(pope.card().notes()).anyMatch(note -> note.contains("2,910 questions of before November 2023"));
            assertThat(((OfficialResults) pope)
                            .results(data.resolve("pope/llava-v1.5-13b.jsonl"))
                            .orElseThrow()
                            .keySet())
                    .hasSize(8910)
                    .isEqualTo(Set.copyOf(pope.sampleIds()));
        }
    }

    @Test
    void anAnswerSheetOfMmeHoldsItsOwnQuestions() throws IOException {
        Path sheet = data.resolve("mme/llava-v1.5-13b.jsonl");
        try (Benchmark mme = new MmeProvider().open(Configs.of(MmeConfig.class, Map.of()), sheet)) {
            assertThat(mme.card().version()).isEqualTo("2,374 questions in 14 sub-tasks");
            assertThat(((OfficialResults) mme).results(sheet).orElseThrow().keySet())
                    .isEqualTo(Set.copyOf(mme.sampleIds()));
        }
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data").normalize();
    }
}
