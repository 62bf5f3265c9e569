package io.vitharness.models.tensorflow.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Shape;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void pixelsCountForTheCellInWhichTheyLie() {
        Mask mask = Mask.where(new Size(8, 4), (x, y) -> x < 4 || (x == 7 && y == 3));

        assertThat(Coverage.of(mask, 2)).containsExactly(1, 0, 1, 1 / 8f);
    }

    @Test
    void theSmallestMaskCoversACell() {
        Mask mask = Mask.where(new Size(1000, 1000), (x, y) -> x == 999 && y == 0);

        assertThat(Coverage.of(mask, 2)).containsExactly(0, 4e-6f, 0, 0);
    }

    @Test
    void aBoxCoversWhatLiesInIt() {
        Shape.Box box = new Shape.Box(2, 1, 6, 2);

        assertThat(Coverage.of(box, new Size(8, 4), 2)).containsExactly(0.25f, 0.25f, 0, 0);
        assertThat(Coverage.of(new Shape.Box(-5, -5, 99, 99), new Size(8, 4), 2))
                .containsExactly(1, 1, 1, 1);
        assertThat(Coverage.of(new Shape.Box(8, 0, 9, 4), new Size(8, 4), 2)).containsExactly(0, 0, 0, 0);
    }
}
