package io.vitharness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairTestTest {

    @Test
    void rightAndWrongAreComparedByMcNemarsExactTest() {
        // 10 units only the first has right, 2 only the second: 2 (1 + 12 + 66) / 4096
        PairedData first = units("1".repeat(10) + "00" + "1".repeat(5));
        PairedData second = units("0".repeat(10) + "11" + "1".repeat(5));

        PairTest test = PairTest.of(first, second).orElseThrow();

        assertThat(test.p()).isCloseTo(0.03857421875, within(1e-12));
        assertThat(test.difference()).isCloseTo(8 / 17d, within(1e-12));
        assertThat(test.separated()).isFalse();
    }

    @Test
    void manyDiscordantUnitsDoNotOverflow() {
        // twice the exact binomial tail, summed in rational numbers
        assertThat(PairTest.signTest(4800, 10_000)).isCloseTo(6.593515598672442e-05, within(1e-14));
    }

    @Test
    void equalModelsAreNotSeparated() {
        assertThat(PairTest.of(units("1010"), units("1010")).orElseThrow().p()).isEqualTo(1);
    }

    @Test
    void onlySharedUnitsCount() {
        PairedData other = new PairedData.RightWrong(List.of("u0", "x"), "01");

        assertThat(PairTest.of(units("10"), other).orElseThrow().units()).isEqualTo(1);
        assertThat(PairTest.of(units(""), other)).isEmpty();
    }

    @Test
    void replicatesAreComparedDrawByDraw() {
        PairedData low = new PairedData.Replicates(Collections.nCopies(999, .4));
        PairedData high = new PairedData.Replicates(Collections.nCopies(999, .6));

        PairTest test = PairTest.of(high, low).orElseThrow();

        assertThat(test.p()).isCloseTo(.002, within(1e-12));
        assertThat(test.separated()).isTrue();
        assertThat(PairTest.of(high, units("10"))).isEmpty();
    }

    @Test
    void whoGetsNothingIsComparedWithWhoGetsShares() {
        PairedData shares = new PairedData.Replicates(Collections.nCopies(999, .4));

        assertThat(PairTest.of(shares, units("000")).orElseThrow().difference()).isCloseTo(.4, within(1e-12));
        assertThat(PairTest.of(units("111"), shares).orElseThrow().difference()).isCloseTo(.6, within(1e-12));
        assertThat(PairTest.of(shares, units("000")).orElseThrow().separated()).isTrue();
    }

    private static PairedData units(String outcomes) {
        return new PairedData.RightWrong(
                IntStream.range(0, outcomes.length()).mapToObj(i -> "u" + i).toList(), outcomes);
    }
}
