package io.vitharness.data.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import org.junit.jupiter.api.Test;

class EditMaskTest {

    private static final Size SIZE = new Size(3, 1);

    @Test
    void lightMarksWhereNothingIsTransparent() throws MaskValueException {
        Picture grey = Picture.of(SIZE, 1, bytes(0, 200, 255));

        assertThat(EditMask.of(grey, MaskRule.FULL).area()).isEqualTo(1);
        assertThat(EditMask.of(grey, MaskRule.ANY).area()).isEqualTo(2);
        assertThat(EditMask.isTransparent(grey)).isFalse();
    }

    @Test
    void transparencyMarksWhereThereIsSome() throws MaskValueException {
        Picture rgba = Picture.of(SIZE, 4, bytes(255, 255, 255, 255, 9, 9, 9, 100, 0, 0, 0, 0));

        assertThat(EditMask.of(rgba, MaskRule.FULL).runs()).containsExactly(2, 1);
        assertThat(EditMask.of(rgba, MaskRule.ANY).runs()).containsExactly(1, 2);
    }

    @Test
    void opaqueAlphaFallsBackToLight() throws MaskValueException {
        Picture greyAlpha = Picture.of(SIZE, 2, bytes(0, 255, 255, 255, 0, 255));

        assertThat(EditMask.of(greyAlpha, MaskRule.FULL).runs()).containsExactly(1, 1, 1);
    }

    @Test
    void onesAreFullWhereNothingIsMore() throws MaskValueException {
        assertThat(EditMask.of(Picture.of(SIZE, 1, bytes(0, 1, 1)), MaskRule.FULL)
                        .area())
                .isEqualTo(2);
    }

    @Test
    void nothingAndAllAreMasksToo() throws MaskValueException {
        assertThat(EditMask.of(Picture.of(SIZE, 1, bytes(0, 0, 0)), MaskRule.FULL)
                        .isEmpty())
                .isTrue();
        assertThat(EditMask.of(Picture.of(SIZE, 1, bytes(255, 255, 255)), MaskRule.FULL)
                        .area())
                .isEqualTo(3);
    }

    @Test
    void greyWithoutFullValueIsRefused() {
        assertThatThrownBy(() -> EditMask.of(Picture.of(SIZE, 1, bytes(0, 7, 200)), MaskRule.FULL))
                .isInstanceOf(MaskValueException.class)
                .hasMessage("found 200 as its greatest value, wanted 255, or 1 and 0 alone (every value above 0 counts"
                        + " under the rule 'any')");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
