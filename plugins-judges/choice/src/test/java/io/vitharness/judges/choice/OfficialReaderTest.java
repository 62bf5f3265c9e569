package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden vector was made by running VLMEvalKit's {@code can_infer} (a67ace50) on these answers. */
class OfficialReaderTest {

    private final OfficialReader reader = new OfficialReader();

    @ParameterizedTest
    @CsvSource({
        "B, B",
        "B., B",
        "(B), B",
        "**B**, B",
        "The answer is B, B",
        "A rabbit, A",
        "I think it is a rabbit, B",
        "The correct answer is **B**. Here is why: it hops, B",
        "answer is a rabbit, A"
    })
    void canInferReadsWhatTheOfficialCodeReads(String answer, String label) {
        assertThat(reader.read(Rows.ANIMALS, answer))
                .isInstanceOfSatisfying(
                        Reading.Clear.class, clear -> assertThat(clear.text()).isEqualTo(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b",
                "A or B",
                "rabbit or cat",
                "Option B is what I would choose here today",
                "B\nC",
                "Answer: C, because D is wrong",
                "Z",
                "None of these",
                "E",
                "",
                "catdog",
                "Failed to obtain answer via API."
            })
    void whatTheOfficialCodeCannotReadStaysUnread(String answer) {
        assertThat(reader.read(Rows.ANIMALS, answer)).isInstanceOf(Reading.Unclear.class);
    }

    @Test
    void phrasesThatTheOfficialCodeRejectsAreRefusals() {
        assertThat(reader.read(Rows.ANIMALS, "Cannot determine the answer"))
                .isEqualTo(new Reading.Refused("Cannot determine the answer"));
    }

    @Test
    void aLetterBeforeTheLastFourTokensIsNotRead() {
        assertThat(reader.read(Rows.ANIMALS, "x B x x x x")).isInstanceOf(Reading.Unclear.class);
        assertThat(reader.read(Rows.ANIMALS, "x x B x x x")).isInstanceOf(Reading.Clear.class);
    }

    @Test
    void anAnswerLongerThanTwiceTheChoicesIsNotReadByText() {
        List<Choice> choices = List.of(new Choice("A", "cat"), new Choice("B", "dog"));

        assertThat(reader.read(choices, "it is a cat!")).isInstanceOf(Reading.Clear.class);
        assertThat(reader.read(choices, "it is a cat!!")).isInstanceOf(Reading.Unclear.class);
    }

    @Test
    void onlyOfferedLettersCount() {
        List<Choice> choices = List.of(new Choice("A", "cat"), new Choice("B", "dog"));

        assertThat(reader.read(choices, "C")).isInstanceOf(Reading.Unclear.class);
        assertThat(reader.read(choices, "the answer is C")).isInstanceOf(Reading.Unclear.class);
    }
}
