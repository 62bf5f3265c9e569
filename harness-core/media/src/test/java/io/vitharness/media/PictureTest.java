package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PictureTest {

    private static final Size TWO_BY_ONE = new Size(2, 1);

    @Test
    void itsBytesCannotBeChangedFromOutside() {
        byte[] bytes = {1, 2};
        Picture picture = Picture.of(TWO_BY_ONE, 1, bytes);

        bytes[0] = 9;
        picture.bytes()[1] = 9;

        assertThat(picture.bytes()).containsExactly(1, 2);
    }

    @Test
    void alphaIsDroppedNotBlended() {
        Picture picture = Picture.of(TWO_BY_ONE, 4, new byte[] {10, 20, 30, 0, 40, 50, 60, 127});

        assertThat(picture.toRgb()).isEqualTo(Picture.of(TWO_BY_ONE, 3, new byte[] {10, 20, 30, 40, 50, 60}));
    }

    @Test
    void greyIsRepeatedForRgb() {
        Picture picture = Picture.of(TWO_BY_ONE, 2, new byte[] {10, 0, 40, 127});

        assertThat(picture.toRgb()).isEqualTo(Picture.of(TWO_BY_ONE, 3, new byte[] {10, 10, 10, 40, 40, 40}));
    }

    @Test
    void greyIsPillowsLuma() {
        Picture picture = Picture.of(TWO_BY_ONE, 3, new byte[] {(byte) 255, 0, 0, 1, 2, 3});

        assertThat(picture.toGrey().bytes()).containsExactly(76, 2);
    }

    @Test
    void cropTakesTheRectangle() {
        Picture picture = Patterns.picture(5, 4, 3);

        Picture part = picture.crop(1, 2, new Size(3, 2));

        assertThat(part.size()).isEqualTo(new Size(3, 2));
        assertThat(part.sample(2, 1, 1)).isEqualTo(picture.sample(3, 3, 1));
    }

    @Test
    void cropReachingOutsideIsRefused() {
        assertThatThrownBy(() -> Patterns.picture(5, 4, 3).crop(3, 0, new Size(3, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 x 2 pixels at (3, 0) are not inside a picture of 5 x 4 pixels and 3 channels");
    }

    @Test
    void anotherPictureIsLaidOverIt() {
        Picture ground = Picture.uniform(new Size(3, 2), 7);

        Picture both = ground.with(Picture.uniform(new Size(1, 2), 9), 1, 0);

        assertThat(both.bytes()).containsExactly(7, 9, 7, 7, 9, 7);
        assertThat(ground.bytes()).containsOnly(7);
    }

    @Test
    void wrongNumberOfBytesIsRefused() {
        assertThatThrownBy(() -> Picture.of(TWO_BY_ONE, 3, new byte[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture of 2 x 1 pixels and 3 channels has 6 bytes, not 5");
    }

    @Test
    void sampleOutsideIsRefused() {
        assertThatThrownBy(() -> Picture.uniform(TWO_BY_ONE, 7).sample(2, 0, 0))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("no channel 0 at (2, 0) in a picture of 2 x 1 pixels and 1 channels");
    }

    @Test
    void colourOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Picture.uniform(TWO_BY_ONE, 256)).hasMessageContaining("0 to 255 but is 256");
    }

    @Test
    void emptySizeIsRefused() {
        assertThatThrownBy(() -> new Size(0, 3)).hasMessageContaining("at least 1 x 1 pixels but is 0 x 3");
    }
}
