package io.vitharness.judges.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.judges.detection.DetectionConfig.Confidence;
import io.vitharness.judges.detection.DetectionConfig.Outlines;
import io.vitharness.judges.detection.DetectionConfig.Rules;
import io.vitharness.spi.judge.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Made-up sets with what pycocotools 2.0.11 and lvis 0.5.3 say of them, both run on numpy 2.4. */
class OfficialFixturesTest {

    private static final Offset<Double> NEAR = within(1e-10);

    private static Map<String, Map<String, Double>> figures(JsonNode fixture, DetectionConfig config) throws Exception {
        Judge judge = new DetectionJudge(config);
        CocoFiles files = new CocoFiles(fixture, fixture.get("results"), config.outlines());
        return CocoGoldenTest.figures(judge, files.judged(judge));
    }

    private static void assertStatistics(Map<String, Map<String, Double>> found, JsonNode stats, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            assertThat(found.get(names.get(i)).get(""))
                    .as(names.get(i))
                    .isCloseTo(stats.get(i).asDouble(), NEAR);
        }
    }

    /** Id 0, crowds, equal confidences, areas and overlaps on the verge, pictures out of order. */
    @Test
    void quirksOfCocoevalAreKeptUnderCompatOfficial() throws Exception {
        JsonNode fixture = CocoFiles.fixture("quirks.json");

        assertStatistics(
                figures(fixture, Configs.official()),
                fixture.get("stats"),
                List.of("AP", "AP50", "AP75", "APs", "APm", "APl", "AR1", "AR10", "AR100", "ARs", "ARm", "ARl"));
    }

    @Test
    void theFaultWithTheIdZeroIsNotOurs() throws Exception {
        JsonNode fixture = CocoFiles.fixture("quirks.json");

        assertThat(figures(fixture, Configs.coco(Outlines.BOXES)).get("AP").get(""))
                .isGreaterThan(fixture.get("stats").get(0).asDouble() + .01);
    }

    @Test
    void keypointsHaveTheTenStatisticsOfCocoeval() throws Exception {
        JsonNode fixture = CocoFiles.fixture("keypoints.json");

        assertStatistics(
                figures(fixture, Configs.coco(Outlines.KEYPOINTS)),
                fixture.get("stats"),
                List.of("AP", "AP50", "AP75", "APm", "APl", "AR", "AR50", "AR75", "ARm", "ARl"));
    }

    @Test
    void lvisHasTheThirteenStatisticsOfItsApi() throws Exception {
        JsonNode fixture = CocoFiles.fixture("lvis.json");
        var config = new DetectionConfig(
                Rules.LVIS,
                Outlines.BOXES,
                DetectionConfig.Areas.SHAPE,
                .5,
                Confidence.GIVEN,
                DetectionConfig.Labels.EXACT,
                Map.of(),
                DetectionConfig.Compat.NONE,
                "1 5",
                "2",
                "3 4");

        Map<String, Map<String, Double>> found = figures(fixture, config);

        fixture.get("stats")
                .get(0)
                .properties()
                .forEach(stat -> assertThat(Optional.ofNullable(found.get(stat.getKey()))
                                .map(slices -> slices.get(""))
                                .orElseThrow())
                        .as(stat.getKey())
                        .isCloseTo(stat.getValue().asDouble(), NEAR));
    }
}
