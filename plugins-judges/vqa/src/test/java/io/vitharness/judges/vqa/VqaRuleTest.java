package io.vitharness.judges.vqa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VqaRuleTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, .3", "2, .6", "3, .9", "4, 1", "9, 1"})
    void matchesOfTenAreWorthTheMeanOfAllButOne(int agreeing, double worth) {
        for (VqaRule rule : List.of(VqaRule.OFFICIAL, VqaRule.EVALAI, VqaRule.VLMEVALKIT, VqaRule.LAVIS)) {
            assertThat(worth(rule, "red", Rows.people(agreeing, "red")))
                    .as(rule.metric())
                    .isCloseTo(worth, offset(1e-12));
        }
    }

    @Test
    void unanimousAnswersAreComparedToTheLetterByTheOfficialRuleAlone() {
        List<String> people = Collections.nCopies(10, "red");

        assertThat(worth(VqaRule.OFFICIAL, "Red", people)).isZero();
        assertThat(worth(VqaRule.OFFICIAL, "red", people)).isEqualTo(1);
        assertThat(worth(VqaRule.OFFICIAL_ALWAYS, "Red", people)).isEqualTo(1);
        assertThat(worth(VqaRule.EVALAI, "Red.", people)).isEqualTo(1);
        assertThat(worth(VqaRule.LAVIS, "Red", people)).isEqualTo(1);
    }

    @Test
    void anEndlessAnswerIsFarFromAShortOne() {
        String answer = "abc ".repeat(25_000);

        assertThat(worth(VqaRule.ANLS, answer, List.of("abc"))).isZero();
        assertThat(worth(VqaRule.ANLS_STVQA, answer, List.of("abc"))).isZero();
    }

    @Test
    void lavisLeavesTheCaseAndTheNumbersOfPeople() {
        assertThat(worth(VqaRule.LAVIS, "two", Rows.people(5, "two"))).isZero();
        assertThat(worth(VqaRule.OFFICIAL, "two", Rows.people(5, "two"))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14.6|14|1",
                "14.7|14|1",
                "95|100|1",
                "94.9|100|0",
                "5%|0.05|1",
                "5|5%|0",
                "0|0|1",
                "0.0|0|0",
                "1,000|1000|0",
                "$14|14|0",
                "nan|5|0",
                "1e3|1000|1",
                "'14 '|14|1",
                "1_000|1000|1",
                "inf|inf|0",
                "Blue|blue|1"
            })
    void numbersMayBeFivePercentOff(String said, String key, double worth) {
        assertThat(worth(VqaRule.RELAXED, said, List.of(key))).isEqualTo(worth);
    }

    @ParameterizedTest
    @CsvSource({"1d", "0x1p3", "1__0", "_1", "''", "1e", "."})
    void whatPythonDoesNotReadIsNoNumber(String text) {
        assertThat(PyFloat.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"helo, hello, .8", "abc, abcdef, .5", "ab, abcdef, 0", "'A  B', 'a b', 1"})
    void nearAnswersAreWorthTheirNearness(String said, String key, double worth) {
        assertThat(worth(VqaRule.ANLS, said, List.of("something else", key))).isCloseTo(worth, offset(1e-12));
    }

    @Test
    void variantsOfExactMatchDiffer() {
        assertThat(worth(VqaRule.EXACT_RAW, "Yes.", List.of("Yes."))).isEqualTo(1);
        assertThat(worth(VqaRule.EXACT_RAW, " Yes", List.of("Yes"))).isZero();
        assertThat(worth(VqaRule.EXACT_LOWER, " YES ", List.of("yes"))).isEqualTo(1);
        assertThat(worth(VqaRule.EXACT_LOWER, "yes.", List.of("yes"))).isZero();
        assertThat(worth(VqaRule.EXACT_LOWER_PUNCT, "Yes.", List.of("no", "yes")))
                .isEqualTo(1);
        assertThat(worth(VqaRule.GQA, "Yes..", List.of("yes"))).isEqualTo(1);
        assertThat(worth(VqaRule.GQA, "Yes. ", List.of("yes"))).isZero();
    }

    @Test
    void answersInsideLongerOnesAreContained() {
        assertThat(worth(VqaRule.CONTAINS, "The sign\nsays STOP now", List.of("sign says stop")))
                .isEqualTo(1);
        assertThat(VqaRule.CONTAINS.worth("x ^ {2}", List.of("x^{2}"), Map.of("dataset", "HME100k")))
                .isEqualTo(1);
        assertThat(VqaRule.CONTAINS.worth("X ^ {2}", List.of("x^{2}"), Map.of("dataset", "HME100k")))
                .isZero();
    }

    private static double worth(VqaRule rule, String said, List<String> people) {
        return rule.worth(said, people, Map.of());
    }
}
