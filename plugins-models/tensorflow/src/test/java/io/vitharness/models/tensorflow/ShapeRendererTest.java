package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.PictureDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeRendererTest {

    private final ShapeRenderer renderer = new ShapeRenderer();

    @Test
    void namedShapesStandInReadingOrder() throws Exception {
        byte[] png =
                renderer.draw("a red square and a blue circle").orElseThrow().bytes();

        var picture = new PictureDecoder().decodeUpright(png).toRgb();
        byte[] rgb = picture.bytes();
        assertThat(colour(rgb, 16, 16)).as("top left").isEqualTo("red");
        assertThat(colour(rgb, 48, 16)).as("top right").isEqualTo("blue");
        assertThat(colour(rgb, 16, 48)).as("bottom left").isEqualTo("none");
    }

    @Test
    void theSameCaptionIsTheSamePicture() {
        assertThat(renderer.draw("a green triangle")).isEqualTo(renderer.draw("a green triangle"));
        assertThat(renderer.draw("a green triangle")).isNotEqualTo(renderer.draw("a yellow triangle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a dog", "a red and a square", "red squares"})
    void whatNamesNoShapeIsNotDrawn(String caption) {
        assertThat(renderer.draw(caption)).isEmpty();
    }

    private static String colour(byte[] rgb, int x, int y) {
        int at = (y * 64 + x) * 3;
        int red = rgb[at] & 0xff;
        int blue = rgb[at + 2] & 0xff;
        return Math.abs(red - blue) < 60 ? "none" : red > blue ? "red" : "blue";
    }
}
