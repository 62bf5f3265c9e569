package io.vitharness.benchmarks.llavabench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.benchmarks.llavabench.LlavaBenchConfig.PictureRule;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlavaBenchTest {

    private static final LlavaBenchConfig WITHOUT = new LlavaBenchConfig(PictureRule.ABSENT);
    private static final LlavaBenchConfig WITH = new LlavaBenchConfig(PictureRule.REQUIRED);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void thePictureComesBeforeTheQuestionWordForWord() throws IOException {
        Sample sample = open(WITH, WildFiles.wild(folder)).sample("2");

        assertThat(sample.question().prompt().text()).isEqualTo("Why is it so?");
        assertThat(sample.question().prompt().pictures()).hasSize(1);
        assertThat(sample.question().tags()).containsEntry("category", "complex");
    }

    @Test
    void theReviewerSeesContextQuestionAndReferenceInTheOfficialWords() throws IOException {
        Sample wild = open(WITH, WildFiles.wild(folder)).sample("2");

        assertThat(rubric(wild))
                .isEqualTo("[Context]\nA blue square.\n\n[Question]\nWhy is it so?\n\n"
                        + "[Assistant 1]\nReference 2\n\n[End of Assistant 1]\n\n");
    }

    @Test
    void boxesOfCocoFollowTheCaptionsAsPythonWritesThem() throws IOException {
        Sample coco = open(WITH, WildFiles.coco(folder)).sample("7");

        assertThat(rubric(coco))
                .isEqualTo(
                        "[Context]\nTwo cases.\nLuggage.\n\nsuitcase: [0.37, 0.584, 0.5, 1.0]\ncat: [0, 0.1, 0.25, 0.75]"
                                + "\n\n[Question]\nWhat is it?\n\n[Assistant 1]\nCases.\n\n[End of Assistant 1]\n\n");
    }

    @Test
    void recordedAnswersStandForTheirQuestions() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.jsonl"),
                "{\"question_id\": 3, \"prompt\": \"What is it?\", \"text\": \"A cat.\", \"answer_id\": \"x\"}\n");

        Benchmark benchmark = open(WITHOUT, answers);

        assertThat(benchmark.sample("3").question().prompt().text()).isEqualTo("What is it?");
        assertThat(benchmark.protocol().official()).isFalse();
        assertThatThrownBy(() -> open(WITH, answers))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("pictures: absent");
    }

    @Test
    void brokenFilesAreToldWithTheirPlace() throws IOException {
        WildFiles.wild(folder);
        String line = "{\"question_id\": 0, \"image\": \"001.jpg\", \"text\": \"What?\"}\n";

        assertFault(line + line, ":2: found question '0' again");
        assertFault(line.replace("001.jpg", "../001.jpg"), "../001.jpg");
        assertFault(line.replace("001.jpg", "009.jpg"), "found no context of picture '009.jpg'");
        assertFault(line.replace(": 0,", ": 77,"), "found no reference answer to question '77'");
        assertFault(line.substring(0, 30), ":1: found no sound JSON");
        assertFault("", "found no line");
        assertFault("[1]\n", "wanted one JSON object per line");
    }

    @Test
    void aPictureThatIsNotThereIsNamed() throws IOException {
        WildFiles.wild(folder);
        Files.delete(folder.resolve("images/002.jpg"));

        assertThatThrownBy(() -> open(WITH, folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("1 of 2")
                .hasMessageContaining("002.jpg");
    }

    @Test
    void thePublishedCocoQuestionsAreNinety() throws IOException {
        Path data = data();
        assumeThat(data)
                .as("the folder of real data, '../shared/data/judge-llavabench'")
                .isDirectory();

        Benchmark benchmark = open(WITHOUT, data);

        assertThat(benchmark.sampleIds()).hasSize(90);
        assertThat(benchmark.card().title()).isEqualTo("LLaVA-Bench (COCO)");
        assertThat(rubric(benchmark.sample("0")))
                .startsWith("[Context]\n")
                .contains("suitcase: [")
                .contains(
                        "[Question]\nWhat is the color of the two suitcases in the image?\n\n[Assistant 1]\nThe colors");
    }

    private void assertFault(String questions, String message) throws IOException {
        Files.writeString(folder.resolve("questions.jsonl"), questions);

        assertThatThrownBy(() -> open(WITH, folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("questions.jsonl")
                .hasMessageContaining(message);
    }

    private static String rubric(Sample sample) {
        return ((Target.Rubric) sample.target()).text();
    }

    private static Benchmark open(LlavaBenchConfig config, Path place) throws IOException {
        return new LlavaBenchProvider().open(config, place);
    }

    private static Path data() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("harness-core"))) {
            folder = folder.getParent();
        }
        return folder.resolve("../shared/data/judge-llavabench").normalize();
    }
}
