package io.vitharness.data.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.data.agreement.CohenKappa.Weight;
import io.vitharness.data.agreement.KrippendorffAlpha.Level;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    /** The example of fast-krippendorff: three raters, some of them silent; one list for every thing. */
    private static final List<List<Double>> EXAMPLE = List.of(
            List.of(1.0),
            List.of(),
            List.of(2.0, 2.0),
            List.of(1.0, 1.0),
            List.of(3.0, 3.0),
            List.of(3.0, 3.0, 4.0),
            List.of(4.0, 4.0, 4.0),
            List.of(1.0, 3.0),
            List.of(2.0, 2.0),
            List.of(1.0, 1.0),
            List.of(1.0, 1.0),
            List.of(3.0, 3.0),
            List.of(3.0, 3.0),
            List.of(),
            List.of(3.0, 4.0));

    @Test
    void alphaOfTheExampleIsAsPublished() {
        // pln-fing-udelar/fast-krippendorff, README: .691 and .811
        assertThat(alpha(Level.NOMINAL, EXAMPLE)).isCloseTo(.691358, within(1e-6));
        assertThat(alpha(Level.INTERVAL, EXAMPLE)).isCloseTo(.810845, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, .743421", "ORDINAL, .815388", "INTERVAL, .849107", "RATIO, .797403"})
    void alphaOfKrippendorffsOwnExampleIsAsPublished(Level level, double alpha) {
        // "Computing Krippendorff's Alpha-Reliability" (2011), example C: four observers, twelve units, published to
        // .001
        List<List<Double>> units = List.of(
                List.of(1.0, 1.0, 1.0),
                List.of(2.0, 2.0, 3.0, 2.0),
                List.of(3.0, 3.0, 3.0, 3.0),
                List.of(3.0, 3.0, 3.0, 3.0),
                List.of(2.0, 2.0, 2.0, 2.0),
                List.of(1.0, 2.0, 3.0, 4.0),
                List.of(4.0, 4.0, 4.0, 4.0),
                List.of(1.0, 1.0, 2.0, 1.0),
                List.of(2.0, 2.0, 2.0, 2.0),
                List.of(5.0, 5.0, 5.0),
                List.of(1.0, 1.0),
                List.of(3.0));

        assertThat(alpha(level, units)).isCloseTo(alpha, within(5e-4));
    }

    @Test
    void alphaOfOneValueAloneIsUndefined() {
        assertThat(KrippendorffAlpha.of(Level.NOMINAL, List.of(List.of(1.0, 1.0))))
                .isEmpty();
        assertThat(KrippendorffAlpha.of(Level.RATIO, List.of(List.of(1.0), List.of(2.0))))
                .isEmpty();
    }

    @Test
    void cohensKappaTakesChanceOut() {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: the usual textbook table, kappa .4
        assertThat(CohenKappa.of(
                        many("yy", 20, "yn", 5, "ny", 10, "nn", 15, 0), many("yy", 20, "yn", 5, "ny", 10, "nn", 15, 1)))
                .hasValueCloseTo(.4, within(1e-12));
        assertThat(CohenKappa.of(List.of("a", "a"), List.of("a", "a"))).isEmpty();
    }

    @Test
    void weightedKappaForgivesNeighbours() {
        List<String> first = List.of("1", "2", "3", "1", "2", "3");
        List<String> second = List.of("1", "2", "3", "2", "3", "1");
        List<String> order = List.of("1", "2", "3");

        // costs 1 + 1 + 2 = 4 against 48 / 9 + 0: margins are 2 each, expected 2 * 2 / 6 * (4 * 1 + 2 * 2) = 16 / 3
        assertThat(CohenKappa.of(first, second, new CohenKappa.Scale(order, Weight.LINEAR)))
                .hasValueCloseTo(1 - 4 / (16 / 3.0), within(1e-12));
        // squares 1 + 1 + 4 = 6 against 2 / 3 * (4 * 1 + 2 * 4) = 8
        assertThat(CohenKappa.of(first, second, new CohenKappa.Scale(order, Weight.QUADRATIC)))
                .hasValueCloseTo(1 - 6 / 8.0, within(1e-12));
    }

    @Test
    void fleissKappaOfTwoRatersWhoNeverAgreeIsNegative() {
        assertThat(FleissKappa.of(List.of(List.of("a", "b"), List.of("b", "a"))))
                .hasValueCloseTo(-1.0, within(1e-12));
        assertThat(FleissKappa.of(List.of(List.of("a", "a"), List.of("b", "b"))))
                .hasValueCloseTo(1.0, within(1e-12));
        assertThat(FleissKappa.of(List.of(List.of("a", "a")))).isEmpty();
        assertThatThrownBy(() -> FleissKappa.of(List.of(List.of("a", "a"), List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rankCorrelationsShareTies() {
        List<Double> first = List.of(1.0, 2.0, 2.0, 4.0);
        List<Double> second = List.of(1.0, 3.0, 2.0, 4.0);

        // ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / sqrt(4.5 * 5); five pairs of six in order, one tied
        assertThat(RankCorrelation.spearman(first, second)).hasValueCloseTo(4.5 / Math.sqrt(22.5), within(1e-12));
        assertThat(RankCorrelation.kendall(first, second)).hasValueCloseTo(5 / Math.sqrt(30), within(1e-12));
        assertThat(RankCorrelation.spearman(List.of(1.0, 1.0), List.of(1.0, 2.0)))
                .isEmpty();
        assertThat(RankCorrelation.kendall(List.of(), List.of())).isEmpty();
    }

    private static double alpha(Level level, List<List<Double>> units) {
        OptionalDouble alpha = KrippendorffAlpha.of(level, units);
        return alpha.orElseThrow();
    }

    private static List<String> many(
            String a, int timesA, String b, int timesB, String c, int timesC, String d, int timesD, int side) {
        return java.util.stream.Stream.of(
                        a.substring(side, side + 1).repeat(timesA),
                        b.substring(side, side + 1).repeat(timesB),
                        c.substring(side, side + 1).repeat(timesC),
                        d.substring(side, side + 1).repeat(timesD))
                .flatMap(text -> text.chars().mapToObj(letter -> String.valueOf((char) letter)))
                .toList();
    }
}
