package io.vitharness.data.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.data.ranking.Battle.Outcome;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final Battle A_BEATS_B = new Battle("a", "b", Outcome.LEFT);
    private static final Battle B_BEATS_A = new Battle("a", "b", Outcome.RIGHT);
    private static final Battle TIE = new Battle("a", "b", Outcome.TIE);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void threeWinsOfFourAreThreeTimesTheStrength() {
        var result = BradleyTerry.of(List.of(A_BEATS_B, A_BEATS_B, A_BEATS_B, B_BEATS_A));

        assertThat(((BradleyTerry.Result.Strengths) result).scores().get("a")).isCloseTo(.75, within(1e-12));
    }

    @Test
    void newmansRuleSettlesForTwo() {
        var scores = new Ranking(List.of(A_BEATS_B, A_BEATS_B, A_BEATS_B, B_BEATS_A)).newman();

        assertThat(scores.get("a") / scores.get("b")).isCloseTo(3, within(1e-6));
    }

    @Test
    void whoNeverLosesHasNoStrength() {
        assertThat(BradleyTerry.of(List.of(A_BEATS_B, A_BEATS_B)))
                .isInstanceOfSatisfying(
                        BradleyTerry.Result.NotIdentifiable.class,
                        open -> assertThat(open.because()).contains("'a' and 'b'"));
        assertThat(BradleyTerry.ratings(List.of(A_BEATS_B), 20)).isEmpty();
    }

    @Test
    void twoCampsThatNeverMetAreNotComparable() {
        List<Battle> camps = List.of(TIE, new Battle("c", "d", Outcome.TIE));

        assertThat(BradleyTerry.of(camps)).isInstanceOf(BradleyTerry.Result.NotIdentifiable.class);
    }

    @Test
    void ratingsComeWithIntervalsAndAreTheSameAtEveryCall() {
        List<Battle> battles = new ArrayList<>(Collections.nCopies(60, A_BEATS_B));
        battles.addAll(Collections.nCopies(20, B_BEATS_A));

        List<BradleyTerry.Rating> ratings = BradleyTerry.ratings(battles, 100);

        assertThat(ratings).isEqualTo(BradleyTerry.ratings(battles, 100));
        assertThat(ratings).extracting(BradleyTerry.Rating::name).containsExactly("a", "b");
        assertThat(ratings).extracting(BradleyTerry.Rating::rank).containsExactly(1, 2);
        assertThat(ratings.get(0).rating() - ratings.get(1).rating()).isCloseTo(400 * Math.log10(3), within(1e-9));
        assertThat(ratings.get(0).low()).isLessThan(ratings.get(0).rating());
    }

    @Test
    void eloDependsOnTheOrderAndItsMedianDoesNot() {
        List<Battle> battles = List.of(A_BEATS_B, A_BEATS_B, B_BEATS_A, TIE, A_BEATS_B);
        List<Battle> backward = new ArrayList<>(battles);
        Collections.reverse(backward);

        assertThat(Elo.USUAL.ratings(backward).get("a"))
                .isNotEqualTo(Elo.USUAL.ratings(battles).get("a"));
        assertThat(Elo.USUAL.median(backward, 1001).get("a"))
                .isCloseTo(Elo.USUAL.median(battles, 1001).get("a"), within(.01));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | found an empty file",
                "'left,right\na,b\n' | winner",
                "'left,right,winner\na,b,me\n' | :2: found the winner 'me', wanted left, right or tie",
                "'left,right,winner\na,a,tie\n' | :2: found 'a' against itself",
                "'left,right,winner\n,b,tie\n' | :2: found nothing in column 'left'",
            })
    void brokenFilesAreToldWithTheirLine(String csv, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("battles.csv"), csv);

        assertThatThrownBy(() -> BattleFile.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }
}
