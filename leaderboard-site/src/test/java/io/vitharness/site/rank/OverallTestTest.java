package io.vitharness.site.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.report.PairTest;
import io.vitharness.report.PairedData;
import io.vitharness.site.rank.OverallTest.Pair;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverallTestTest {

    private static PairedData rightWrong(String outcomes) {
        return new PairedData.RightWrong(
                IntStream.range(0, outcomes.length())
                        .mapToObj(i -> "u" + (1000 + i))
                        .toList(),
                outcomes);
    }

    /** b units that only the first has right, c that only the second has, the rest both. */
    private static Pair pair(int b, int c, int both) {
        return new Pair(
                rightWrong("1".repeat(b) + "0".repeat(c) + "1".repeat(both)),
                rightWrong("0".repeat(b) + "1".repeat(c) + "1".repeat(both)));
    }

    @Test
    void oneBenchmarkIsLeftToTheExactTest() {
        Pair pair = pair(30, 10, 60);

        assertThat(OverallTest.of(List.of(pair))).isEqualTo(PairTest.of(pair.first(), pair.second()));
    }

    @Test
    void twoBenchmarksAddTheirDifferencesAndVariances() {
        PairTest test =
                OverallTest.of(List.of(pair(30, 10, 60), pair(20, 10, 170))).orElseThrow();

        // sum .2 + .05, step 1/200, variance 40/100^2 + 30/200^2: z = .245 / .06892 = 3.555
        assertThat(test.difference()).isCloseTo(.125, within(1e-12));
        assertThat(test.p()).isCloseTo(3.78e-4, within(3e-6));
        assertThat(test.units()).isEqualTo(300);
    }

    @Test
    void equalModelsAreNotSeparated() {
        PairTest test = OverallTest.of(List.of(pair(0, 0, 50), pair(0, 0, 50))).orElseThrow();

        assertThat(test.p()).isEqualTo(1);
        assertThat(test.separated()).isFalse();
    }

    @Test
    void replicatesBringTheVarianceOfTheirDifferences() {
        Pair apart = new Pair(replicates(.50, .02), replicates(.40, .01));
        PairTest test = OverallTest.of(List.of(apart, apart)).orElseThrow();

        assertThat(test.difference()).isCloseTo(.10, within(1e-3));
        assertThat(test.separated()).isTrue();
    }

    @Test
    void benchmarksWithDifferentKindsOfDataCannotBeCompared() {
        assertThat(OverallTest.of(List.of(pair(1, 2, 3), new Pair(rightWrong("11"), replicates(.5, .1)))))
                .isEmpty();
    }

    @Test
    void swappingTheTwoTurnsTheSignAndKeepsThePValue() {
        List<Pair> there = List.of(pair(9, 3, 40), pair(2, 4, 100));
        List<Pair> back = there.stream().map(OverallTestTest::swapped).collect(Collectors.toList());

        PairTest first = OverallTest.of(there).orElseThrow();
        PairTest second = OverallTest.of(back).orElseThrow();

        assertThat(second.difference()).isEqualTo(-first.difference());
        assertThat(second.p()).isEqualTo(first.p());
    }

    @Test
    void tailOfTheNormalDistributionMatchesTables() {
        assertThat(Normal.twoSided(0)).isCloseTo(1, within(1e-6));
        assertThat(Normal.twoSided(1.959964)).isCloseTo(.05, within(1e-6));
        assertThat(Normal.twoSided(2.575829)).isCloseTo(.01, within(1e-6));
        assertThat(Normal.twoSided(Double.POSITIVE_INFINITY)).isZero();
    }

    private static Pair swapped(Pair pair) {
        PairedData former = pair.first();
        PairedData latter = pair.second();
        return new Pair(latter, former);
    }

    private static PairedData replicates(double middle, double spread) {
        return new PairedData.Replicates(IntStream.range(0, 1000)
                .mapToObj(i -> middle + spread * Math.sin(i * 12.9898))
                .toList());
    }
}
