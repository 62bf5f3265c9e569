package io.vitharness.judges.vqa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the official scripts made of these texts when they were run. */
class NormaliserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A man|man",
                "two dogs|2 dogs",
                "1,000|1000",
                "U.S.A.|usa",
                "5:30 p.m.|5:30 pm",
                "dont|don't",
                "blue/white|blue white",
                "yes, it is|yes it is",
                "e.g. none|eg 0",
                "hello-world|hello world",
                "3,5|35",
                "black,white|black white",
                ".5|.5",
                "a.b|ab",
                "on the left.|on left",
                "A|''",
                "its|its"
            })
    void officialForm(String text, String form) {
        assertThat(Normaliser.official(text)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"black,white|blackwhite", "dog's|dog 's", "1,000,000|1000000", "Is it?|is it", "The 2nd.|2nd"})
    void evalAiForm(String text, String form) {
        assertThat(Normaliser.evalAi(text)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5.a|5.a", "a.b|ab", "on the left.|on left", "size 5.|size 5."})
    void vlmEvalKitFormKeepsThePeriodAfterADigit(String text, String form) {
        assertThat(Normaliser.vlmEvalKit(text)).isEqualTo(form);
    }

    @Test
    void thirtyTwoPeriodsGoAndTheNextStays() {
        assertThat(Normaliser.official("a. ".repeat(40).replace("a", "b")))
                .contains("b.")
                .doesNotStartWith("b.");
        assertThat(Normaliser.punctuation(".".repeat(33))).isEqualTo(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"couldntve", "wed", "lets", "shed"})
    void wordsThatTheTableDoesNotHoldStay(String word) {
        assertThat(Normaliser.official(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "couldnt've|couldn't've",
                "yall'd've|y'all'd've",
                "ow's'at|'ow's'at",
                "somebody'd|somebodyd",
                "somebodyd've|somebody'd've",
                "twas|'twas",
                "let's|let's"
            })
    void contractionsAreMended(String word, String mended) {
        assertThat(Normaliser.official(word)).isEqualTo(mended);
    }

    @Test
    void blanksAreThoseOfPython() {
        assertThat(PyText.split("\u00a0one\u2003two\u001cthree\u3000")).containsExactly("one", "two", "three");
        assertThat(PyText.strip("\u0085 x\u200b ")).isEqualTo("x\u200b");
    }
}
