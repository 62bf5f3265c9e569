package io.vitharness.judges.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.judges.segmentation.SegmentationConfig.Task;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * COCO's 100 pictures and made-up masks, all of one class and of the score 1, as GLaMM's evaluation takes them. The
 * expected figures are pycocotools 2.0.11's and those of GLaMM's loops over its overlaps, without phrases.
 */
class GroundedGoldenTest {

    private static final double EXACT = 1e-12;

    private final Map<Long, Size> pictures = new TreeMap<>();
    private final Map<Long, Part.Region> places = new TreeMap<>();
    private final Map<Long, List<Target.Place>> keys = new TreeMap<>();
    private final Map<Long, List<Part>> answers = new TreeMap<>();

    @BeforeEach
    void readFiles() throws IOException, MaskException {
        SharedData data = SharedData.folder("coco-det");
        JsonNode truth = data.json("instances_val2014_100.json");
        for (JsonNode image : truth.path("images")) {
            long id = image.path("id").asLong();
            pictures.put(
                    id,
                    new Size(image.path("width").asInt(), image.path("height").asInt()));
            keys.put(id, new ArrayList<>());
            answers.put(id, new ArrayList<>());
        }
        for (JsonNode annotation : truth.path("annotations")) {
            if (annotation.path("iscrowd").asInt() == 0) {
                take(annotation);
            }
        }
        for (JsonNode result : data.json("instances_val2014_fakesegm100_results.json")) {
            long id = result.path("image_id").asLong();
            String runs = result.path("segmentation").path("counts").asString();
            answers.getOrDefault(id, new ArrayList<>()).add(region(pictures.getOrDefault(id, Bench.SIZE), runs));
        }
    }

    @Test
    void figuresEqualThoseOfGlammsEvaluation() {
        Bench bench = new Bench(Task.GROUNDED);

        pictures.keySet().forEach(id -> {
            String name = String.format(Locale.ROOT, "%012d", id);
            Target key = new Target.Regions(keys.getOrDefault(id, List.of()));
            Part[] said = answers.getOrDefault(id, List.of()).toArray(Part[]::new);
            bench.add(
                    Bench.sample(name, 0, key),
                    said.length == 0 ? Bench.answer(new Part.Text("none")) : Bench.answer(said));
        });

        assertThat(bench.estimates("mIoU").get(0).count()).isEqualTo(100);
        assertThat(bench.figure("mIoU")).isCloseTo(0.7148478893933542, offset(EXACT));
        assertThat(bench.figure("recall/masks")).isCloseTo(641 / 830.0, offset(EXACT));
        assertThat(bench.figure("F1@0.5")).isCloseTo(2 * 641 / (830.0 + 734), offset(EXACT));
        assertThat(bench.figure("AP50/score-1")).isCloseTo(0.6981765955125782, offset(EXACT));
    }

    @Test
    void overlapsEqualPycocotools() throws IOException, UnusableKeyException {
        int compared = 0;
        for (JsonNode line : SharedData.folder("coco-rle").jsonLines("iou_matrices_val2014_100.jsonl")) {
            long id = line.path("image_id").asLong();
            List<Part.Region> said = RegionReader.regions(answers.getOrDefault(id, List.of()));
            for (int j = 0; j < line.path("gt_ann_ids").size(); j++) {
                if (line.path("iscrowd").path(j).asInt() == 0) {
                    Part.Region place = placeOf(line.path("gt_ann_ids").path(j).asLong());
                    compared += compare(line, j, place, said);
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static int compare(JsonNode line, int j, Part.Region place, List<Part.Region> said)
            throws UnusableKeyException {
        JsonNode rows = line.path("segm_iou_dt_by_gt");
        JsonNode order = line.path("dt_segm_index_in_image_order");
        for (int i = 0; i < rows.size(); i++) {
            Part.Region one = said.get(order.path(i).asInt());
            Canvas canvas = Canvas.of(Bench.sample("1", 0, Bench.key()).question(), List.of(place), List.of(one));
            List<Overlaps.Pair> pairs =
                    Overlaps.of(canvas, List.of(one), List.of(place)).pairs();
            assertThat(pairs.isEmpty() ? 0 : pairs.get(0).overlap())
                    .isCloseTo(rows.path(i).path(j).asDouble(), offset(EXACT));
        }
        return rows.size();
    }

    private Part.Region placeOf(long annotation) {
        return places.getOrDefault(annotation, Bench.box(0, 0, 1, 1));
    }

    private void take(JsonNode annotation) throws MaskException {
        long picture = annotation.path("image_id").asLong();
        Size size = pictures.getOrDefault(picture, Bench.SIZE);
        List<Polygon> parts = new ArrayList<>();
        for (JsonNode part : annotation.path("segmentation")) {
            double[] corners = new double[part.size()];
            for (int i = 0; i < corners.length; i++) {
                corners[i] = part.path(i).asDouble();
            }
            parts.add(Polygon.of(corners));
        }
        Mask mask = Polygon.fill(parts, size);
        Part.Region region = region(size, mask.text());
        places.put(annotation.path("id").asLong(), region);
        keys.getOrDefault(picture, new ArrayList<>()).add(Bench.place(region));
    }

    private static Part.Region region(Size size, String runs) {
        return new Part.Region(0, new Shape.Mask(size.width(), size.height(), runs), "", OptionalDouble.empty());
    }
}
