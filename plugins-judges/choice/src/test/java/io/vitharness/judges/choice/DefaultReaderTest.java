package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.vitharness.judges.choice.ChoiceConfig.Variant;
import io.vitharness.judges.choice.ConfusionTable.Verdict;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultReaderTest {

    private final DefaultReader reader = new DefaultReader();

    @Test
    void atLeast98PercentOfTheCorpusAreReadRightAndNoneAsAnotherLetter() {
        List<CorpusCase> cases = ReadingCorpus.load();
        ConfusionTable table = ConfusionTable.of(cases);

        assertThat(table.cases(Variant.DEFAULT, Verdict.WRONG_LETTER)).isEmpty();
        assertThat(table.count(Variant.DEFAULT, Verdict.RIGHT))
                .isGreaterThanOrEqualTo((int) Math.ceil(.98 * cases.size()));
    }

    @Test
    void moreIsReadRightThanByTheOfficialRulesAndLessIsInvented() {
        ConfusionTable table = ConfusionTable.of(ReadingCorpus.load());

        assertThat(table.count(Variant.DEFAULT, Verdict.RIGHT))
                .isGreaterThan(table.count(Variant.OFFICIAL, Verdict.RIGHT));
        assertThat(table.count(Variant.DEFAULT, Verdict.INVENTED))
                .isLessThan(table.count(Variant.OFFICIAL, Verdict.INVENTED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B|alone",
                "B. rabbit|label-and-text",
                "rabbit|whole-text",
                "The answer is B because of its ears|declared",
                "(B) It has long ears|opening",
                "It has long ears. B|closing",
                "The one that hops (B) is here|bracketed",
                "Option B would fit|named",
                "✅ B because of its ears|ticked",
                "I think it is a rabbit|mentioned-text",
                "{\"answer\": \"B\"}|json",
                "so \\boxed{B}|boxed"
            })
    void aClearReadingNamesItsRule(String answer, String rule) {
        assertThat(reader.read(Rows.ANIMALS, answer)).isEqualTo(Reading.Clear.text("B", rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not B", "A or B", "A man walks by", "B. cat", ""})
    void anUnreadAnswerSaysWhy(String answer) {
        assertThat(reader.read(Rows.ANIMALS, answer))
                .isInstanceOfSatisfying(
                        Reading.Unclear.class,
                        unclear -> assertThat(unclear.because()).isNotBlank());
    }

    @Test
    void aRefusalKeepsTheWordsThatSaySo() {
        assertThat(reader.read(Rows.ANIMALS, "I'm sorry, I can't help with that."))
                .isEqualTo(new Reading.Refused("I'm sorry"));
    }

    @Test
    void anAnswerBehindLongReasoningIsRead() {
        String reasoning = "It could be A. ".repeat(10_000);

        assertThat(reader.read(Rows.ANIMALS, "<think>" + reasoning + "</think>B. rabbit"))
                .isEqualTo(Reading.Clear.text("B", "label-and-text"));
        assertThat(reader.read(Rows.ANIMALS, "Long ears. ".repeat(10_000) + "The answer is B."))
                .isEqualTo(Reading.Clear.text("B", "declared"));
    }

    @Test
    void twoChoicesWithOneTextCannotBeToldApartByText() {
        List<Choice> twins = List.of(new Choice("A", "cat"), new Choice("B", "Cat"), new Choice("C", "dog"));

        assertThat(reader.read(twins, "cat")).isInstanceOf(Reading.Unclear.class);
        assertThat(reader.read(twins, "B. cat")).isEqualTo(Reading.Clear.text("B", "label-and-text"));
    }

    @Test
    void labelsAndTextsAreNeverTakenForPatterns() {
        List<Choice> odd = List.of(new Choice(".", "(a+)+$"), new Choice("\\E", "["), new Choice("$1", ""));

        assertThat(reader.read(odd, "(a+)+$")).isEqualTo(Reading.Clear.text(".", "whole-text"));
        assertThat(reader.read(odd, "x")).isInstanceOf(Reading.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A or B ",
                "the answer is ",
                "(((((",
                "\\boxed{",
                "<think>",
                "</think>",
                "<think></think>",
                "<THINK",
                "\"answer\": \"",
                " ",
                "\n",
                "rabbit ",
                "not ",
                "B,",
                "- ",
                "x<s",
                "B ",
                "B\n",
                "答案是"
            })
    void aMegabyteOfAnythingIsReadInAMoment(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        assertTimeout(Duration.ofSeconds(20), () -> reader.read(Rows.ANIMALS, text));
    }

    // every such mark becomes three full stops
    @Test
    void ellipsesWithoutEndAreReadAtOnce() {
        String text = "a" + "\u2026".repeat(10_000) + "b";

        assertTimeout(Duration.ofSeconds(5), () -> reader.read(Rows.ANIMALS, text));
    }
}
