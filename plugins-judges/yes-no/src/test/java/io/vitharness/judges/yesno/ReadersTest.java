package io.vitharness.judges.yesno;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.judge.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "No|no",
                "no, there is none|no",
                "There is not a car. Yes|no",
                "Yes. No|yes",
                "NO|yes",
                "Not here|yes",
                "no!|yes",
                "~~|yes",
                "It is no, dog|no",
                "none|yes",
                "Yes,no|yes",
                "A knot|yes"
            })
    void popesWordRuleIsKeptWithItsFaults(String answer, String reading) {
        assertThat(word(new PopeReader().read(answer))).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "yes|yes",
                "YES!|yes",
                "~ yes~|yes",
                "~  yes~|unread",
                "No|no",
                "Now it is|no",
                "Norm|no",
                "eyes|yes",
                "The answer is yes|unread",
                "~~|unread",
                "é no|no"
            })
    void mmesFirstFourCharactersAreKeptWithTheirFaults(String answer, String reading) {
        assertThat(word(new MmeReader().read(answer))).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Yes|yes|alone",
                "**No.**|no|alone",
                "YES!|yes|alone",
                "no no|no|alone",
                "Ｎｏ|no|alone",
                "Yes, there is a dog.|yes|opening",
                "No, there are no dogs in the picture.|no|opening",
                "No there isn't|no|opening",
                "Yes, it is not dark.|yes|opening",
                "The answer is no.|no|declared",
                "Answer: Yes, since the dog sits.|yes|declared",
                "The final answer is: **yes**|yes|declared",
                "A dog sits there. Yes.|yes|closing",
                "It holds a dog; so, yes|yes|closing",
                "<think>no no no</think> Yes|yes|alone",
                "\\boxed{No}|no|enclosed",
                "<answer> yes </answer>|yes|enclosed",
                "{\"answer\": \"no\"}|no|enclosed"
            })
    void ourRulesReadWhatIsSaid(String answer, String word, String rule) {
        assertThat(new DefaultReader().read(answer)).isEqualTo(Reading.Clear.text(word, rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~",
                "Yes and no",
                "Yes. No.",
                "yes/no",
                "Yes or no?",
                "There are three dogs.",
                "No one knows the breed",
                "Not sure",
                "The answer is no longer clear",
                "The answer is yes. The answer is no.",
                "Church",
                "Norwegian",
                "Yesterday",
                "42"
            })
    void whatSaysNeitherOrBothStaysUnread(String answer) {
        assertThat(new DefaultReader().read(answer)).isInstanceOf(Reading.Unclear.class);
    }

    @Test
    void aRefusalIsARefusal() {
        assertThat(new DefaultReader().read("I'm sorry, I cannot determine that."))
                .isInstanceOf(Reading.Refused.class);
        assertThat(new DefaultReader().read("As an AI I do not see pictures")).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aVeryLongAnswerIsReadAtItsEnds() {
        assertThat(word(new DefaultReader().read("Yes, " + "it is so. ".repeat(100_000))))
                .isEqualTo("yes");
        assertThat(word(new DefaultReader().read("\n".repeat(200_000)))).isEqualTo("unread");
        assertThat(word(new DefaultReader().read(".".repeat(200_000)))).isEqualTo("unread");
    }

    private static String word(Reading reading) {
        return reading instanceof Reading.Clear clear ? clear.text() : "unread";
    }
}
