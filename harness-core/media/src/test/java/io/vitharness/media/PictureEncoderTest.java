package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureEncoderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatIsWrittenIsReadBack(int channels) throws PictureException {
        Picture picture = Patterns.picture(301, 203, channels);

        assertThat(new PictureDecoder().decode(new PictureEncoder().png(picture)))
                .isEqualTo(picture);
    }

    /** Written out, so that a change of any byte, on any platform, is seen. */
    @Test
    void bytesAreTheSameEverywhere() {
        byte[] png = new PictureEncoder().png(Picture.uniform(new Size(2, 2), 255, 0, 128));

        assertThat(HexFormat.of().formatHex(png))
                .isEqualTo("89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73"
                        + "00000019494441547801010e00f1ff00ff0080ff008000ff0080ff00802bee05fd6fa055be"
                        + "0000000049454e44ae426082");
    }
}
