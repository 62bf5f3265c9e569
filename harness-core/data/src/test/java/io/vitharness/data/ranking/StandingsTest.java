package io.vitharness.data.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.data.agreement.Rating;
import io.vitharness.data.ranking.Battle.Outcome;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsTest {

    @Test
    void rankIsARangeWhereIntervalsMeetAndANumberWhereTheyDoNot() {
        List<Battle> battles = new ArrayList<>();
        add(battles, "strong", "weak", 60, 4);
        add(battles, "strong", "other", 60, 4);
        add(battles, "weak", "other", 30, 30);

        Standings standings = Standings.of(battles, 200);

        assertThat(standings.open()).isEmpty();
        assertThat(standings.rows().get(0).name()).isEqualTo("strong");
        assertThat(standings.rows().get(0).strength().orElseThrow())
                .satisfies(one -> assertThat(List.of(one.from(), one.to())).containsExactly(1, 1));
        assertThat(standings.rows().subList(1, 3))
                .allSatisfy(row -> assertThat(List.of(
                                row.strength().orElseThrow().from(),
                                row.strength().orElseThrow().to()))
                        .containsExactly(2, 3));
    }

    @Test
    void winRateCountsTiesHalfAndHasItsOwnCount() {
        List<Battle> battles = List.of(
                new Battle("a", "b", Outcome.LEFT),
                new Battle("a", "b", Outcome.TIE),
                new Battle("c", "a", Outcome.LEFT),
                new Battle("b", "c", Outcome.LEFT));

        Standings.Row a = row(Standings.of(battles, 100), "a");

        assertThat(a.winRate().value()).isCloseTo(.5, within(1e-15));
        assertThat(a.battles()).isEqualTo(3);
        assertThat(a.winRate().low()).isLessThan(.5);
        assertThat(a.winRate().high()).isGreaterThan(.5);
    }

    @Test
    void whoNeverLostHasARateThatIsNotCertainAndNoStrength() {
        Standings standings =
                Standings.of(List.of(new Battle("a", "b", Outcome.LEFT), new Battle("a", "b", Outcome.LEFT)), 50);

        assertThat(standings.open().orElseThrow()).contains("'a' and 'b'");
        assertThat(row(standings, "a").strength()).isEmpty();
        assertThat(row(standings, "a").winRate().value()).isEqualTo(1);
        assertThat(row(standings, "a").winRate().low()).isLessThan(.5);
    }

    @Test
    void eloHasTheMedianOfOrdersWithinItsInterval() {
        List<Battle> battles = new ArrayList<>();
        add(battles, "a", "b", 20, 10);

        Elo.Rating a = row(Standings.of(battles, 100), "a").elo();

        assertThat(a.rating()).isEqualTo(Elo.USUAL.median(battles, 100).get("a"));
        assertThat(a.low()).isLessThan(a.rating());
        assertThat(a.high()).isGreaterThan(a.rating());
    }

    @Test
    void systemsMeetWhereOneRaterScoredBoth() throws IOException {
        List<Rating> ratings = List.of(
                new Rating("1", "x", "ann", "fluency", "4"),
                new Rating("1", "y", "ann", "fluency", "2"),
                new Rating("1", "y", "bob", "fluency", "5"),
                new Rating("1", "x", "bob", "grounding", "5"),
                new Rating("2", "x", "bob", "fluency", "3"),
                new Rating("2", "y", "bob", "fluency", "3.0"));

        assertThat(RatedBattles.of(Path.of("r.csv"), ratings))
                .containsExactly(new Battle("x", "y", Outcome.LEFT), new Battle("x", "y", Outcome.TIE));
    }

    @Test
    void labelCannotRankSystems() {
        List<Rating> votes = List.of(new Rating("1", "x", "ann", "", "good"), new Rating("1", "y", "ann", "", "bad"));

        assertThatThrownBy(() -> RatedBattles.of(Path.of("r.csv"), votes))
                .isInstanceOf(DataException.class)
                .hasMessage("r.csv: found the score 'good' for item '1', wanted a number to rank systems by");
    }

    @Test
    void ratingWithoutSystemCannotRank() {
        assertThatThrownBy(() -> RatedBattles.of(Path.of("r.csv"), List.of(new Rating("1", "", "ann", "", "3"))))
                .hasMessage("r.csv: found ratings without a system, wanted one in each row to rank them");
    }

    private static Standings.Row row(Standings standings, String name) {
        return standings.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void add(List<Battle> battles, String left, String right, int won, int lost) {
        for (int i = 0; i < won + lost; i++) {
            battles.add(new Battle(left, right, i < won ? Outcome.LEFT : Outcome.RIGHT));
        }
    }
}
