package io.vitharness.data.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilmTest {

    private static final Painter PAINTER = Painter.standard();

    @ParameterizedTest
    @EnumSource(Way.class)
    void shapeMovesWhereTheFilmSays(Way way) {
        List<Raster> frames = Film.of(Purpose.VALIDATION, 7, 3).towards(way).frames(4, PAINTER);

        for (int i = 1; i < frames.size(); i++) {
            double[] before = middle(frames.get(i - 1));
            double[] after = middle(frames.get(i));
            assertThat((after[0] - before[0]) * way.x() + (after[1] - before[1]) * way.y())
                    .as("frame %d", i)
                    .isBetween(0.10 * 64, 0.18 * 64);
        }
    }

    @Test
    void framesBackwardsAreTheFilmOfTheOppositeWay() {
        Film left = Film.of(Purpose.VALIDATION, 7, 3).towards(Way.LEFT);
        List<Raster> right = left.towards(Way.RIGHT).frames(4, PAINTER);

        for (int i = 0; i < 4; i++) {
            assertThat(left.frames(4, PAINTER).get(i).rgb())
                    .isEqualTo(right.get(3 - i).rgb());
        }
    }

    @Test
    void trainingNeverShowsWhatItHoldsOut() {
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> Film.of(Purpose.TRAINING, 7, i).pair()))
                .doesNotContainAnyElementsOf(Pair.HELD_OUT);
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> Film.of(Purpose.MMBENCH, 7, i).pair()))
                .containsAll(Pair.HELD_OUT);
    }

    /** The middle of all pixels whose channels lie farther apart than the grey background's. */
    private static double[] middle(Raster raster) {
        double[] middle = new double[2];
        int count = 0;
        for (int y = 0; y < raster.side(); y++) {
            for (int x = 0; x < raster.side(); x++) {
                int red = raster.channel(x, y, 0);
                int green = raster.channel(x, y, 1);
                int blue = raster.channel(x, y, 2);
                if (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 60) {
                    middle[0] += x;
                    middle[1] += y;
                    count++;
                }
            }
        }
        return new double[] {middle[0] / count, middle[1] / count};
    }
}
