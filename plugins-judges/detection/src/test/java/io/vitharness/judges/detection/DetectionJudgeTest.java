package io.vitharness.judges.detection;

import static io.vitharness.judges.detection.Bench.ignored;
import static io.vitharness.judges.detection.Bench.place;
import static io.vitharness.judges.detection.Bench.said;
import static io.vitharness.judges.detection.Bench.unsure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.judges.detection.DetectionConfig.Areas;
import io.vitharness.judges.detection.DetectionConfig.Compat;
import io.vitharness.judges.detection.DetectionConfig.Confidence;
import io.vitharness.judges.detection.DetectionConfig.Labels;
import io.vitharness.judges.detection.DetectionConfig.Outlines;
import io.vitharness.judges.detection.DetectionConfig.Rules;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DetectionJudgeTest {

    private static final DetectionConfig BOXES = Configs.coco(Outlines.BOXES);

    /** The values that pycocotools 2.0.11 prints: precision of one right region is a hair under 1. */
    @Test
    void onePerfectRegionGivesPycocotoolsVeryDigits() {
        var bench =
                new Bench(BOXES, "car").picture("1", List.of(place("car", 1, 1, 3, 2)), said("car", .9, 1, 1, 3, 2));

        assertThat(bench.figure("AP")).contains(0.9999999999999998);
        assertThat(bench.figure("AP50")).contains(0.9999999999999999);
        assertThat(bench.figure("AP75")).contains(0.9999999999999999);
        assertThat(bench.figure("APs")).contains(0.9999999999999998);
        assertThat(bench.figure("AR1")).contains(1.0);
        assertThat(bench.figure("APm")).as("pycocotools says -1").isEmpty();
    }

    @Test
    void aCrowdTakesAnyNumberOfRegionsAndNoneCounts() {
        var bench = new Bench(BOXES, "car")
                .picture(
                        "1",
                        List.of(place("car", 100, 100, 10, 10), ignored(place("car", 0, 0, 50, 50))),
                        said("car", .9, 0, 0, 10, 10),
                        said("car", .8, 5, 5, 10, 10),
                        said("car", .7, 100, 100, 10, 10));

        assertThat(bench.figure("AP50").orElseThrow()).isCloseTo(1, within(1e-12));
    }

    /** As lvis 0.5.3 reads its files; pycocotools counts both. */
    @Test
    void whatHasNoAreaIsPassedOverByLvisAlone() {
        List<Target.Place> places = List.of(place("car", 0, 0, 10, 10), place("car", 50, 50, 0, 5));
        Part.Region[] regions = {said("car", .9, 0, 0, 10, 10), said("car", .95, 50, 50, 0, 5)};
        var lvis = new Bench(Configs.with(Rules.LVIS, Outlines.BOXES, Confidence.GIVEN), "car")
                .picture("1", places, regions);

        assertThat(lvis.figure("AP50").orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(lvis.figure("AR300")).contains(1.0);
        assertThat(new Bench(BOXES, "car").picture("1", places, regions).figure("AR100"))
                .contains(.5);
        var masks = new Bench(Configs.with(Rules.LVIS, Outlines.MASKS, Confidence.GIVEN), "car")
                .picture(
                        "1",
                        List.of(place("car", 0, 0, 4, 5)),
                        new Part.Region(0, new Shape.Mask(4, 5, "d0"), "car", OptionalDouble.of(.9)));

        assertThat(masks.because()).isEqualTo("found 0 of 1 places, 0 regions wrong");
    }

    @Test
    void outsideACrowdARegionIsWrong() {
        var bench = new Bench(BOXES, "car")
                .picture(
                        "1",
                        List.of(place("car", 100, 100, 10, 10)),
                        said("car", .9, 0, 0, 10, 10),
                        said("car", .7, 100, 100, 10, 10));

        assertThat(bench.figure("AP50").orElseThrow()).isCloseTo(.5, within(1e-12));
    }

    @Test
    void aPlaceWithTheIdZeroIsFoundUnlessTheOfficialFaultIsWanted() {
        Target.Place plain = place("car", 0, 0, 10, 10);
        List<Target.Place> zero = List.of(new Target.Place(plain.region(), "0", 100, false, List.of()));
        Part.Region region = said("car", .9, 0, 0, 10, 10);

        assertThat(new Bench(BOXES, "car").picture("1", zero, region).figure("AR100"))
                .contains(1.0);
        assertThat(new Bench(Configs.official(), "car")
                        .picture("1", zero, region)
                        .figure("AR100"))
                .contains(0.0);
    }

    @Test
    void labelsAreMappedBySpellingAndSynonymsAndTheRestIsNamed() {
        var config = new DetectionConfig(
                Rules.COCO,
                Outlines.BOXES,
                Areas.SHAPE,
                .5,
                Confidence.GIVEN,
                Labels.SPELLING,
                Map.of("So-fa", "couch", "so fa", "dining table"), // of two spellings the first in order, always
                Compat.NONE,
                "",
                "",
                "");
        var bench = new Bench(config, "dining table", "couch")
                .picture(
                        "1",
                        List.of(place("dining table", 0, 0, 10, 10), place("couch", 20, 20, 10, 10)),
                        said("Dining_Table", .9, 0, 0, 10, 10),
                        said("Sofa", .9, 20, 20, 10, 10),
                        said("armchair", .9, 20, 20, 10, 10));

        assertThat(bench.figure("AR100")).contains(1.0);
        assertThat(bench.because()).isEqualTo("found 2 of 2 places, 0 regions wrong; 1 of 3 name no class: 'armchair'");
        assertThat(bench.figure("mapped labels").orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void exactLabelsAreNotMapped() {
        var bench = new Bench(Configs.official(), "car")
                .picture("1", List.of(place("car", 0, 0, 10, 10)), said("Car", .9, 0, 0, 10, 10));

        assertThat(bench.figure("AR100")).contains(0.0);
    }

    @Test
    void withoutConfidencesOnlyTheBoundsOfApAreTold() {
        var bench = new Bench(BOXES, "car")
                .picture(
                        "1",
                        List.of(place("car", 0, 0, 10, 10), place("car", 20, 20, 10, 10)),
                        unsure("car", 0, 0, 10, 10),
                        unsure("car", 60, 60, 10, 10),
                        unsure("car", 20, 20, 10, 10));

        assertThat(bench.figure("AP")).isEmpty();
        assertThat(bench.figure("AR100")).isEmpty();
        assertThat(bench.figure("highest AP").orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(bench.figure("lowest AP").orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(bench.figure("expected AP").orElseThrow()).isBetween(2 / 3.0, 1.0);
        assertThat(bench.figure("F1@.5").orElseThrow()).isCloseTo(.8, within(1e-12));
    }

    @Test
    void aDeclaredPolicyMakesConfidences() {
        var rank = new Bench(Configs.with(Rules.COCO, Outlines.BOXES, Confidence.RANK), "car")
                .picture(
                        "1",
                        List.of(place("car", 0, 0, 10, 10)),
                        unsure("car", 60, 60, 10, 10),
                        unsure("car", 0, 0, 10, 10));

        assertThat(rank.figure("AP50").orElseThrow()).isCloseTo(.5, within(1e-12));
        assertThat(rank.figure("expected AP")).isEmpty();
    }

    @Test
    void confidencesFromTokensMustBeThere() {
        var bench = new Bench(Configs.with(Rules.COCO, Outlines.BOXES, Confidence.TOKEN_PROB), "car")
                .picture("1", List.of(place("car", 0, 0, 10, 10)), unsure("car", 0, 0, 10, 10));

        assertThat(bench.because()).contains("no confidence from token probabilities");
        assertThat(bench.figure("AP")).contains(0.0);
    }

    @Test
    void brokenRegionsAreUnreadAndTheirPlacesMissed() {
        var bench = new Bench(BOXES, "car")
                .picture("1", List.of(place("car", 0, 0, 10, 10)), said("car", Double.NaN, 0, 0, 10, 10))
                .picture("2", List.of(place("car", 0, 0, 10, 10)), said("car", .5, 0, 0, 10, 10));

        assertThat(bench.figure("AR100")).contains(.5);
    }

    @Test
    void aRunLengthTextThatIsNoneIsUnread() {
        var region = new Part.Region(0, new Shape.Mask(5, 5, "~~"), "car", OptionalDouble.of(1));
        var bench = new Bench(Configs.coco(Outlines.MASKS), "car").picture("1", List.of(), region);

        assertThat(bench.because()).startsWith("region 1 of 1: ").contains("characters");
    }

    @Test
    void aNegativeBoxIsAFalseAlarm() {
        var bench = new Bench(BOXES, "car")
                .picture(
                        "1",
                        List.of(place("car", 0, 0, 10, 10)),
                        said("car", .9, 10, 10, -10, -10),
                        said("car", .5, 0, 0, 10, 10));

        assertThat(bench.figure("AP50").orElseThrow()).isCloseTo(.5, within(1e-12));
    }

    @Test
    void onlyAHundredRegionsOfAClassCount() {
        Part.Region[] regions = new Part.Region[101];
        for (int i = 0; i < 100; i++) {
            regions[i] = said("car", .9, 500, 500, 10, 10);
        }
        regions[100] = said("car", .1, 0, 0, 10, 10);
        var bench = new Bench(BOXES, "car").picture("1", List.of(place("car", 0, 0, 10, 10)), regions);

        assertThat(bench.figure("AR100")).contains(0.0);
    }

    @Test
    void everyClassHasItsSliceAndItsCurve() {
        var bench = new Bench(BOXES, "cat", "dog")
                .picture(
                        "1",
                        List.of(place("cat", 0, 0, 10, 10), place("dog", 20, 20, 10, 10)),
                        said("cat", .9, 0, 0, 10, 10))
                .picture("2", List.of(place("dog", 0, 0, 10, 10)), said("dog", .9, 0, 0, 10, 10));

        List<Estimate> estimates = bench.estimates("AP50");
        assertThat(estimates.get(1).slice().orElseThrow().value()).isEqualTo("cat");
        assertThat(estimates.get(1).value()).isCloseTo(1, within(1e-12));
        assertThat(estimates.get(2).value()).isCloseTo(51 / 101.0, within(1e-12));
        assertThat(bench.metric("AP").drawings(bench.scored()))
                .extracting(Drawing::name)
                .containsExactly(
                        "precision over recall, all classes, IoU 0.50",
                        "precision over recall, cat, IoU 0.50",
                        "precision over recall, dog, IoU 0.50",
                        "precision over recall, all classes, IoU 0.75");
    }

    @Test
    void picturesOfOneClusterAreDrawnTogether() {
        var bench = new Bench(BOXES, "cat");
        for (int i = 1; i <= 12; i++) {
            bench.picture(
                    String.valueOf(i),
                    List.of(place("cat", 0, 0, 10, 10)),
                    said("cat", i / 20.0, i % 3 * 5, 0, 10, 10));
        }

        Estimate estimate = bench.estimates("AP50").get(0);

        assertThat(estimate.interval()).isEqualTo("cluster bootstrap");
        assertThat(estimate.low()).isLessThan(estimate.value());
        assertThat(estimate.high()).isGreaterThan(estimate.value());
        assertThat(estimate.pairing()).isPresent();
    }
}
