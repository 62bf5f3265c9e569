package io.vitharness.judges.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.judges.reviews.Verdicts.Winner;
import io.vitharness.spi.judge.Scored.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aVerdictIsLookedForByKindNotByPlace() {
        assertThat(Verdicts.winner("[[C]] or rather [[B]], no: [[A]]")).contains(Winner.A);
        assertThat(Verdicts.winner("so [[C]], not [[B]]")).contains(Winner.B);
        assertThat(Verdicts.winner("[[C]]")).contains(Winner.TIE);
        assertThat(Verdicts.winner("A is better")).isEmpty();
    }

    @Test
    void aRatingIsTheFirstInDoubleBracketsElseInSingleOnes() {
        assertThat(Verdicts.rating("See [1]. Rating: [[7.5]]")).hasValue(7.5);
        assertThat(Verdicts.rating("Rating: [7]")).hasValue(7);
        assertThat(Verdicts.rating("Rating: 7")).isEmpty();
    }

    @Test
    @Timeout(10)
    void reviewsOfOneEndlessRunAreReadAtOnce() {
        assertThat(Verdicts.rating("[[" + "1".repeat(1 << 20))).isEmpty();
        assertThat(PairScores.read(" ".repeat(1 << 20) + "8 7")).isEmpty();
        assertThat(PairScores.read("I see.\nScores" + " ".repeat(1 << 20) + "8, 7"))
                .isEmpty();
        assertThat(PairScores.read("I see.\nScores :  (8, 7)")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"A, B, 1", "B, A, 0", "A, A, .5", "B, B, .5", "A, TIE, .5", "TIE, TIE, .5"})
    void onlyTheAnswerThatWinsInBothPlacesWins(Winner first, Winner second, double worth) {
        assertThat(Verdicts.agreeOrTie(first, second)).isEqualTo(worth);
    }

    @Test
    void gamesOfTheModelUnderTestMakeItsWinRate() throws IOException {
        Path games = Files.writeString(
                folder.resolve("pair.jsonl"),
                game(1, "m", "o", "A", "B")
                        + game(2, "o", "m", "A", "A")
                        + game(3, "o", "m", "A", "B")
                        + game(4, "m", "o", "A", "nobody")
                        + game(1, "x", "y", "A", "B")
                        + game(1, "m", "o", "B", "A").replace("\"turn\":1", "\"turn\":2"));
        Judged judged = new Judged(keys(games, Map.of("form", "pair-verdicts", "model", "m")));

        for (int question = 1; question <= 4; question++) {
            judged.add(String.valueOf(question), Map.of(), "text");
        }

        assertThat(judged.estimate("win rate, ties half", java.util.Optional.empty())
                        .count())
                .as("the game without a winner is left out")
                .isEqualTo(3);
        assertThat(judged.figure("win rate, ties half")).isEqualTo(.5);
        assertThat(judged.figure("win rate")).isEqualTo(1 / 3.0);
        assertThat(judged.figure("tie rate")).isEqualTo(1 / 3.0);
    }

    @Test
    void ratingsAreAveragedAndUnreadOnesLeftOut() throws IOException {
        Path ratings = Files.writeString(folder.resolve("single.jsonl"), """
                {"question_id": 1, "model": "m", "judgment": "Good. Rating: [[8]]", "turn": 1}
                {"question_id": 2, "model": "m", "judgment": "Rating: [[5]]", "turn": 1}
                {"question_id": 3, "model": "m", "judgment": "No idea", "turn": 1}
                {"question_id": 4, "model": "m", "judgment": "Rating: [[11]]", "turn": 1}
                {"question_id": 1, "model": "other", "judgment": "Rating: [[1]]", "turn": 1}
                """);
        Judged judged = new Judged(keys(ratings, Map.of("form", "ratings", "model", "m")));

        assertThat(judged.add("1", Map.of(), "text")).isInstanceOf(Fate.Valued.class);
        assertThat(judged.add("2", Map.of(), "text")).isInstanceOf(Fate.Valued.class);
        assertThat(judged.add("3", Map.of(), "text")).isInstanceOf(Fate.Missing.class);
        assertThat(judged.add("4", Map.of(), "text")).isInstanceOf(Fate.Missing.class);
        assertThat(judged.figure("rating")).isEqualTo(6.5);
    }

    private Map<String, String> keys(Path reviews, Map<String, String> more) throws IOException {
        Path answers = Files.writeString(
                folder.resolve("answers.json"), "{\"1\": \"text\", \"2\": \"text\", \"3\": \"text\", \"4\": \"text\"}");
        Map<String, String> keys = new HashMap<>(Judged.keys(reviews, answers));
        keys.putAll(more);
        return keys;
    }

    private static String game(int question, String first, String second, String one, String two) {
        return "{\"question_id\":" + question + ",\"model_1\":\"" + first + "\",\"model_2\":\"" + second
                + "\",\"g1_judgment\":\"so [[" + one + "]]\",\"g2_judgment\":\"so [[" + two + "]]\",\"turn\":1}\n";
    }
}
