package io.vitharness.judges.picturesimilarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.media.Resampling;
import io.vitharness.media.Size;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The four pairs of {@code image-metrics}, by numpy and scikit-image 0.26. */
class ImageMetricsGoldenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"grass|gravel", "hopper|hopper_emboss", "hopper|hopper_emboss_more", "hopper|hopper_downup"})
    void figuresAreThoseOfNumpyAndScikitImage(String name) throws IOException, PictureException {
        SharedData data = SharedData.folder("image-metrics");
        JsonNode wanted = data.json("expected.json").path(name);
        PicturePair pair = pair(data, name);
        Differences differences = Differences.of(pair, Area.whole());

        assertThat(differences.l1().orElseThrow()).isCloseTo(wanted.path("L1").doubleValue(), offset(1e-12));
        assertThat(differences.l2().orElseThrow()).isCloseTo(wanted.path("L2").doubleValue(), offset(1e-12));
        assertThat(differences.psnr().orElseThrow())
                .isCloseTo(wanted.path("PSNR").doubleValue(), offset(1e-10));
        assertThat(ssim(Window.UNIFORM, pair))
                .isCloseTo(wanted.path("SSIM_skimage_win7_uniform").doubleValue(), offset(1e-10));
        assertThat(ssim(Window.GAUSSIAN, pair))
                .isCloseTo(wanted.path("SSIM_gaussian_sigma1.5").doubleValue(), offset(1e-10));
    }

    private static double ssim(Window window, PicturePair pair) {
        return new Ssim(window, pair).means(List.of(Area.whole())).get(0).orElseThrow();
    }

    private static PicturePair pair(SharedData data, String name) throws IOException, PictureException {
        String[] names = name.split("\\|", 2);
        return PicturePair.of(picture(data, names[0]), picture(data, names[1]), Resampling.BICUBIC);
    }

    private static Picture picture(SharedData data, String name) throws IOException, PictureException {
        return switch (name) {
            case "hopper" -> portableMap(data.bytes("hopper.ppm"));
            case "hopper_emboss", "hopper_emboss_more" -> new PictureDecoder().decode(data.bytes(name + ".bmp"));
            case "hopper_downup" -> new PictureDecoder().decode(data.bytes(name + ".png"));
            default -> new PictureDecoder().decode(data.bytes(name + "256.png"));
        };
    }

    // the decoder knows no portable pixmaps; this one is 128 x 128, its pixels stand at the end
    private static Picture portableMap(byte[] bytes) {
        Size size = new Size(128, 128);
        int from = bytes.length - (int) size.pixels() * 3;
        return Picture.of(size, 3, Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
