package io.vitharness.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureDecoderTest {

    private final PictureDecoder decoder = new PictureDecoder();

    /** Expected values by Pillow 12.3.0: file, width, height, SHA-256 of the bytes of {@code convert("RGB")}. */
    static List<String> pictures() {
        return Patterns.lines("pictures.txt");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void pixelsAreThoseOfPillow(String line) throws PictureException {
        String[] words = line.split(" ", -1);
        byte[] bytes = Patterns.resource("pictures/" + words[0]);
        Size size = new Size(Integer.parseInt(words[1]), Integer.parseInt(words[2]));

        Picture picture = decoder.decode(bytes);

        assertThat(decoder.probe(bytes)).isEqualTo(new PictureInfo(format(words[0]), size, Orientation.UPRIGHT, true));
        assertThat(picture.size()).isEqualTo(size);
        assertThat(Patterns.sha256(picture.toRgb())).isEqualTo(words[3]);
    }

    /** All but the one whose first frame ends in its first half. */
    static List<String> singlePictures() {
        return pictures().stream()
                .filter(line -> !line.startsWith("two-frames"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("singlePictures")
    void halfAFileIsRefused(String line) {
        byte[] whole = Patterns.resource("pictures/" + line.split(" ", -1)[0]);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> decoder.decode(half)).isInstanceOf(PictureException.class);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void damagedBytesNeverCrashTheDecoder(String line) {
        byte[] whole = Patterns.resource("pictures/" + line.split(" ", -1)[0]);
        for (int i = 0; i < whole.length; i += 1 + whole.length / 40) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0xff;
            try {
                assertThat(new PictureDecoder(100_000).decode(damaged).channels())
                        .isBetween(1, 4);
            } catch (PictureException e) {
                assertThat(e)
                        .hasMessageMatching("(?s).*(damaged|truncated|unsupported|too large|not a|cut off|block).*");
            }
        }
    }

    @Test
    void lossyWebpIsDecodedNearlyAndSaysSo() throws PictureException {
        byte[] bytes = Patterns.resource("pictures/lossy.webp");

        assertThat(decoder.probe(bytes).isExact()).isFalse();
        assertThat(decoder.decode(bytes).size()).isEqualTo(new Size(37, 21));
    }

    @Test
    void hugePngIsRefusedFromItsHeaderAlone() {
        byte[] header = pngHeader(40_000, 40_000);

        assertThatThrownBy(() -> decoder.decode(header))
                .isInstanceOf(PictureException.class)
                .hasMessage("too large: the PNG declares 40,000 x 40,000 pixels, more than the 100,000,000 allowed");
    }

    @Test
    void sidesOfFourGigapixelsDoNotOverflow() {
        assertThatThrownBy(() -> decoder.probe(pngHeader(-1, -1)))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("4,294,967,295 x 4,294,967,295");
    }

    @Test
    void theLimitIsTheCallers() throws PictureException {
        byte[] bytes = Patterns.resource("pictures/rgb.png");

        assertThat(new PictureDecoder(117).decode(bytes).size()).isEqualTo(new Size(13, 9));
        assertThatThrownBy(() -> new PictureDecoder(116).decode(bytes))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("13 x 9 pixels, more than the 116 allowed");
    }

    @Test
    void zeroWidthIsRefused() {
        assertThatThrownBy(() -> decoder.probe(pngHeader(0, 5)))
                .isInstanceOf(PictureException.class)
                .hasMessage("damaged PNG: a picture has at least 1 x 1 pixels but this has 0 x 5");
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsFirstBytes() {
        assertThatThrownBy(() -> decoder.decode("hello, world".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PictureException.class)
                .hasMessage("not a picture: it begins with the bytes 68 65 6c 6c 6f 2c 20 77"
                        + "; wanted PNG, JPEG, GIF, BMP, TIFF or WebP");
    }

    /** In the directory, tag 277 (0x0115), one short number: 3 becomes 0x7fff. */
    @Test
    void tiffOfThousandsOfSamplesToAPixelIsRefused() {
        byte[] bytes = Patterns.resource("pictures/rgb.tif");
        for (int i = 0; i < bytes.length - 10; i++) {
            if (bytes[i] == 0x15 && bytes[i + 1] == 1 && bytes[i + 2] == 3) {
                bytes[i + 8] = (byte) 0xff;
                bytes[i + 9] = 0x7f;
            }
        }

        assertThatThrownBy(() -> decoder.probe(bytes))
                .isInstanceOf(PictureException.class)
                .hasMessage("unsupported TIFF: wanted at most 4 samples to a pixel but found 32767");
    }

    @Test
    void emptyFileIsRefused() {
        assertThatThrownBy(() -> decoder.decode(new byte[0]))
                .isInstanceOf(PictureException.class)
                .hasMessageStartingWith("not a picture: the file is empty");
    }

    @Test
    void exifOrientationIsAppliedOnlyOnRequest() throws PictureException {
        byte[] turned = ExifJpegs.withOrientation(Patterns.resource("pictures/grey.jpg"), 6);

        assertThat(decoder.probe(turned).orientation()).isEqualTo(Orientation.TURN_RIGHT);
        assertThat(decoder.decode(turned).size()).isEqualTo(new Size(37, 21));
        assertThat(decoder.decodeUpright(turned)).isEqualTo(Orientation.TURN_RIGHT.upright(decoder.decode(turned)));
    }

    @Test
    void exifOrientationOutOfRangeIsUpright() throws PictureException {
        byte[] odd = ExifJpegs.withOrientation(Patterns.resource("pictures/grey.jpg"), 9);

        assertThat(decoder.probe(odd).orientation()).isEqualTo(Orientation.UPRIGHT);
    }

    private static PictureFormat format(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "png" -> PictureFormat.PNG;
            case "jpg" -> PictureFormat.JPEG;
            case "gif" -> PictureFormat.GIF;
            case "bmp" -> PictureFormat.BMP;
            case "tif" -> PictureFormat.TIFF;
            case "webp" -> PictureFormat.WEBP;
            default -> throw new IllegalArgumentException(file);
        };
    }

    private static byte[] pngHeader(int width, int height) {
        byte[] start = Arrays.copyOf(Patterns.resource("pictures/rgb.png"), 33);
        ByteBuffer.wrap(start).putInt(16, width).putInt(20, height);
        return start;
    }
}
