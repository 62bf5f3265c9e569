package io.vitharness.models.onnx.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static final Shape.Box WIDE = new Shape.Box(0, 0, 10, 10);
    private static final Shape.Box HALF = new Shape.Box(0, 0, 10, 5);

    @Test
    void theSurestOfAClassStays() {
        List<Found> found = List.of(new Found("cat", .5, WIDE), new Found("cat", .9, HALF), new Found("dog", .4, WIDE));

        assertThat(Overlaps.without(found, .4)).containsExactly(found.get(1), found.get(2));
    }

    @Test
    void anOverlapAtTheLimitStays() {
        List<Found> found = List.of(new Found("cat", .9, WIDE), new Found("cat", .5, HALF));

        assertThat(Overlaps.without(found, .5)).isEqualTo(found);
    }

    @Test
    void boxesWithoutAreaShareNothing() {
        Shape.Box point = new Shape.Box(3, 3, 3, 3);

        assertThat(Overlaps.share(point, point)).isZero();
        assertThat(Overlaps.share(WIDE, HALF)).isCloseTo(.5, within(1e-12));
        assertThat(Overlaps.share(HALF, new Shape.Box(20, 20, 30, 30))).isZero();
    }
}
