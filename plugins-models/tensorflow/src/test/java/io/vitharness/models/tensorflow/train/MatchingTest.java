package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void generalisedOverlapIsTheHandWorkedOne() {
        float[] boxes = {9, 9, 9, 9, 0, 0, 2, 2};

        assertThat(Matching.overlap(boxes, 4, new float[] {1, 1, 3, 3})).isCloseTo(1.0 / 7 - 2.0 / 9, within(1e-6));
        assertThat(Matching.overlap(boxes, 4, new float[] {0, 0, 2, 2})).isCloseTo(1, within(1e-6));
        assertThat(Matching.overlap(boxes, 4, new float[] {2, 0, 4, 2})).isCloseTo(0, within(1e-6));
        assertThat(Matching.overlap(boxes, 4, new float[] {4, 0, 6, 2})).isCloseTo(-1.0 / 3, within(1e-6));
    }
}
