package io.vitharness.judges.segmentation;

import static io.vitharness.judges.segmentation.Bench.box;
import static io.vitharness.judges.segmentation.Bench.columns;
import static io.vitharness.judges.segmentation.Bench.key;
import static io.vitharness.judges.segmentation.Bench.region;
import static io.vitharness.judges.segmentation.Bench.sure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Scored;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxesTest {

    private final Bench bench = new Bench(Task.BOXES);

    @Test
    void halfAnOverlapIsRightByOneRuleAndWrongByTheOther() {
        bench.add(key(box(0, 0, 5, 8)), box(0, 0, 10, 8));

        assertThat(bench.figure("Acc@0.5")).isEqualTo(1);
        assertThat(bench.figure("Acc@0.5/strict")).isZero();
        assertThat(bench.figure("mIoU")).isEqualTo(.5);
    }

    @Test
    void nothingIsAddedToSides() {
        bench.add(key(box(5, 5, 15, 15)), box(0, 0, 10, 10));

        assertThat(bench.figure("mIoU")).isCloseTo(0.14285714285714285, offset(1e-15));
    }

    @Test
    void firstBoxCountsUnlessAllHaveConfidences() {
        bench.add(key(box(0, 0, 5, 8)), box(0, 0, 5, 8), sure(.9, box(7, 0, 9, 8)));
        bench.add(key(box(0, 0, 5, 8)), sure(.2, box(7, 0, 9, 8)), sure(.9, box(0, 0, 5, 8)));

        assertThat(bench.figure("mIoU")).isEqualTo(1);
        assertThat(bench.because()).isEqualTo("IoU 1.0000; one of 2");
    }

    @Test
    void maskIsWorthTheRectangleAroundIt() {
        bench.add(key(box(2, 0, 5, 8)), region(columns(2, 5)));

        assertThat(bench.figure("mIoU")).isEqualTo(1);
    }

    @Test
    void wordsAndUnreadAnswersAreMisses() {
        bench.add(key(box(0, 0, 5, 8)), new Part.Text("It is not there."));
        bench.add(key(box(0, 0, 5, 8)), new Part.Text("[1, 2, 3, 4]"));

        assertThat(bench.last()).isInstanceOf(Scored.Fate.Unread.class);
        assertThat(bench.estimates("Acc@0.5").get(0).count()).isEqualTo(2);
        assertThat(bench.figure("Acc@0.5")).isZero();
    }

    @Test
    void brokenAndEndlessBoxesOverlapNothing() {
        bench.add(key(box(0, 0, 5, 8)), box(5, 8, 0, 0));
        bench.add(key(box(0, 0, 1e300, 1e300)), box(0, 0, 1e300, 1e300));

        assertThat(bench.figure("mIoU")).isZero();
    }

    @Test
    void keyWithoutAPlaceIsUndecided() {
        bench.add(new Target.Regions(List.of()), box(0, 0, 5, 8));

        assertThat(bench.because()).isEqualTo("found a key without a place, wanted the box that is meant");
    }
}
