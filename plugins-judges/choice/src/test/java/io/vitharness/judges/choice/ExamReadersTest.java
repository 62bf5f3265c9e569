package io.vitharness.judges.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamReadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "B|B",
                "B. rabbit|B",
                "The answer is C.|C",
                "So the answer: The answer is D!|D",
                "E|E",
                "E. nothing|E",
                "~B ~|unread",
                "b|unread",
                "B.|unread",
                "The answer is B|unread",
                "The answer is B. The answer is C.|unread",
                "The answer is rabbit.|unread"
            })
    void llavasLadderForScienceQaIsKept(String answer, String reading) {
        assertThat(word(new ScienceQaReader().read(Rows.ANIMALS, answer))).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "B|B mmmu-letter",
                "B!.|B mmmu-letter",
                "'B.'|unread",
                "(A) or (C)|C mmmu-bracket",
                "(C) B|C mmmu-bracket",
                "A or B|B mmmu-letter",
                "I think that it is a rabbit here|B mmmu-text",
                "It is a rabbit, no it is a cat|C mmmu-text",
                "a rabbit|unread",
                "B) rabbit|unread",
                "No idea what it may be at all|unread"
            })
    void mmmusParserReadsWithoutGuessing(String answer, String reading) {
        Reading read = new MmmuReader().read(Rows.ANIMALS, answer);

        assertThat(read instanceof Reading.Clear clear ? clear.text() + " " + clear.rule() : "unread")
                .isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3|3|true",
                "It is 3.|3|true",
                "The result is 1,234.5|1234.50|true",
                "x = 7|7|true",
                "~x = 7\nso it is blue~|7|false",
                "It is 24.31|24.32|false",
                "1e3|1000|true",
                "the answer is: fetal development|fetal|true",
                "Hormones|hormone|true",
                "Vitamin C|C|true",
                "Cat|C|false",
                "1/4|1/64|false",
                "0.285|0.29|false"
            })
    void mmmusOpenAnswersAreComparedOfficially(String answer, String key, boolean right) {
        MmmuOpen open = new MmmuOpen(String::contains);

        assertThat(open.isRight((Reading.Clear) open.read(question("text"), answer), List.of(key)))
                .isEqualTo(right);
    }

    @Test
    void ourOwnComparisonWantsWholeWords() {
        MmmuOpen open = new MmmuOpen(MmmuOpen::holdsWords);

        assertThat(open.isRight((Reading.Clear) open.read(question("text"), "Hormones"), List.of("hormone")))
                .isFalse();
        assertThat(open.isRight((Reading.Clear) open.read(question("text"), "a hormone, surely"), List.of("hormone")))
                .isTrue();
        assertThat(open.isRight((Reading.Clear) open.read(question("text"), "a fish"), List.of("dog", "fish")))
                .isTrue();
        assertThat(open.read(question("text"), " ")).isInstanceOf(Reading.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "rabbit|B mathvista-text",
                "C|C mathvista-letter",
                "(d) dog|D mathvista-letter",
                "The answer is \"A\".|A mathvista-letter",
                "rabit|B mathvista-nearest",
                "N/A|C mathvista-nearest",
                "~~|unread"
            })
    void mathVistasNearestChoiceIsKeptWithItsFaults(String answer, String reading) {
        Reading read = new MathVistaReader().read(Rows.ANIMALS, answer);

        assertThat(read instanceof Reading.Clear clear ? clear.text() + " " + clear.rule() : "unread")
                .isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "integer,3,3",
        "integer,3.9,3",
        "integer,-3.9,-3",
        "integer,1e3,1000",
        "integer,three,unread",
        "float,0.25,0.2",
        "float,0.35,0.3",
        "float,2,2.0",
        "float,-0.01,-0.0",
        "float,1_0.26,10.3",
        "float,nan,unread",
        "list,'[1, 2]','[1, 2]'"
    })
    void mathVistasNumbersAreThoseOfPython(String type, String answer, String text) {
        assertThat(word(new MathVistaOfficial().read(question(type), answer))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer|The answer is 12.|12",
                "integer|12 apples|12",
                "integer|3 + 4 = 7|unread",
                "integer|3 + 4 = 7, so \\boxed{7}|7",
                "integer|2.7|2.7",
                "integer|1,200 people|1200",
                "float|It is 1.26 m|1.3",
                "float|about a metre|unread",
                "list|They are [1,  2].|[1,  2]"
            })
    void ourOwnRulesReadOnlyWhatIsPlain(String type, String answer, String text) {
        assertThat(word(new MathVistaNumbers().read(question(type), answer))).isEqualTo(text);
    }

    @Test
    void theQuickExtractionReachesToTheLastQuoteOfItsLineAndStopsAtNoOtherLineEnd() {
        assertThat(MathVistaOfficial.quoted("So: The answer is \"a\". Or \"b\".\nThe answer is \"c\"."))
                .contains("a\". Or \"b");
        assertThat(MathVistaOfficial.quoted("The answer is \"1\nThe answer is \"2\"."))
                .contains("2");
        assertThat(MathVistaOfficial.quoted("The answer is \"a\rb\".")).contains("a\rb");
        assertThat(MathVistaOfficial.quoted("The answer is \"7\"")).isEmpty();
    }

    @Test
    @Timeout(10)
    void aMillionOpeningsAreReadAtOnce() {
        String answer = "The answer is \"".repeat(1 << 16);

        assertThat(MathVistaOfficial.quoted(answer)).isEmpty();
        assertThat(MathVistaOfficial.quoted(answer + "\n" + "x\".")).isEmpty();
    }

    @Test
    void listsAreEqualWhateverTheirBlanks() {
        assertThat(new MathVistaNumbers().isRight(Reading.Clear.text("[1,  2]", "list"), List.of("[1, 2]")))
                .isTrue();
    }

    private static Question question(String type) {
        return new Question(
                "q",
                Prompt.of(new Part.Text("How many?")),
                List.of(),
                Map.of("answer_type", type, "precision", "1"),
                "q",
                "q");
    }

    private static String word(Reading reading) {
        return reading instanceof Reading.Clear clear ? clear.text() : "unread";
    }
}
