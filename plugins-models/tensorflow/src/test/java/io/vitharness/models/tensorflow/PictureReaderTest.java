package io.vitharness.models.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.data.scene.Painter;
import io.vitharness.data.scene.Purpose;
import io.vitharness.data.scene.Scene;
import io.vitharness.data.scene.SceneGenerator;
import io.vitharness.models.tensorflow.part.Pixels;
import io.vitharness.spi.Image;
import io.vitharness.spi.model.ModelException;
import io.vitharness.testkit.Pictures;
import org.junit.jupiter.api.Test;

class PictureReaderTest {

    private static final PictureReader READER = new PictureReader(32);

    @Test
    void aPictureOfAnotherSizeIsSeenAsInTraining() throws ModelException {
        Scene scene = new SceneGenerator(Purpose.VALIDATION, 3).scene(5);
        float[] trained = Pixels.of(new Painter(32).paint(scene).rgb());

        float[] seen = READER.read(new Painter(128).paint(scene).png());

        for (int i = 0; i < seen.length; i++) {
            assertThat(seen[i]).isCloseTo(trained[i], within(1.01f / 255));
        }
    }

    @Test
    void whatIsNoPictureIsTheRequestsFault() {
        assertThatThrownBy(() -> READER.read(Image.of(new byte[] {1, 2, 3})))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("a picture of the prompt cannot be read: ");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        assertThatThrownBy(() -> READER.read(Image.of(Pictures.bomb(40_000, 40_000))))
                .isInstanceOf(ModelException.class);
    }
}
