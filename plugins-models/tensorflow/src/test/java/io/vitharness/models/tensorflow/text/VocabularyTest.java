package io.vitharness.models.tensorflow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary WORDS = Vocabulary.of(List.of("A. a red circle", "What is it?"));

    @Test
    void signsAreWordsAndLettersKeepTheirCase() {
        assertThat(Words.split("Hint\nA. a red one, the option's (B)?"))
                .containsExactly("Hint", "A", ".", "a", "red", "one", ",", "the", "option's", "(", "B", ")", "?");
    }

    @Test
    void closingSignsStandCloseWhenJoined() {
        assertThat(Words.join(List.of("a", "circle", ",", "is", "it", "?"))).isEqualTo("a circle, is it?");
    }

    @Test
    void textsOfKnownWordsComeBack() {
        List<Integer> numbers =
                IntStream.of(WORDS.encode("a red circle")).boxed().toList();

        assertThat(WORDS.decode(numbers)).isEqualTo("a red circle");
    }

    @Test
    void wordsNeverSeenAreUnknown() {
        assertThat(WORDS.encode("a blue circle")[1]).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(WORDS.unknown("a blue blue circle")).containsExactly("blue", "blue");
    }

    @Test
    void numbersDoNotDependOnTheOrderOfTexts() {
        assertThat(Vocabulary.of(List.of("What is it?", "A. a red circle")).words())
                .isEqualTo(WORDS.words())
                .startsWith("<unk>", "<eos>", "<answer>");
    }

    @Test
    void aListWithoutTheSpecialWordsIsRefused() {
        assertThatThrownBy(() -> new Vocabulary(List.of("a")))
                .hasMessage("a vocabulary must start with [<unk>, <eos>, <answer>]");
    }

    @Test
    void linesKeepTheirBreaksAndFilesAreOneWord() {
        Vocabulary vocabulary = Vocabulary.ofLines(List.of("Action: Find\nAction Input: image/a1.png, red circle\n"));

        int[] read = vocabulary.encode("Action: Find\nAction Input: image/b2.png, red circle");

        assertThat(vocabulary.unknown("Input: x/other-3.png")).isEmpty();
        assertThat(vocabulary.decode(IntStream.of(read).boxed().toList()))
                .isEqualTo("Action: Find\nAction Input: <file>, red circle");
        assertThat(new Vocabulary(vocabulary.words()).encode("Find\nx.png")).doesNotContain(Vocabulary.UNKNOWN);
    }
}
