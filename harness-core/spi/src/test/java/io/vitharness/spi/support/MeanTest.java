package io.vitharness.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MeanTest {

    /** Two draws: the first picture twice, then the second picture twice. */
    private static final Resamples TWO = new Resamples() {
        @Override
        public int count() {
            return 2;
        }

        @Override
        public int weight(int draw, String cluster) {
            return cluster.equals("p" + draw) ? 2 : 0;
        }
    };

    @Test
    void rightOrWrongUnitsOfTheirOwnPicturesGetWilsonsInterval() {
        List<Unit> units = List.of(new Unit("a", "p0", 1), new Unit("b", "p1", 0));

        Estimate estimate = new Mean(units, TWO).estimate(Optional.empty(), OptionalDouble.of(.25));

        assertThat(estimate.value()).isEqualTo(.5);
        // Wilson (1927) for 1 of 2 at 95 %, by its closed form
        assertThat(estimate.low()).isCloseTo(0.094531205734, within(1e-11));
        assertThat(estimate.high()).isCloseTo(0.905468794266, within(1e-11));
        assertThat(estimate.pairing()).isPresent();
    }

    @Test
    void unitsThatShareAPictureAreResampledWithIt() {
        List<Unit> units = List.of(new Unit("a", "p0", 1), new Unit("b", "p0", 1), new Unit("c", "p1", 0));

        Estimate estimate = new Mean(units, TWO).estimate(Optional.empty(), OptionalDouble.empty());

        assertThat(estimate.interval()).isEqualTo("cluster bootstrap");
        assertThat(estimate.low()).isCloseTo(.025, within(1e-12));
        assertThat(estimate.high()).isCloseTo(.975, within(1e-12));
        assertThat(estimate.pairing()).get().isInstanceOf(Pairing.RightWrong.class);
    }

    @Test
    void gradedUnitsKeepTheirReplicates() {
        List<Unit> units = List.of(new Unit("a", "p0", .5), new Unit("b", "p1", .25));

        Estimate estimate = new Mean(units, TWO).estimate(Optional.empty(), OptionalDouble.empty());

        assertThat(estimate.pairing()).contains(new Pairing.Replicates(List.of(.5, .25)));
    }

    @Test
    void figureIsNeverShownAsCertain() {
        List<Unit> units = List.of(new Unit("a", "p0", 1), new Unit("b", "p0", 1), new Unit("c", "p1", 1));

        Estimate estimate = new Mean(units, TWO).estimate(Optional.empty(), OptionalDouble.empty());

        assertThat(estimate.low()).isLessThan(1);
        assertThat(estimate.interval()).isEqualTo("wilson over clusters");
    }
}
