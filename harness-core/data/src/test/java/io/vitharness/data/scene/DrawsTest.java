package io.vitharness.data.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    /** The vector that implementations of SplitMix64 publish for the state 1234567. */
    @Test
    void drawsAreThoseOfSplitMix64() {
        Draws draws = new Draws(1234567);

        assertThat(Stream.generate(draws::next).limit(5))
                .map(Long::toUnsignedString)
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void purposesNeverShareAStart() {
        Set<Long> training = firstDraws(Purpose.TRAINING);

        assertThat(training).hasSize(2_500);
        for (Purpose other : List.of(Purpose.VALIDATION, Purpose.MMBENCH, Purpose.SEED_BENCH)) {
            assertThat(firstDraws(other)).hasSize(2_500).doesNotContainAnyElementsOf(training);
        }
    }

    @Test
    void everyBoundIsReachedAboutEquallyOften() {
        Draws draws = new Draws(3);
        int[] counts = new int[7];

        for (int i = 0; i < 70_000; i++) {
            counts[draws.below(7)]++;
        }

        assertThat(IntStream.of(counts)).allMatch(count -> count > 9_600 && count < 10_400);
    }

    private static Set<Long> firstDraws(Purpose purpose) {
        return LongStream.range(0, 50)
                .boxed()
                .flatMap(seed -> LongStream.range(0, 50)
                        .mapToObj(index -> Draws.of(purpose, seed, index).next()))
                .collect(Collectors.toSet());
    }
}
