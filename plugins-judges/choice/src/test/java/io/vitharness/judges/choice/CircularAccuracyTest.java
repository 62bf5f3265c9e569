package io.vitharness.judges.choice;

import static io.vitharness.judges.choice.Rows.MISSING;
import static io.vitharness.judges.choice.Rows.REFUSED;
import static io.vitharness.judges.choice.Rows.RIGHT;
import static io.vitharness.judges.choice.Rows.UNREAD;
import static io.vitharness.judges.choice.Rows.WRONG;
import static io.vitharness.judges.choice.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Scored.Fate;
import io.vitharness.spi.judge.Slice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CircularAccuracyTest {

    private static List<Estimate> estimate(Scored... rows) {
        return new CircularAccuracy().estimate(List.of(rows), Rows.FLAT);
    }

    @Test
    void aGroupIsRightOnlyIfEveryPassIs() {
        Estimate whole = estimate(row("1", 0, RIGHT), row("1", 1, RIGHT), row("2", 0, RIGHT), row("2", 1, WRONG))
                .get(0);

        assertThat(whole.value()).isEqualTo(.5);
        assertThat(whole.count()).isEqualTo(2);
    }

    static List<Fate> misses() {
        return List.of(WRONG, UNREAD, REFUSED);
    }

    @ParameterizedTest
    @MethodSource("misses")
    void aMissDecidesEvenBesideAMissingPass(Fate miss) {
        Estimate whole = estimate(row("1", 0, MISSING), row("1", 1, miss)).get(0);

        assertThat(whole.value()).isZero();
        assertThat(whole.count()).isEqualTo(1);
    }

    @Test
    void aGroupWithAMissingPassAndNoMissIsLeftOut() {
        Estimate whole = estimate(row("1", 0, MISSING), row("1", 1, RIGHT), row("2", 0, RIGHT))
                .get(0);

        assertThat(whole.count()).isEqualTo(1);
        assertThat(whole.value()).isEqualTo(1);
    }

    @Test
    void noFigureIsMadeOfNothing() {
        assertThat(estimate(row("1", 0, MISSING))).isEmpty();
        assertThat(estimate()).isEmpty();
    }

    @Test
    void epochsAreJudgedApartAndAveraged() {
        Estimate whole = estimate(
                        row("1", 0, 0, RIGHT), row("1", 1, 0, RIGHT), row("1", 0, 1, RIGHT), row("1", 1, 1, WRONG))
                .get(0);

        assertThat(whole.value()).isEqualTo(.5);
        assertThat(whole.count()).isEqualTo(1);
    }

    @Test
    void chanceIsTheProductOverThePassesAveragedOverTheGroups() {
        Estimate whole = estimate(row("1", 0, RIGHT), row("1", 1, RIGHT), row("2", 0, RIGHT))
                .get(0);

        assertThat(whole.chance()).hasValue((1 / 16.0 + 1 / 4.0) / 2);
    }

    @Test
    void repeatsDoNotChangeTheChance() {
        Estimate whole = estimate(row("1", 0, 0, RIGHT), row("1", 0, 1, RIGHT)).get(0);

        assertThat(whole.chance()).hasValue(.25);
    }

    @Test
    void everyTagButThePassMakesSlicesInOrderAfterTheWhole() {
        List<Estimate> estimates = estimate(row("2", 0, RIGHT), row("1", 0, WRONG), row("1", 1, RIGHT));

        assertThat(estimates)
                .extracting(Estimate::slice)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new Slice("category", "c1")),
                        Optional.of(new Slice("category", "c2")));
        assertThat(estimates).extracting(Estimate::value).containsExactly(.5, 0.0, 1.0);
    }
}
