package io.vitharness.media.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.media.Picture;
import io.vitharness.media.Resampling;
import io.vitharness.media.Size;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {

    private static final Normaliser HALF = new Normaliser(1 / 255.0, List.of(.5, .5, .5), List.of(.5, .25, .125));

    private static Picture gradient(int width, int height) {
        byte[] bytes = new byte[width * height * 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return Picture.of(new Size(width, height), 3, bytes);
    }

    private static WholePicture whole(
            boolean squared, Optional<Sizing> sizing, Optional<Size> crop, Optional<Size> pad) {
        return new WholePicture(squared, sizing, Resampling.BILINEAR, crop, HALF, pad);
    }

    @Test
    void everyChannelIsNormalisedByItsOwnMeanAndDeviation() {
        Picture grey = Picture.uniform(new Size(2, 1), 255, 0, 51, 9);

        FloatBuffer values = whole(false, Optional.empty(), Optional.empty(), Optional.empty())
                .process(grey)
                .pixels()
                .values();

        assertThat(values.get(0)).isEqualTo(1f);
        assertThat(values.get(2)).isEqualTo(-2f);
        assertThat(values.get(4)).isEqualTo(-2.4f);
        assertThat(values.limit()).isEqualTo(6);
    }

    @Test
    void paddingIsZeroAfterNormalisingAndToTheRightAndBelow() {
        Processed processed = whole(false, Optional.empty(), Optional.empty(), Optional.of(new Size(3, 2)))
                .process(Picture.uniform(new Size(2, 1), 255, 255, 255));

        FloatBuffer values = processed.pixels().values();
        assertThat(List.of(values.get(0), values.get(1), values.get(2), values.get(3), values.get(6)))
                .containsExactly(1f, 1f, 0f, 0f, 2f);
        assertThat(processed.content()).isEqualTo(new Size(2, 1));
        assertThatThrownBy(() -> whole(false, Optional.empty(), Optional.empty(), Optional.of(new Size(1, 1)))
                        .process(gradient(2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the resized picture has 2 x 2 pixels, more than the padded size of 1 x 1");
    }

    @Test
    void aSquareIsFilledUpWithTheMeanColourOnBothSides() {
        Processed processed = whole(true, Optional.empty(), Optional.empty(), Optional.empty())
                .process(Picture.uniform(new Size(3, 1), 255, 255, 255));

        FloatBuffer values = processed.pixels().values();
        assertThat(processed.pixels().shape()).containsExactly(1, 3, 3, 3);
        assertThat(values.get(0)).isEqualTo((127 / 255f - .5f) / .5f);
        assertThat(values.get(3)).isEqualTo(1f);
        assertThat(values.get(6)).isEqualTo(values.get(0));
    }

    @Test
    void theCentreIsCutAndAPictureTooSmallIsSetOnBlack() {
        Picture picture = gradient(5, 5);

        assertThat(WholePicture.centre(picture, new Size(2, 3))).isEqualTo(picture.crop(1, 1, new Size(2, 3)));
        assertThat(WholePicture.centre(Picture.uniform(new Size(1, 1), 9, 9, 9), new Size(2, 2)))
                .isEqualTo(
                        Picture.uniform(new Size(2, 2), 0, 0, 0).with(Picture.uniform(new Size(1, 1), 9, 9, 9), 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // width, height: shortest edge 10; 10 to 15; longest edge 20; multiples of 4 with 64 to 256 pixels
        "20, 10, 20x10, 15x8, 20x10, 20x8",
        "10, 20, 10x20, 8x15, 10x20, 8x20",
        "3, 3, 10x10, 10x10, 20x20, 8x8",
        "101, 99, 10x10, 10x10, 20x20, 16x12"
    })
    void sizesFollowTheReferencesRules(
            int width, int height, String shortest, String limited, String longest, String budget) {
        Size original = new Size(width, height);

        assertThat(text(new Sizing.ShortestEdge(10).of(original))).isEqualTo(shortest);
        assertThat(text(new Sizing.ShortestLongest(10, 15, 1).of(original))).isEqualTo(limited);
        assertThat(text(new Sizing.LongestEdge(20).of(original))).isEqualTo(longest);
        assertThat(text(new Sizing.PixelBudget(4, 64, 256).of(original))).isEqualTo(budget);
    }

    @Test
    void aRibbonHasNoPixelBudget() {
        assertThatThrownBy(() -> new Sizing.PixelBudget(4, 64, 256).of(new Size(201, 1)))
                .hasMessage("a picture of 201 x 1 pixels is more than 200 times as long as it is wide");
    }

    @Test
    void tilesStandInRowsAfterTheWholePicture() {
        Picture picture = gradient(4, 2);
        Processed processed = new AnyResolution(
                        List.of(new Size(2, 2), new Size(4, 2)), 2, Resampling.BILINEAR, Normaliser.UNIT)
                .process(picture);

        assertThat(processed.grid()).isEqualTo(new Processed.Grid(1, 2));
        assertThat(processed.pixels().shape()).containsExactly(1, 3, 3, 2, 2);
        // the second tile's first red is that of the third pixel
        assertThat(processed.pixels().values().get(24)).isEqualTo(6 / 255f);
        assertThatThrownBy(() -> new AnyResolution(List.of(new Size(3, 2)), 2, Resampling.BILINEAR, Normaliser.UNIT))
                .hasMessage("resolutions must be multiples of the tile of 2 pixels but are [3 x 2]");
    }

    @Test
    void aSplitPictureEndsWithItsWholeUnlessItIsOneTile() {
        SplitPicture split = new SplitPicture(4, 2, true, Resampling.LANCZOS, Normaliser.UNIT);

        assertThat(split.process(gradient(4, 2)).pixels().shape()).containsExactly(1, 3, 3, 2, 2);
        assertThat(new SplitPicture(2, 2, true, Resampling.LANCZOS, Normaliser.UNIT)
                        .process(gradient(4, 4))
                        .pixels()
                        .shape())
                .containsExactly(1, 1, 3, 2, 2);
    }

    @Test
    void patchesOfOneMergedSquareStandTogether() {
        Picture picture = gradient(4, 4);
        Processed processed = new PatchRows(
                        new Sizing.PixelBudget(2, 16, 16), 1, 2, 2, Resampling.BICUBIC, Normaliser.UNIT)
                .process(picture);

        assertThat(processed.pixels().shape()).containsExactly(16, 6);
        assertThat(processed.grid()).isEqualTo(new Processed.Grid(4, 4));
        FloatBuffer values = processed.pixels().values();
        // red of the pixels (0, 0), (1, 0), (0, 1), (1, 1), each twice in time
        assertThat(List.of(values.get(0), values.get(1), values.get(6), values.get(12), values.get(18)))
                .containsExactly(0f, 0f, 3 / 255f, 12 / 255f, 15 / 255f);
    }

    @Test
    void aSmoothSquareOfItsOwnSizeIsThePictureItself() {
        FloatBuffer values = new SmoothSquare(new Size(3, 3), Normaliser.UNIT)
                .process(gradient(3, 2))
                .pixels()
                .values();

        assertThat(values.get(1)).isEqualTo(3 / 255f);
        assertThat(values.get(8)).isZero();
    }

    private static String text(Size size) {
        return size.width() + "x" + size.height();
    }
}
