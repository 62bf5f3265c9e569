package io.vitharness.benchmarks.regions;

import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files in the published layouts, with pictures beside them. */
final class Sets {

    static final String INSTANCES = """
            {"info": {"year": 2017}, "annotations": [
            {"id": 11, "image_id": 1, "category_id": 3, "bbox": [1, 2, 4, 4], "area": 12.5, "iscrowd": 0,
             "segmentation": [[1, 2, 5, 2, 5, 6]]},
            {"id": 12, "image_id": 1, "category_id": 7, "bbox": [0, 0, 8, 8], "area": 64, "iscrowd": 1},
            {"id": 13, "image_id": 2, "category_id": 3, "bbox": [2, 2, 3, 3], "area": 9, "iscrowd": 0}],
            "images": [{"id": 1, "file_name": "one.png", "width": 8, "height": 8},
            {"id": 2, "file_name": "two.png", "width": 8, "height": 8}],
            "categories": [{"id": 7, "name": "dining table"}, {"id": 3, "name": "cat"}]}
            """;

    static final String LVIS = """
            {"images": [{"id": 1, "coco_url": "http://images.cocodataset.org/val2017/one.png", "width": 8, "height": 8,
              "neg_category_ids": [2], "not_exhaustive_category_ids": [1]}],
            "categories": [{"id": 1, "name": "cat", "frequency": "f"}, {"id": 2, "name": "bow_(weapon)", "frequency": "r"}],
            "annotations": [{"id": 5, "image_id": 1, "category_id": 1, "bbox": [1, 2, 4, 4], "area": 16}]}
            """;

    static final String ALL_SEEING = """
            {"images": [{"id": 7, "image": "data/vg/VG_100K/one.png", "bbox": [1, 2, 5, 6]},
            {"id": 8, "image": "data/vg/VG_100K/one.png", "bbox": [0, 0, 8, 4]},
            {"id": 9, "image": "data/vg/VG_100K/two.png", "bbox": [0, 0, 8, 4]}],
            "annotations": [{"id": 1, "image_id": 7, "caption": "a red car"}, {"id": 2, "image_id": 7, "caption": "the car"},
            {"id": 3, "image_id": 8, "caption": "blue sky"}]}
            """;

    static final String ANNOTATIONS = """
            {"images": [{"id": 1, "file_name": "one.png", "width": 8, "height": 8}], "categories": [{"id": 1, "name": "object"}],
            "annotations": [{"id": 5, "image_id": 1, "bbox": [1, 2, 4, 4], "category_id": 1, "caption": "a red car"}]}
            """;

    static final String GENOME = """
            [{"id": 1, "regions": [{"region_id": 1382, "x": 1, "y": 2, "width": 4, "height": 3, "image_id": 1,
              "phrase": "the clock is green"}]},
            {"id": 2, "regions": [{"region_id": 1383, "x": 0, "y": 0, "width": 2, "height": 2, "image_id": 2,
              "phrase": "a cat"}]}]
            """;

    static final String COCO_TEXT = """
            {"imgs": {"1": {"id": 1, "set": "val", "file_name": "COCO_train2014_one.png"},
              "2": {"id": 2, "set": "train", "file_name": "two.png"}},
            "anns": {"45": {"id": 45, "image_id": 1, "bbox": [1, 2, 4, 3], "utf8_string": "STOP", "legibility": "legible",
              "language": "english", "class": "machine printed"},
            "46": {"id": 46, "image_id": 1, "bbox": [1, 2, 4, 3], "utf8_string": "", "legibility": "illegible"},
            "47": {"id": 47, "image_id": 2, "bbox": [1, 2, 4, 3], "utf8_string": "GO", "legibility": "legible"}}}
            """;

    private Sets() {}

    /** The file, with pictures in the folder of a usual name. */
    static Path write(Path folder, String json, String pictures) throws IOException {
        Path place = Files.createDirectories(folder.resolve(pictures));
        Files.write(place.resolve("one.png"), Pictures.png(8, 8, 0x808080));
        Files.write(place.resolve("two.png"), Pictures.png(8, 8, 0x808080));
        Files.write(place.resolve("1.jpg"), Pictures.png(8, 8, 0x808080));
        Files.write(place.resolve("2.jpg"), Pictures.png(8, 8, 0x808080));
        return Files.write(folder.resolve("regions.json"), json.getBytes(StandardCharsets.UTF_8));
    }
}
