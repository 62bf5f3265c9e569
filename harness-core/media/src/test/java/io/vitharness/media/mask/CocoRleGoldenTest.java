package io.vitharness.media.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.SharedData;
import io.vitharness.media.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Annotations and overlaps of {@code coco-rle}, by pycocotools 2.0.11, to the last bit. */
class CocoRleGoldenTest {

    @Test
    void everyAnnotationHasTheRunsAreaAndBoundsOfTheCocoApi() throws IOException, MaskException {
        List<JsonNode> rows = SharedData.folder("coco-rle").jsonLines("ann_vectors.jsonl");
        for (JsonNode row : rows) {
            Mask mask = CocoMasks.segmentation(row.path("segmentation"), size(row));
            JsonNode expected = row.path("expected");
            Bounds bounds = mask.bounds();

            assertThat(mask.text()).isEqualTo(expected.path("counts").asString());
            assertThat(Mask.parse(size(row), mask.text())).isEqualTo(mask);
            assertThat(mask.area()).isEqualTo(expected.path("area").asInt());
            assertThat(new int[] {bounds.left(), bounds.top(), bounds.width(), bounds.height()})
                    .isEqualTo(CocoMasks.integers(expected.path("bbox")));
        }
        assertThat(rows).hasSize(240);
    }

    @Test
    void everyOverlapIsThatOfTheCocoApi() throws IOException, MaskException {
        List<JsonNode> rows = SharedData.folder("coco-rle").jsonLines("iou_matrices_val2014_100.jsonl");
        Coco coco = new Coco(SharedData.folder("coco-det"));
        for (JsonNode row : rows) {
            assertOverlaps(row, coco);
        }
        assertThat(rows).hasSize(47);
    }

    private static void assertOverlaps(JsonNode row, Coco coco) throws MaskException {
        int image = row.path("image_id").asInt();
        JsonNode truths = row.path("gt_ann_ids");
        int[] detections = CocoMasks.integers(row.path("dt_segm_index_in_image_order"));
        for (int d = 0; d < detections.length; d++) {
            Mask detection =
                    CocoMasks.sized(coco.detections(image).get(detections[d]).path("segmentation"));
            for (int t = 0; t < truths.size(); t++) {
                Mask truth = coco.truth(truths.path(t).asLong());
                boolean isCrowd = row.path("iscrowd").path(t).asInt() == 1;

                assertThat(isCrowd ? detection.overlapWithCrowd(truth) : detection.overlap(truth))
                        .isEqualTo(row.path("segm_iou_dt_by_gt").path(d).path(t).asDouble());
            }
        }
    }

    private static Size size(JsonNode row) {
        return new Size(row.path("width").asInt(), row.path("height").asInt());
    }

    /** The pictures, annotations and detections of the 100 pictures. */
    private static final class Coco {
        private final Map<Integer, Size> sizes = new LinkedHashMap<>();
        private final Map<Long, JsonNode> annotations = new LinkedHashMap<>();
        private final Map<Integer, List<JsonNode>> detections = new LinkedHashMap<>();

        Coco(SharedData data) throws IOException {
            JsonNode truth = data.json("instances_val2014_100.json");
            truth.path("images").forEach(image -> sizes.put(image.path("id").asInt(), size(image)));
            truth.path("annotations")
                    .forEach(one -> annotations.put(one.path("id").asLong(), one));
            for (JsonNode one : data.json("instances_val2014_fakesegm100_results.json")) {
                detections
                        .computeIfAbsent(one.path("image_id").asInt(), id -> new ArrayList<>())
                        .add(one);
            }
        }

        List<JsonNode> detections(int image) {
            return detections.get(image);
        }

        Mask truth(long id) throws MaskException {
            JsonNode annotation = annotations.get(id);
            return CocoMasks.segmentation(
                    annotation.path("segmentation"),
                    sizes.get(annotation.path("image_id").asInt()));
        }
    }
}
