package io.vitharness.benchmarks.vqa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.OfficialResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

    @TempDir
    private Path folder;

    @Test
    void officialListsAreReadWhateverTheirNames() throws IOException {
        assertThat(results(VqaSet.VQAV2, SmallSets.vqav2(folder), "[{\"question_id\": 1000, \"answer\": \"two\"}]"))
                .contains(Map.of("1000", said("two")));
    }

    @Test
    void vizWizAnswersByPicture() throws IOException {
        assertThat(results(
                        VqaSet.VIZWIZ,
                        SmallSets.vizWiz(folder),
                        "[{\"image\": \"VizWiz_val_1.png\", \"answer\": \"\"}]"))
                .contains(Map.of("VizWiz_val_1.png", said("")));
    }

    @Test
    void gqaPredictsByQuestionId() throws IOException {
        assertThat(results(VqaSet.GQA, SmallSets.gqa(folder), "[{\"questionId\": \"201\", \"prediction\": \"no\"}]"))
                .contains(Map.of("201", said("no")));
    }

    @Test
    void llavasTextVqaLinesAreJoinedByPictureAndQuestion() throws IOException {
        String line = "{\"question_id\": \"p2\", \"prompt\": \"What is it?\\nReference OCR token: A2, B\\n"
                + "Answer the question using a single word or phrase.\", \"text\": \"two\"}\n";

        assertThat(results(VqaSet.TEXTVQA, SmallSets.textVqa(folder), line)).contains(Map.of("2", said("two")));
    }

    @Test
    void lineAboutNoQuestionOfTheSetIsNamed() throws IOException {
        Path data = SmallSets.textVqa(folder);
        String line = "{\"question_id\": \"p9\", \"prompt\": \"What is it?\\nShort.\", \"text\": \"two\"}\n";

        assertThatThrownBy(() -> results(VqaSet.TEXTVQA, data, line))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(":1: found an answer to 'What is it?' about picture 'p9'");
    }

    @Test
    void secondAnswerToAQuestionIsRefused() throws IOException {
        Path data = SmallSets.vqav2(folder);
        String twice = "[{\"question_id\": 1000, \"answer\": \"two\"},\n{\"question_id\": 1000, \"answer\": \"3\"}]";

        assertThatThrownBy(() -> results(VqaSet.VQAV2, data, twice))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(":2: found a second answer to question '1000' (first at")
                .hasMessageContaining(":1), wanted one");
    }

    @Test
    void answerWithoutATextIsRefused() throws IOException {
        Path data = SmallSets.vqav2(folder);

        assertThatThrownBy(() -> results(VqaSet.VQAV2, data, "[{\"question_id\": 1000, \"said\": \"two\"}]"))
                .hasMessageContaining("found [question_id, said], wanted a text as one of answer, prediction, text");
    }

    @Test
    void linesOfOtherSetsAreLeftToTheCommonReader() throws IOException {
        assertThat(results(VqaSet.VQAV2, SmallSets.vqav2(folder), "{\"question_id\": 1000, \"text\": \"two\"}"))
                .isEmpty();
    }

    private Optional<Map<String, List<Part>>> results(VqaSet set, Path data, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.txt"), content);
        try (OfficialResults benchmark = (OfficialResults) new VqaProvider().open(SmallSets.config(set), data)) {
            return benchmark.results(file);
        }
    }

    private static List<Part> said(String text) {
        return List.of(new Part.Text(text));
    }
}
