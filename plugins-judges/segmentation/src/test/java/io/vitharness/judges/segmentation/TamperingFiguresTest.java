package io.vitharness.judges.segmentation;

import static io.vitharness.judges.segmentation.Bench.columns;
import static io.vitharness.judges.segmentation.Bench.key;
import static io.vitharness.judges.segmentation.Bench.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.media.Picture;
import io.vitharness.spi.Image;
import io.vitharness.spi.benchmark.Target;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TamperingFiguresTest {

    private static final double EXACT = 1e-12;

    private final Bench bench = new Bench(Task.TAMPERING);

    @Test
    void greyMaskGivesTwoSetsOfFigures() {
        bench.add(grey(255, 128), region(columns(0, 4)));

        assertThat(bench.figure("iou-pixel/image-mean")).isCloseTo(.5, offset(EXACT));
        assertThat(bench.figure("iou-pixel/image-mean/any")).isCloseTo(1, offset(EXACT));
        assertThat(bench.figure("gIoU")).isCloseTo(16 / 32.00001 / 1.00001, offset(EXACT));
        assertThat(bench.figure("f1-pixel/global")).isCloseTo(2 / 3.0, offset(EXACT));
    }

    @Test
    void maskThatTheFullRuleCannotReadHasTheOtherFiguresAlone() {
        bench.add(grey(200, 128), region(columns(0, 4)));

        assertThat(bench.estimates("gIoU")).isEmpty();
        assertThat(bench.figure("iou-pixel/global/any")).isCloseTo(1, offset(EXACT));
        assertThat(bench.because()).contains("no figures of the full value: found 200 as its greatest value");
    }

    @Test
    void declaredMaskGivesOneSet() {
        bench.add(key(region(columns(0, 2))), region(columns(0, 4)));

        assertThat(bench.figure("gIoU")).isCloseTo(.5, offset(1e-5));
        assertThat(bench.estimates("gIoU/any")).isEmpty();
    }

    @Test
    void specificationsTinyExampleComesOut() {
        bench.add(
                key(region(io.vitharness.media.mask.Mask.where(Bench.SIZE, (x, y) -> x < 4 && y == 0))),
                region(io.vitharness.media.mask.Mask.where(Bench.SIZE, (x, y) -> x >= 2 && x < 6 && y == 0)));

        assertThat(bench.figure("iou-pixel/image-mean")).isCloseTo(1 / 3.0, offset(EXACT));
        assertThat(bench.figure("f1-pixel/image-mean")).isCloseTo(.5, offset(EXACT));
    }

    @Test
    void pictureWithoutAMaskIsUndecided() {
        Image image = Bench.grey(Picture.uniform(Bench.SIZE, 0));

        bench.add(new Target.Picture(image, Optional.empty(), Map.of()), region(columns(0, 4)));

        assertThat(bench.because()).isEqualTo("found a key without a mask, wanted one of the edit");
    }

    /** Two columns of one value, two of another. */
    private static Target grey(int first, int second) {
        byte[] bytes = new byte[80];
        for (int i = 0; i < bytes.length; i++) {
            int x = i % 10;
            bytes[i] = (byte) (x < 2 ? first : x < 4 ? second : 0);
        }
        Image mask = Bench.grey(Picture.of(Bench.SIZE, 1, bytes));
        return new Target.Picture(Bench.grey(Picture.uniform(Bench.SIZE, 0)), Optional.of(mask), Map.of());
    }
}
