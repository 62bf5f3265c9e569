package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpencvResizerTest {

    /**
     * Expected values by OpenCV 4.11.0 and 5.0.0 without Intel's IPP ({@code cv2.ipp.setUseIPP(False)}): kernel, size, new
     * size, SHA-256 of the bytes.
     */
    static List<String> resizes() {
        return Patterns.lines("opencv-resizes.txt");
    }

    @ParameterizedTest
    @MethodSource("resizes")
    void everyByteIsThatOfOpencv(String line) {
        String[] words = line.split(" ", -1);
        Picture picture = Patterns.picture(Integer.parseInt(words[1]), Integer.parseInt(words[2]), 3);
        Size size = new Size(Integer.parseInt(words[3]), Integer.parseInt(words[4]));

        Picture resized = new OpencvResizer(OpencvResizer.Kernel.valueOf(words[0])).resize(picture, size);

        assertThat(resized.size()).isEqualTo(size);
        assertThat(Patterns.sha256(resized)).isEqualTo(words[5]);
    }

    @ParameterizedTest
    @EnumSource(OpencvResizer.Kernel.class)
    void oneColourStaysThatColour(OpencvResizer.Kernel kernel) {
        Picture picture = Picture.uniform(new Size(31, 17), 12, 250, 99);

        Picture resized = new OpencvResizer(kernel).resize(picture, new Size(10, 40));

        assertThat(resized).isEqualTo(Picture.uniform(new Size(10, 40), 12, 250, 99));
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        Picture picture = Patterns.picture(9, 8, 3);

        assertThat(new OpencvResizer(OpencvResizer.Kernel.CUBIC).resize(picture, new Size(9, 8)))
                .isSameAs(picture);
    }

    @Test
    void aPictureOfOnePixelCanGrow() {
        Picture picture = Picture.uniform(new Size(1, 1), 7, 8, 9);

        for (OpencvResizer.Kernel kernel : OpencvResizer.Kernel.values()) {
            assertThat(new OpencvResizer(kernel).resize(picture, new Size(3, 2)))
                    .isEqualTo(Picture.uniform(new Size(3, 2), 7, 8, 9));
        }
    }
}
