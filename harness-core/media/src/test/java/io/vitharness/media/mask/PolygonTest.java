package io.vitharness.media.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Patterns;
import io.vitharness.media.Size;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolygonTest {

    /** Expected values by pycocotools 2.0.11: width, height, corners, text, area, bounds. */
    static List<String> polygons() {
        return Patterns.lines("mask/polygons.txt");
    }

    @ParameterizedTest
    @MethodSource("polygons")
    void filledPixelsAreThoseOfTheCocoApi(String line) throws MaskException {
        String[] words = line.split(" ", -1);
        double[] corners = Arrays.stream(words[2].split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();

        Mask mask = Polygon.of(corners).fill(new Size(number(words[0]), number(words[1])));

        assertThat(mask.text()).isEqualTo(words[3]);
        assertThat(mask.area()).isEqualTo(number(words[4]));
        assertThat(mask.bounds())
                .isEqualTo(new Bounds(number(words[5]), number(words[6]), number(words[7]), number(words[8])));
    }

    @Test
    void rectangleIsFilledAsTheCocoApiFillsABox() throws MaskException {
        assertThat(Polygon.rectangle(1, 2, 3, 2).fill(new Size(6, 6)).text()).isEqualTo("824000:");
    }

    @Test
    void partsAreJoined() throws MaskException {
        List<Polygon> parts = List.of(Polygon.rectangle(0, 0, 2, 2), Polygon.rectangle(1, 1, 2, 2));

        assertThat(Polygon.fill(parts, new Size(4, 4)).area()).isEqualTo(7);
    }

    @Test
    void hugeEdgesCostNoMoreThanThePictureIsWide() throws MaskException {
        Mask mask = Polygon.of(-1e8, -1e8, 1e8, -1e8, 1e8, 1e8, -1e8, 1e8).fill(new Size(100, 50));

        assertThat(mask.area()).isEqualTo(5000);
    }

    @Test
    void twoCornersAreRefused() {
        assertThatThrownBy(() -> Polygon.of(1, 1, 5, 5))
                .isInstanceOf(MaskException.class)
                .hasMessage("a polygon has at least 3 corners (6 coordinates) but this has 2");
    }

    @Test
    void oddNumberOfCoordinatesIsRefused() {
        assertThatThrownBy(() -> Polygon.of(1, 1, 5, 5, 2, 3, 4))
                .isInstanceOf(MaskException.class)
                .hasMessageContaining("7 coordinates");
    }

    @Test
    void coordinateThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Polygon.of(1, 1, 5, Double.NaN, 2, 3))
                .isInstanceOf(MaskException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Polygon.rectangle(1, 1, Double.POSITIVE_INFINITY, 3))
                .isInstanceOf(MaskException.class)
                .hasMessageContaining("Infinity");
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }
}
