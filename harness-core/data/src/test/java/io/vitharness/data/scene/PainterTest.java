package io.vitharness.data.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.Image;
import io.vitharness.spi.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainterTest {

    private static final Scene SCENE = new SceneGenerator(Purpose.TRAINING, 7).scene(0);

    /** Recorded when the painter was written: a change of these bytes changes every synthetic set. */
    @Test
    void bytesNeverChange() {
        Image picture = new Painter(64).paint(SCENE).png();

        assertThat(picture.sha256()).isEqualTo("ee8c9c6c91a1c414412900c95586570a2f03f6b9c25b13349b90a525c24d4293");
    }

    @Test
    void pngDecodesToTheVeryPixels() throws IOException {
        Raster raster = new Painter(256).paint(SCENE);

        BufferedImage decoded = ImageIO.read(raster.png().open());

        assertThat(decoded.getWidth()).isEqualTo(256);
        for (int i = 0; i < 256 * 256; i++) {
            int x = i % 256;
            int y = i / 256;
            int rgb = raster.channel(x, y, 0) << 16 | raster.channel(x, y, 1) << 8 | raster.channel(x, y, 2);
            assertThat(decoded.getRGB(x, y) & 0xffffff).isEqualTo(rgb);
        }
    }

    @Test
    void largePictureAveragedDownIsTheSmallPicture() {
        Raster large = new Painter(64).paint(SCENE);
        Raster small = new Painter(32).paint(SCENE);

        for (int i = 0; i < 32 * 32 * 3; i++) {
            int x = i / 3 % 32;
            int y = i / 96;
            assertThat(average(large, 2 * x, 2 * y, i % 3)).isCloseTo(small.channel(x, y, i % 3), within(1.0));
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void maskFillsTheBox(Form form) {
        SceneObject object = new SceneObject(new Pair(Colour.RED, form), Quadrant.TOP_LEFT, 0.25, 0.25, 0.2, 0);

        BitSet mask = new Painter(64).mask(object);

        Shape.Box box = object.box(64);
        double area = (box.right() - box.left()) * (box.bottom() - box.top());
        double share = form == Form.CIRCLE ? Math.PI / 4 : form == Form.SQUARE ? 1 : 0.5;
        assertThat((double) mask.cardinality()).isCloseTo(area * share, within(0.06 * area));
        assertThat(mask.stream())
                .allSatisfy(pixel -> assertThat(pixel % 64 + 0.5).isBetween(box.left() - 0.5, box.right() + 0.5))
                .allSatisfy(pixel -> assertThat(pixel / 64 + 0.5).isBetween(box.top() - 0.5, box.bottom() + 0.5));
    }

    @Test
    void insideOfAnObjectHasItsColour() {
        SceneObject object = SCENE.objects().get(0);
        Raster raster = new Painter(64).paint(SCENE);

        int x = (int) (object.x() * 64);
        int y = (int) (object.y() * 64);

        for (int channel = 0; channel < 3; channel++) {
            assertThat(raster.channel(x, y, channel)).isEqualTo(object.channel(channel));
        }
    }

    @Test
    void picturesOfDifferentPurposesDiffer() {
        Set<String> seen = new HashSet<>();

        for (Purpose purpose : Purpose.values()) {
            SceneGenerator generator = new SceneGenerator(purpose, 7);
            for (int index = 0; index < 50; index++) {
                seen.add(new Painter(32).paint(generator.scene(index)).png().sha256());
            }
        }

        assertThat(seen).hasSize(50 * Purpose.values().length);
    }

    @Test
    void oddSideIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Painter(48))
                .withMessage("'side' must be 32, 64, 128 or 256 but is 48");
    }

    private static double average(Raster raster, int x, int y, int channel) {
        int sum = raster.channel(x, y, channel)
                + raster.channel(x + 1, y, channel)
                + raster.channel(x, y + 1, channel)
                + raster.channel(x + 1, y + 1, channel);
        return sum / 4.0;
    }
}
