package io.vitharness.data.coordinates;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Size;
import org.junit.jupiter.api.Test;

/** Sizes computed with {@code smart_resize} of {@code qwen-vl-utils} by hand. */
class SmartResizeTest {

    private final SmartResize resize = new SmartResize(28, 3136, 1_003_520);

    @Test
    void sidesBecomeTheNearestMultiples() {
        assertThat(resize.of(new Size(640, 480))).isEqualTo(new Size(644, 476));
    }

    @Test
    void halvesGoToTheEvenMultiple() {
        assertThat(resize.of(new Size(70, 126))).isEqualTo(new Size(56, 112));
    }

    @Test
    void tooManyPixelsAreShrunkBelowTheBudget() {
        assertThat(resize.of(new Size(4000, 3000))).isEqualTo(new Size(1148, 840));
    }

    @Test
    void tooFewPixelsAreGrownAboveTheLeast() {
        assertThat(resize.of(new Size(10, 10))).isEqualTo(new Size(56, 56));
    }
}
