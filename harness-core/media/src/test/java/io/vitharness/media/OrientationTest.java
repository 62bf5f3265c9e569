package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

    /** The stored picture is the row abc over the row def. */
    @ParameterizedTest
    @CsvSource({
        "1, abc/def",
        "2, cba/fed",
        "3, fed/cba",
        "4, def/abc",
        "5, ad/be/cf",
        "6, da/eb/fc",
        "7, fc/eb/da",
        "8, cf/be/ad"
    })
    void storedPictureIsStoodUpright(int exif, String expected) {
        Picture stored = Picture.of(new Size(3, 2), 1, new byte[] {'a', 'b', 'c', 'd', 'e', 'f'});

        Picture upright = Orientation.of(exif).orElseThrow().upright(stored);

        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < upright.height(); y++) {
            rows.append(y == 0 ? "" : "/");
            for (int x = 0; x < upright.width(); x++) {
                rows.append((char) upright.sample(x, y, 0));
            }
        }
        assertThat(rows).hasToString(expected);
    }
}
