package io.vitharness.benchmarks.seedbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.benchmarks.seedbench.SeedQuestion.Edition;
import io.vitharness.benchmarks.seedbench.SeedQuestion.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The arithmetic of SEED-Bench's {@code get_index} and its three callers; expected values by numpy. */
class FrameSamplingTest {

    @Test
    void fewFramesAreAllShown() {
        assertThat(FrameSampling.index(0)).isEmpty();
        assertThat(FrameSampling.index(7)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void eightFramesAreSpread() {
        assertThat(FrameSampling.index(8)).containsExactly(0, 1, 2, 3, 4, 4, 5, 6);
        assertThat(FrameSampling.index(100)).containsExactly(6, 18, 31, 43, 56, 68, 80, 93);
    }

    @Test
    void halvesAreRoundedToEven() {
        assertThat(FrameSampling.index(21)).containsExactly(1, 3, 6, 9, 11, 13, 16, 19);
    }

    @Test
    void wholeClipLeavesOutItsLastFrame() {
        assertThat(FrameSampling.indices(film(10, List.of()), 101, 1)).isEqualTo(FrameSampling.index(100));
    }

    @Test
    void secondsBecomeFramesOfTheFilmsOwnRate() {
        assertThat(FrameSampling.indices(film(11, List.of(1.0, 3.0)), 1000, 50))
                .containsExactly(56, 68, 81, 93, 106, 118, 130, 143);
    }

    @Test
    void secondsBeyondTheEndAreCut() {
        assertThat(FrameSampling.indices(film(11, List.of(0.0, 1e6)), 101, 59.94))
                .isEqualTo(FrameSampling.index(100));
        assertThat(FrameSampling.indices(film(11, List.of(1e5, 1e6)), 101, 59.94))
                .containsExactly(100);
    }

    @Test
    void frameNumbersAreTakenAsTheyAre() {
        assertThat(FrameSampling.indices(film(12, List.of(18.0, 166.0)), 500, 1))
                .containsExactly(27, 45, 64, 82, 101, 119, 137, 156);
        assertThat(FrameSampling.indices(film(12, List.of(4.0, 18.0)), 20, 1))
                .containsExactly(4, 6, 7, 9, 10, 12, 14, 15);
    }

    @Test
    void segmentBehindTheFilmShowsItsLastFrame() {
        assertThat(FrameSampling.indices(film(12, List.of(400.0, 500.0)), 20, 1))
                .containsExactly(19);
    }

    private static SeedQuestion film(int dimension, List<Double> segment) {
        return new SeedQuestion(
                1,
                "v1",
                "What?",
                List.of(),
                Optional.empty(),
                dimension,
                "film",
                Kind.VIDEO,
                Edition.V1,
                Optional.empty(),
                List.of("1.webm"),
                segment);
    }
}
