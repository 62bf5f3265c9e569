package io.vitharness.judges.segmentation;

import static io.vitharness.judges.segmentation.Bench.columns;
import static io.vitharness.judges.segmentation.Bench.key;
import static io.vitharness.judges.segmentation.Bench.place;
import static io.vitharness.judges.segmentation.Bench.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Scored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroundedTest {

    private static final double EXACT = 1e-12;
    private static final SegmentationConfig LENT = new SegmentationConfig(Task.GROUNDED, Optional.of("bert"));

    private final Bench bench = new Bench(Task.GROUNDED);
    private final Bench withVectors = new Bench(LENT, Map.of("bert", new LengthEmbeddings()));

    @Test
    void bestPairsAreTakenOneToOne() {
        bench.add(
                key(place(named("red cup", 0, 4)), place(named("blue cup", 4, 8)), place(named("lamp", 9, 10))),
                named("red cup", 0, 4),
                named("blue cup", 2, 8));

        assertThat(bench.figure("mIoU")).isCloseTo((1 + 4 / 6.0) / 2, offset(EXACT));
        assertThat(bench.figure("mIoU/all-places")).isCloseTo((1 + 4 / 6.0) / 3, offset(EXACT));
        assertThat(bench.figure("recall/masks")).isCloseTo(2 / 3.0, offset(EXACT));
        assertThat(bench.figure("F1@0.5")).isCloseTo(4 / 5.0, offset(EXACT));
        assertThat(bench.because()).isEqualTo("mIoU 0.8333: 2 of 3 places found, 2 masks said");
    }

    @Test
    void placeIsTakenOnce() {
        bench.add(key(named("cup", 0, 4)), named("cup", 0, 3), named("cup", 0, 4));

        assertThat(bench.figure("mIoU")).isEqualTo(1);
        assertThat(bench.figure("F1@0.5")).isCloseTo(2 / 3.0, offset(EXACT));
    }

    @Test
    void phrasesAreComparedByWords() {
        bench.add(
                key(place(named("the red cup", 0, 4)), place(named("lamp", 4, 8))),
                named("The RED cup!", 0, 4),
                named("blue table lamp", 4, 8));

        assertThat(bench.figure("s-iou/words")).isCloseTo((1 + 1 / 3.0) / 2, offset(EXACT));
        assertThat(bench.figure("recall/words")).isCloseTo(.5, offset(EXACT));
    }

    @Test
    void glammsRecallEndsAtTheFirstBadBestPair() {
        Target key = key(place(named("cups", 0, 4)), place(named("lamps", 4, 8)));

        withVectors.add(key, named("", 0, 4), named("lamps", 4, 7));

        assertThat(withVectors.figure("recall/glamm")).isZero();
        assertThat(withVectors.figure("recall/cosine")).isCloseTo(.5, offset(EXACT));
        assertThat(withVectors.figure("recall/masks")).isEqualTo(1);
    }

    @Test
    void similarityIsWeightedByOverlap() {
        withVectors.add(key(named("lamps", 4, 8)), named("lamps", 4, 7));

        assertThat(withVectors.figure("ss")).isCloseTo(1, offset(EXACT));
        assertThat(withVectors.figure("s-iou/weighted")).isCloseTo(.75, offset(EXACT));
    }

    @Test
    void withoutAnEmbeddingModelItsFiguresAreAbsentAndSaySo() {
        bench.add(key(named("cup", 0, 4)), named("cup", 0, 4));

        for (String name : List.of("recall/glamm", "recall/cosine", "s-iou/weighted", "ss")) {
            assertThat(bench.estimates(name)).isEmpty();
            assertThat(bench.metric(name).absence().orElseThrow()).contains("no embedding model is lent");
        }
    }

    @Test
    void embeddingModelThatIsNotLentLeavesSamplesUndecided() {
        Bench unlent = new Bench(LENT, Map.of());

        unlent.add(key(named("cup", 0, 4)), named("cup", 0, 4));

        assertThat(unlent.because()).contains("needs the embedding model 'bert'; the suite lends none");
    }

    @Test
    void masksOfDifferentPicturesNeverMatch() {
        var sample = Bench.sample("1", 2, key(place(region(1, columns(0, 4), "cup"))));

        bench.add(sample, Bench.answer(region(0, columns(0, 4), "cup")));

        assertThat(bench.figure("mIoU")).isZero();
        assertThat(bench.figure("AP50/score-1")).isZero();
    }

    @Test
    void precisionOfEqualScoresFollowsTheOrderOfSamplesAndMasks() {
        bench.add(key(named("cup", 0, 4)), named("cup", 6, 8), named("cup", 0, 4));
        bench.add(key(named("cup", 0, 4)), named("cup", 0, 4));

        // wrong, right, right: precision is 2/3 up to recall 1
        assertThat(bench.figure("AP50/score-1")).isCloseTo(2 / 3.0, offset(EXACT));
    }

    @Test
    void precisionEndsWhereNoMoreIsFound() {
        bench.add(key(place(named("cup", 0, 4)), place(named("lamp", 6, 8))), named("cup", 0, 4));

        assertThat(bench.figure("AP50/score-1")).isCloseTo(51 / 101.0, offset(EXACT));
    }

    @Test
    void unreadAnswerCountsWhatThereWasToFind() {
        bench.add(key(named("cup", 0, 4)), named("cup", 0, 4));
        bench.add(key(named("cup", 0, 4)), new Part.Text(""));

        assertThat(bench.last()).isInstanceOf(Scored.Fate.Unread.class);
        assertThat(bench.figure("mIoU")).isCloseTo(.5, offset(EXACT));
        assertThat(bench.figure("recall/masks")).isCloseTo(.5, offset(EXACT));
    }

    private static Part.Region named(String label, int from, int to) {
        return region(0, columns(from, to), label);
    }
}
