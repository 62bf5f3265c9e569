package io.vitharness.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Words as PTBTokenizer 3.4.1 cuts them; the pairs of {@code tokens.csv} were made with it. */
class PtbTokenizerTest {

    @ParameterizedTest
    @CsvFileSource(resources = "tokens.csv", delimiter = '|', quoteCharacter = '\0', maxCharsPerColumn = 1000)
    void captionIsCutAsOfficially(String caption, String words) {
        assertThat(PtbTokenizer.words(caption)).isEqualTo(words == null ? "" : words);
    }

    @Test
    void nothingIsCutOfNothing() {
        assertThat(PtbTokenizer.words("")).isEmpty();
        assertThat(PtbTokenizer.words(" \t\n ")).isEmpty();
        assertThat(PtbTokenizer.words("...!")).isEqualTo("");
    }

    @Test
    void charactersBeyondTheBasicPlaneVanish() {
        assertThat(PtbTokenizer.words("a \ud83d\ude42 b\ud835\udcb3c")).isEqualTo("a b c");
    }

    @Test
    void halvesOfFractionsAreOneTokenWithANoBreakSpace() {
        assertThat(PtbTokenizer.words("1 1/2 cups")).isEqualTo("1\u00a01/2 cups");
    }

    @Test
    void longAndRepetitiveTextIsCutInTime() {
        for (String piece :
                new String[] {"a", "a-", "a.", "1,", "(", "<a ", "'", "a@", "http://a", "!", "\u0301", "- "}) {
            String text = piece.repeat(1_000_000 / piece.length());

            Assertions.assertTimeout(
                    Duration.ofSeconds(60),
                    () -> assertThat(PtbTokenizer.words(text)).isNotNull());
        }
    }
}
