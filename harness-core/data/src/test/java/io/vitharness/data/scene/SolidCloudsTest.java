package io.vitharness.data.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SolidCloudsTest {

    private static final SolidClouds CLOUDS = new SolidClouds(Purpose.VALIDATION, 7);

    @Test
    void allSolidsComeAndAnIndexStaysTheSame() {
        assertThat(IntStream.range(0, 40).mapToObj(CLOUDS::solid)).contains(Solid.values());
        assertThat(CLOUDS.points(3, 256))
                .hasSize(256 * 6)
                .isEqualTo(new SolidClouds(Purpose.VALIDATION, 7).points(3, 256))
                .isEqualTo(CLOUDS.points(3, CLOUDS.solid(3), 256))
                .isNotEqualTo(CLOUDS.points(4, 256))
                .isNotEqualTo(new SolidClouds(Purpose.TRAINING, 7).points(3, 256));
    }

    /** The drawn distances from the surface, in each solid's own terms: turned back and unstretched. */
    @ParameterizedTest
    @EnumSource(Solid.class)
    void pointsLieOnTheSurface(Solid solid) {
        Draws draws = Draws.of(Purpose.VALIDATION, 7, 1);
        for (int i = 0; i < 500; i++) {
            double[] spot = solid.spot(draws);
            double aside = Math.hypot(spot[0], spot[1]);
            double off = switch (solid) {
                case CUBE -> Math.max(Math.abs(spot[0]), Math.max(Math.abs(spot[1]), Math.abs(spot[2]))) - 1;
                case SPHERE -> Math.hypot(aside, spot[2]) - 1;
                case CONE -> spot[2] == -1 ? Math.max(0, aside - 1) : aside - (1 - spot[2]) / 2;
                case CYLINDER -> Math.abs(spot[2]) == 1 ? Math.max(0, aside - 1) : aside - 1;
            };
            assertThat(off).isCloseTo(0, within(1e-9));
        }
    }

    /** Solids without dents lie behind each of their tangents; the points are up to .03 off along each axis. */
    @ParameterizedTest
    @EnumSource(Solid.class)
    void normalsPointOutwardsWithLengthOne(Solid solid) {
        float[] points = CLOUDS.points(5, solid, 100);
        for (int i = 0; i < points.length; i += 6) {
            float[] normal = Arrays.copyOfRange(points, i + 3, i + 6);
            assertThat(dot(normal, normal)).isCloseTo(1, within(1e-5));
            double here = dot(Arrays.copyOfRange(points, i, i + 3), normal);
            for (int j = 0; j < points.length; j += 6) {
                double there = dot(Arrays.copyOfRange(points, j, j + 3), normal);
                assertThat(there).isLessThan(here + 2 * 0.03 * Math.sqrt(3));
            }
        }
    }

    private static double dot(float[] one, float[] other) {
        return one[0] * (double) other[0] + one[1] * (double) other[1] + one[2] * (double) other[2];
    }
}
