package io.vitharness.judges.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.judge.Scored;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real masks of COCO with the figures that LISA's formulas give of them. */
class SegIouGoldenTest {

    private static final double EXACT = 1e-12;

    @Test
    void everyFigureOfTheRealMasksComesOut() throws IOException {
        SharedData data = SharedData.folder("seg-iou");
        JsonNode expected = data.json("expected.json");

        Bench bench = judged(data.jsonLines("samples.jsonl"));

        // LISA's own average divides by n + 1e-5, the file's by n
        double n = expected.path("n").asDouble();
        assertThat(bench.figure("gIoU")).isCloseTo(expected.path("giou").asDouble(), offset(1e-6));
        assertThat(bench.figure("gIoU") * (n + 1e-5) / n)
                .isCloseTo(expected.path("giou").asDouble(), offset(EXACT));
        assertThat(bench.figure("cIoU")).isCloseTo(expected.path("ciou").asDouble(), offset(EXACT));
        for (String name : List.of("mIoU", "oIoU", "Pr@0.5", "Pr@0.6", "Pr@0.7", "Pr@0.8", "Pr@0.9")) {
            assertThat(bench.figure(name))
                    .as(name)
                    .isCloseTo(expected.path(name).asDouble(), offset(EXACT));
        }
        assertThat(bench.estimates("mIoU").get(0).count()).isEqualTo((int) n);
    }

    @Test
    void countsOfTheRealMasksComeOut() throws IOException {
        SharedData data = SharedData.folder("seg-iou");
        JsonNode expected = data.json("expected.json");

        List<Pixels> pixels = judged(data.jsonLines("samples.jsonl")).scored().stream()
                .map(row -> Pixels.of(((Scored.Fate.Valued) row.fate()).score(), PixelFigures.PIXELS)
                        .orElseThrow())
                .toList();

        assertThat(pixels.stream().mapToLong(Pixels::shared).sum())
                .isEqualTo(expected.path("sum_intersection").asLong());
        assertThat(pixels.stream().mapToLong(Pixels::union).sum())
                .isEqualTo(expected.path("sum_union").asLong());
        assertThat(pixels.stream().filter(one -> one.said() == 0).count())
                .isEqualTo(expected.path("empty_predictions").asLong());
    }

    private static Bench judged(List<JsonNode> lines) {
        Bench bench = new Bench(Task.REFERRING);
        for (JsonNode line : lines) {
            bench.add(
                    Bench.sample(line.path("id").asString(), 0, Bench.key(region(line.path("gt")))),
                    Bench.answer(region(line.path("pred"))));
        }
        return bench;
    }

    private static Part.Region region(JsonNode mask) {
        JsonNode size = mask.path("size");
        Shape shape = new Shape.Mask(
                size.path(1).asInt(), size.path(0).asInt(), mask.path("counts").asString());
        return new Part.Region(0, shape, "", OptionalDouble.empty());
    }
}
