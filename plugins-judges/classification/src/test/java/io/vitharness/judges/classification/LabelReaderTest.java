package io.vitharness.judges.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelReaderTest {

    private static final ClosedSet SET = new ClosedSet(
            List.of(
                    new Choice("1", "dining_table"),
                    new Choice("2", "table"),
                    new Choice("3", "cat"),
                    new Choice("4", "no entry sign")),
            Map.of("kitty", "cat"));

    private static Reading read(String answer) {
        return new LabelReader().read(SET, answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cat | 3 | whole-label",
                "' CAT. ' | 3 | whole-label",
                "Dining-Table | 1 | whole-label",
                "It is a dining table in a kitchen. | 1 | named-label",
                "This is a kitty! | 3 | named-label",
                "The cat: a Cat, cats | 3 | named-label",
                "There are no people. I see a cat. | 3 | named-label",
                "a no-entry sign | 4 | named-label",
                "<think>table or cat?</think>cat | 3 | whole-label",
                "ｃａｔ | 3 | whole-label"
            })
    void oneLabelIsRead(String answer, String label, String rule) {
        assertThat(read(answer)).isEqualTo(Reading.Clear.text(label, rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a cat on a table | 'names 2 labels: 2, 3'",
                "a dining table or a table | 'names 2 labels: 1, 2'",
                "category | names none of the labels",
                "tables | names none of the labels",
                "This is not a cat. | names 3 in a sentence that denies something ('not')",
                "It isn't a cat. | 'names 3 in a sentence that denies something (''isn''t'')'",
                "'' | the answer is empty",
                "... | the answer is empty"
            })
    void nothingIsGuessed(String answer, String because) {
        assertThat(read(answer)).isEqualTo(new Reading.Unclear(because));
    }

    @Test
    void refusalIsTold() {
        assertThat(read("I am sorry, but I cannot help.")).isEqualTo(new Reading.Refused("sorry"));
    }

    @Test
    void labelsOfOneSpellingAreBothNamed() {
        ClosedSet set = new ClosedSet(List.of(new Choice("a", "bow"), new Choice("b", "Bow")), Map.of());

        assertThat(new LabelReader().read(set, "bow")).isEqualTo(new Reading.Unclear("names 2 labels: a, b"));
    }
}
