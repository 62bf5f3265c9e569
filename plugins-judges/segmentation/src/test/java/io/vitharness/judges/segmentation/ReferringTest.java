package io.vitharness.judges.segmentation;

import static io.vitharness.judges.segmentation.Bench.box;
import static io.vitharness.judges.segmentation.Bench.columns;
import static io.vitharness.judges.segmentation.Bench.ignored;
import static io.vitharness.judges.segmentation.Bench.key;
import static io.vitharness.judges.segmentation.Bench.place;
import static io.vitharness.judges.segmentation.Bench.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.model.Answer;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ReferringTest {

    private static final double EXACT = 1e-12;

    private final Bench bench = new Bench(Task.REFERRING);

    @Test
    void lisasTwoFiguresHaveItsSmallTerms() {
        bench.add(key(region(columns(0, 5))), region(columns(0, 10)));
        bench.add(new Target.Regions(List.of()), new Part.Text("There is none."));

        assertThat(bench.figure("gIoU")).isCloseTo((40 / 80.00001 + 1) / 2.00001, offset(EXACT));
        assertThat(bench.figure("cIoU")).isCloseTo(40 / (80 + 1e-10), offset(EXACT));
        assertThat(bench.figure("mIoU")).isCloseTo(.75, offset(EXACT));
        assertThat(bench.figure("oIoU")).isCloseTo(.5, offset(EXACT));
    }

    @Test
    void masksOfAnAnswerAreUnited() {
        bench.add(
                key(place(region(columns(0, 2))), place(region(columns(4, 6)))),
                region(columns(0, 5)),
                region(columns(3, 6)));

        assertThat(bench.figure("mIoU")).isCloseTo(32 / 48.0, offset(EXACT));
        assertThat(bench.because()).isEqualTo("IoU 0.6667: 32 of 32 pixels found, 48 marked");
    }

    @Test
    void ignoredPixelsCountNowhere() {
        bench.add(key(place(region(columns(0, 4))), ignored(region(columns(3, 6)))), region(columns(2, 7)));

        // without columns 3 to 5 the key has 0 to 2 and the answer 2 and 6
        assertThat(bench.figure("mIoU")).isCloseTo(8 / 32.0, offset(EXACT));
        assertThat(bench.figure("precision-pixel/global")).isCloseTo(.5, offset(EXACT));
        assertThat(bench.figure("recall-pixel/global")).isCloseTo(1 / 3.0, offset(EXACT));
    }

    @Test
    void limitsAreReachedByEqualOverlaps() {
        bench.add(key(region(columns(0, 5))), region(columns(0, 10)));

        assertThat(bench.figure("Pr@0.5")).isEqualTo(1);
        assertThat(bench.figure("Pr@0.6")).isZero();
    }

    @Test
    void pixelFiguresDifferByPictureAndOverall() {
        bench.add(key(region(columns(0, 1))), region(columns(0, 1)));
        bench.add(key(region(columns(0, 6))), region(columns(3, 10)));

        assertThat(bench.figure("f1-pixel/image-mean")).isCloseTo((1 + 6 / 13.0) / 2, offset(EXACT));
        assertThat(bench.figure("f1-pixel/global")).isCloseTo(2 * 4 / 15.0, offset(EXACT));
        assertThat(bench.figure("precision-pixel/image-mean")).isCloseTo((1 + 3 / 7.0) / 2, offset(EXACT));
    }

    @Test
    void recallIsToldOfPicturesThatHaveAnythingToFind() {
        bench.add(key(region(columns(0, 4))), region(columns(0, 3)));
        bench.add(new Target.Regions(List.of()), region(columns(0, 3)));

        assertThat(bench.figure("recall-pixel/image-mean")).isCloseTo(.75, offset(EXACT));
        assertThat(bench.estimates("recall-pixel/image-mean").get(0).count()).isEqualTo(1);
        assertThat(bench.figure("f1-pixel/image-mean")).isCloseTo(6 / 7.0 / 2, offset(EXACT));
    }

    @Test
    void nothingFoundIsNoErrorAndCounts() {
        bench.add(key(region(columns(0, 5))), new Part.Text("I see no such thing."));

        assertThat(bench.last()).isInstanceOf(Scored.Fate.Valued.class);
        assertThat(bench.because()).isEqualTo("IoU 0.0000: 0 of 40 pixels found, 0 marked; the answer marks nothing");
        assertThat(bench.figure("gIoU")).isZero();
        assertThat(bench.estimates("precision-pixel/global")).isEmpty();
    }

    @Test
    void unreadAnswerIsWorthNothingEvenWhereNothingIsToBeFound() {
        bench.add(new Target.Regions(List.of()), new Part.Text("[1, 2, 3"));
        bench.add(new Target.Regions(List.of()), new Part.Text(""));

        assertThat(bench.last()).isInstanceOf(Scored.Fate.Unread.class);
        assertThat(bench.figure("gIoU")).isZero();
        assertThat(bench.figure("f1-pixel/image-mean")).isZero();
    }

    @Test
    void unreadAnswerCountsWhatThereWasToFind() {
        bench.add(key(region(columns(0, 5))), region(columns(0, 5)));
        bench.add(key(region(columns(0, 5))), new Part.Text("at [1, 2, 3, 4]"));

        assertThat(bench.figure("cIoU")).isCloseTo(.5, offset(1e-9));
    }

    @Test
    void textIsReadInTheConventionOfItsModel() {
        var sample = Bench.sample("1", 1, key(region(columns(0, 5))));

        bench.add(sample, Answer.text("<box>(0,0),(500,1000)</box>").in("qwen-vl"));

        assertThat(bench.last()).isInstanceOf(Scored.Fate.Valued.class);
        assertThat(bench.figure("mIoU")).isCloseTo(1, offset(EXACT));
    }

    @Test
    void boxIsFilledAndCutAtThePicture() {
        bench.add(key(region(columns(0, 5))), box(-1e300, -5, 5, 1e9));
        bench.add(key(region(columns(0, 5))), box(5, 5, 2, 2));

        assertThat(bench.figure("mIoU")).isCloseTo(.5, offset(EXACT));
    }

    @Test
    void masksOfDifferentPicturesNeverMatch() {
        var sample =
                Bench.sample("1", 2, key(place(region(0, columns(0, 5), "a")), place(region(1, columns(0, 5), "b"))));

        bench.add(sample, Bench.answer(region(0, columns(0, 5), "a")));

        assertThat(bench.figure("mIoU")).isCloseTo(.5, offset(EXACT));
    }

    @Test
    void strangeShapesStayUnread() {
        var point = new Part.Region(0, new Shape.Point(1, 1), "", OptionalDouble.empty());
        var small = region(Mask.where(new Size(2, 2), (x, y) -> true));
        var beyond = new Part.Region(0, new Shape.Mask(10, 8, "0j9"), "", OptionalDouble.empty());
        var broken = new Part.Region(0, new Shape.Mask(10, 8, "x"), "", OptionalDouble.empty());
        var elsewhere = region(3, columns(0, 1), "");

        for (Part.Region region : List.of(point, small, beyond, broken, elsewhere)) {
            bench.add(key(region(columns(0, 5))), region);
            assertThat(bench.last()).as("%s", region).isInstanceOf(Scored.Fate.Unread.class);
        }
        assertThat(bench.figure("gIoU")).isZero();
    }

    @Test
    void withoutPicturesTheKeyTellsTheSize() {
        bench.add(Bench.sample("1", 0, key(region(columns(0, 5)))), Bench.answer(box(0, 0, 5, 8)));
        bench.add(
                Bench.sample("2", 0, key(region(columns(0, 5)))),
                Bench.answer(region(Mask.where(new Size(2, 2), (x, y) -> true))));

        assertThat(bench.figure("mIoU")).isCloseTo(.5, offset(EXACT));
        assertThat(bench.because()).contains("1 masks of another size mark nothing");
    }

    @Test
    void keyThatIsNoListOfPlacesIsUndecided() {
        bench.add(new Target.Option("A"), region(columns(0, 5)));

        assertThat(bench.because()).isEqualTo("found a key that is no list of places, wanted masks or boxes");
    }

    @Test
    void keyOfAnotherSizeThanItsPictureIsUndecided() {
        bench.add(key(region(Mask.where(new Size(2, 2), (x, y) -> true))), region(columns(0, 5)));

        assertThat(bench.because()).contains("the key's mask of picture 1 has 2 x 2 pixels, wanted 10 x 8");
    }

    @Test
    void everyFigureHasItsIntervalCountAndSlices() {
        for (int i = 1; i < 8; i++) {
            bench.add(key(region(columns(0, 5))), region(columns(0, i)));
        }

        List<Estimate> estimates = bench.estimates("cIoU");

        assertThat(estimates).hasSize(2);
        assertThat(estimates.get(0).low()).isLessThan(estimates.get(0).value());
        assertThat(estimates.get(0).count()).isEqualTo(7);
        assertThat(estimates.get(0).interval()).isEqualTo("cluster bootstrap");
        assertThat(estimates.get(1).value()).isEqualTo(estimates.get(0).value());
    }

    @Test
    void overlapsAreDrawn() {
        bench.add(key(region(columns(0, 5))), region(columns(0, 10)));
        bench.add(key(region(columns(0, 5))), region(columns(0, 5)));

        var curve =
                (Drawing.Curve) bench.metric("mIoU").drawings(bench.scored()).get(0);

        assertThat(curve.ys().get(10)).isEqualTo(1);
        assertThat(curve.ys().get(11)).isEqualTo(.5);
    }
}
