package io.vitharness.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.site.chart.Scatter.Point;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }

    @Test
    void ticksAreRoundAndHoldTheData() {
        assertThat(labels(Axis.linear(42.3, 79.9, 4, 0, 100))).containsExactly("40", "50", "60", "70", "80");
        assertThat(labels(Axis.linear(.81, .94, 3, 0, 100))).containsExactly("0.80", "0.85", "0.90", "0.95");
        assertThat(labels(Axis.linear(0, 1200, 4, 0, 100))).containsExactly("0", "500", "1000", "1500");
    }

    @Test
    void oneValueAloneStillMakesAnAxis() {
        Axis axis = Axis.linear(50, 50, 4, 0, 100);

        assertThat(axis.to()).isGreaterThan(axis.from());
        assertThat(axis.holds(50)).isTrue();
    }

    @Test
    void nothingButZerosRunsToOne() {
        assertThat(labels(Axis.linear(0, 0, 4, 0, 100))).containsExactly("0.0", "0.5", "1.0");
    }

    @Test
    void aLogarithmicAxisEndsInOneTwoOrFive() {
        assertThat(labels(Axis.logarithmic(9.4, 3900, 0, 100)))
                .containsExactly("5", "10", "20", "50", "100", "200", "500", "1000", "2000", "5000");
    }

    @Test
    void aValueOffTheAxisStandsAtItsEndAsAnArrow() {
        Axis axis = Axis.linear(40, 80, 4, 10, 100);

        Strip strip = Strip.of(axis, List.of(new Strip.Value(0, 18, 22, 26)), OptionalDouble.of(25));

        assertThat(strip.marks().get(0).off()).isTrue();
        assertThat(strip.marks().get(0).cutLow()).isTrue();
        assertThat(strip.marks().get(0).cutHigh()).isFalse();
        assertThat(strip.chance()).isEmpty();
    }

    @Test
    void theFrontierHoldsThoseThatNoOtherBeatsInBoth() {
        var cheap = new Point("cheap", 10, 40, 45, 50);
        var beaten = new Point("beaten", 20, 38, 44, 50);
        var good = new Point("good", 300, 60, 65, 70);

        Scatter scatter = Scatter.of(List.of(good, beaten, cheap), 600, 300);

        assertThat(scatter.dots().stream().filter(Scatter.Dot::onFrontier).map(Scatter.Dot::name))
                .containsExactly("cheap", "good");
        assertThat(scatter.frontier()).matches("M[0-9. ]+ H[0-9.]+ V[0-9.]+");
    }
}
