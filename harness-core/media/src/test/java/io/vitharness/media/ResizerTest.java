package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResizerTest {

    /** Expected values by Pillow 12.3.0: filter, channels, size, box, new size, SHA-256 of the bytes. */
    static List<String> resizes() {
        return Patterns.lines("resizes.txt");
    }

    @ParameterizedTest
    @MethodSource("resizes")
    void everyByteIsThatOfPillow(String line) {
        String[] words = line.split(" ", -1);
        Picture picture = Patterns.picture(number(words[2]), number(words[3]), number(words[1]));
        CropBox box = new CropBox(
                Float.parseFloat(words[4]),
                Float.parseFloat(words[5]),
                Float.parseFloat(words[6]),
                Float.parseFloat(words[7]));
        Size size = new Size(number(words[8]), number(words[9]));

        Picture resized = new Resizer(Resampling.valueOf(words[0])).resize(picture, box, size);

        assertThat(resized.size()).isEqualTo(size);
        assertThat(Patterns.sha256(resized)).isEqualTo(words[10]);
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void oneColourStaysThatColour(Resampling filter) {
        Picture picture = Picture.uniform(new Size(31, 17), 12, 250, 99);

        Picture resized = new Resizer(filter).resize(picture, new Size(10, 40));

        assertThat(resized).isEqualTo(Picture.uniform(new Size(10, 40), 12, 250, 99));
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void theSameSizeIsTheSamePicture(Resampling filter) {
        Picture picture = Patterns.picture(9, 8, 4);

        assertThat(new Resizer(filter).resize(picture, new Size(9, 8))).isEqualTo(picture);
    }

    @Test
    void boxOutsideThePictureIsRefused() {
        Picture picture = Patterns.picture(9, 8, 3);

        assertThatThrownBy(
                        () -> new Resizer(Resampling.BOX).resize(picture, new CropBox(0, 0, 9.5f, 8), new Size(2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reaches outside a picture of 9 x 8 pixels");
    }

    @Test
    void boxWithoutAreaIsRefused() {
        assertThatThrownBy(() -> new CropBox(3, 0, 3, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 <= left < right");
        assertThatThrownBy(() -> new CropBox(Float.NaN, 0, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }
}
