package io.vitharness.data.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptAnswersTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private PromptAnswers read(String text) throws IOException {
        return PromptAnswers.read(Files.writeString(folder.resolve("a.jsonl"), text));
    }

    @Test
    void whatIsWrittenIsFoundAgainByPromptAndPictures() throws IOException {
        PromptAnswers answers = read(new PromptAnswer("What\nis \"it\"?", List.of(HASH), "兔子\u0000").toJson() + "\n");

        assertThat(answers.find("What\nis \"it\"?", List.of(HASH))).contains("兔子\u0000");
        assertThat(answers.find("What\nis \"it\"?", List.of())).isEmpty();
        assertThat(answers.find("What", List.of(HASH))).isEmpty();
        assertThat(answers.size()).isEqualTo(1);
    }

    @Test
    void picturesMayBeLeftOut() throws IOException {
        assertThat(read("{\"prompt\":\"Q\",\"answer\":\"A\"}").find("Q", List.of()))
                .contains("A");
    }

    @Test
    void aPromptMayStandTwiceWithOneAnswerOnly() throws IOException {
        String line = "{\"prompt\":\"Q\",\"answer\":\"A\"}\n";

        assertThat(read(line + line).size()).isEqualTo(1);
        assertThatThrownBy(() -> read(line + line.replace("\"A\"", "\"B\"")))
                .isInstanceOf(DataException.class)
                .hasMessageEndingWith("a.jsonl:2: line 1 has another answer to the same prompt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"answer\":\"A\"}|:1: 'prompt' must be a text, found nothing",
                "{\"prompt\":\"Q\",\"answer\":1}|:1: 'answer' must be a text, found 1",
                "{\"prompt\":\"Q\",\"pictures\":[\"../x\"],\"answer\":\"A\"}|:1: 'pictures' holds SHA-256 sums of 64 lower-case digits, found '../x'",
                "{\"prompt\":|:1: the line is cut off or is no JSON"
            })
    void aFaultIsNamedWithItsLine(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.jsonl" + message);
    }
}
