package io.vitharness.data.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answer files that LLaVA's authors published. */
class PublishedAnswerFilesTest {

    private final Path data = data();

    @BeforeEach
    void needsTheData() {
        assumeThat(data).as("the folder of real data, '../shared/data'").isDirectory();
    }

    @Test
    void theWholeSheetOfMmbenchIsRead() throws IOException {
        AnswerFile file =
                AnswerFile.read(data.resolve("mmbench/llava-v1.5-13b.mmbench_dev_20230712.xlsx"), AnswerColumns.USUAL);

        assertThat(file.answers())
                .hasSize(4377)
                .allMatch(answer -> answer.text().isPresent());
        assertThat(file.answers().get(0).id()).isEqualTo("241");
        assertThat(file.repeated()).isEmpty();
    }

    @Test
    void linesOfMmbenchAreRead() throws IOException {
        AnswerFile file =
                AnswerFile.read(data.resolve("mmbench/llava-v1.5-13b.answers_raw_first300.jsonl"), AnswerColumns.USUAL);

        assertThat(file.answers()).hasSize(300);
        assertThat(file.answers().get(1).id()).isEqualTo("252");
    }

    @Test
    void theIdThatSeedBenchHasTwiceIsReported() throws IOException {
        AnswerFile file = AnswerFile.read(data.resolve("seed-bench/llava-v1.5-13b.seed1.jsonl"), AnswerColumns.USUAL);

        assertThat(file.answers()).hasSize(17_990);
        assertThat(file.repeated()).containsOnlyKeys("49914");
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data").normalize();
    }
}
