package io.vitharness.media.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.OpencvResizer.Kernel;
import io.vitharness.media.Picture;
import io.vitharness.media.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchedPictureTest {

    private static final Normaliser COLOURS = new Normaliser(1, List.of(1.0, 2.0, 3.0), List.of(1.0, 1.0, 1.0));
    private static final Picture ORANGE = Picture.uniform(new Size(4, 2), 200, 100, 50);

    @Test
    void planesAreRedGreenBlueWithTheirOwnMeans() {
        assertThat(values(new StretchedPicture(new Size(2, 2), Kernel.AREA, false, COLOURS, false)))
                .containsExactly(199, 199, 199, 199, 98, 98, 98, 98, 47, 47, 47, 47);
    }

    @Test
    void blueMayComeFirst() {
        assertThat(values(new StretchedPicture(new Size(2, 2), Kernel.CUBIC, false, COLOURS, true)))
                .containsExactly(47, 47, 47, 47, 98, 98, 98, 98, 199, 199, 199, 199);
    }

    @Test
    void aPictureThatKeepsItsShapeIsFilledUpWithBlackBelow() {
        Processor processor = new StretchedPicture(new Size(2, 2), Kernel.LINEAR, true, COLOURS, false);

        assertThat(processor.process(ORANGE).content()).isEqualTo(new Size(2, 1));
        assertThat(values(processor)).containsExactly(199, 199, -1, -1, 98, 98, -2, -2, 47, 47, -3, -3);
    }

    private static float[] values(Processor processor) {
        var buffer = processor.process(ORANGE).pixels().values();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
