package io.vitharness.judges.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.judges.detection.DetectionConfig.Outlines;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Scored;
import io.vitharness.testkit.TestResamples;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** pycocotools' statistics on real files, all of them, and its figures of every class. */
class CocoGoldenTest {

    private static final Offset<Double> NEAR = within(1e-10);

    @ParameterizedTest
    @CsvSource({
        "val2014_100/bbox, instances_val2014_100, instances_val2014_fakebbox100_results, BOXES",
        "val2014_100/segm, instances_val2014_100, instances_val2014_fakesegm100_results, MASKS",
        "toy/bbox, toy_gt_dataset, toy_dt_dataset, BOXES",
        "toy/segm, toy_gt_dataset, toy_dt_dataset, MASKS",
        "coco_tiny80_picodet_320/bbox, coco_tiny80_gt, coco_tiny80_picodet_320_dt, BOXES",
    })
    void statisticsAndClassesAreThoseOfPycocotools(String key, String truth, String results, Outlines outlines)
            throws Exception {
        Path folder = SharedData.folder("coco-det");
        JsonNode wanted = CocoFiles.read(folder.resolve("expected.json")).get(key);
        Judge judge = new DetectionJudge(key.equals("toy/segm") ? Configs.masksSizedByBoxes() : Configs.coco(outlines));
        List<Scored> scored = new CocoFiles(
                        folder.resolve(truth + ".json"), folder.resolve(results + ".json"), outlines == Outlines.MASKS)
                .judged(judge);

        Map<String, Map<String, Double>> found = figures(judge, scored);

        wanted.get("stats").properties().forEach(stat -> {
            if (stat.getValue().asDouble() == -1) { // the official code's word for nothing to find
                assertThat(found.get(stat.getKey())).as(stat.getKey()).isEmpty();
            } else {
                assertThat(found.get(stat.getKey()).get(""))
                        .as(stat.getKey())
                        .isCloseTo(stat.getValue().asDouble(), NEAR);
            }
        });
        wanted.path("per_class").properties().forEach(one -> {
            String name = one.getValue().get("name").asString();
            for (String metric : List.of("AP", "AP50", "AR100")) {
                JsonNode figure = one.getValue().get(metric);
                if (figure.isNull()) {
                    assertThat(found.get(metric)).as(metric).doesNotContainKey(name);
                } else {
                    assertThat(found.get(metric).get(name))
                            .as(metric + " of " + name)
                            .isCloseTo(figure.asDouble(), NEAR);
                }
            }
        });
    }

    static Map<String, Map<String, Double>> figures(Judge judge, List<Scored> scored) {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        for (Metric metric : judge.metrics()) {
            figures.put(
                    metric.name(),
                    metric.estimate(scored, new TestResamples(20)).stream()
                            .collect(Collectors.toMap(
                                    estimate -> estimate.slice()
                                            .map(slice -> slice.value())
                                            .orElse(""),
                                    Estimate::value)));
        }
        return figures;
    }
}
