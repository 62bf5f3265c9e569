package io.vitharness.benchmarks.coco;

import io.vitharness.benchmarks.coco.CocoConfig.Areas;
import io.vitharness.benchmarks.coco.CocoConfig.Compat;
import io.vitharness.benchmarks.coco.CocoConfig.Confidence;
import io.vitharness.benchmarks.coco.CocoConfig.Format;
import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import io.vitharness.benchmarks.coco.CocoConfig.Pictures;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small data sets of our own making, and configurations. */
final class CocoSet {

    private CocoSet() {}

    static CocoConfig config(Mode mode, Format format, Pictures pictures) {
        return new CocoConfig(
                mode,
                format,
                Optional.empty(),
                "test",
                pictures,
                Confidence.GIVEN,
                Areas.SHAPE,
                .5,
                Compat.NONE,
                Optional.empty());
    }

    static CocoConfig coco(Mode mode) {
        return config(mode, Format.COCO, Pictures.ABSENT);
    }

    /** Eight drawn pictures. */
    static Path synthetic(Path folder) throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.COCO, 8, 5), set);
        return set;
    }

    static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The toy of pycocotools' documentation: one car in a picture of 6 x 5 pixels, and an empty picture. */
    static Path toy(Path folder) throws IOException {
        return file(folder, "instances_toy.json", """
                {"info": {"year": 2024},
                 "annotations": [{"id": 10, "image_id": 2, "category_id": 3, "bbox": [1, 1, 3, 2], "area": 6, "iscrowd": 0,
                   "segmentation": [[1, 1, 1, 3, 4, 3, 4, 1]]}],
                 "images": [{"id": 10, "width": 6, "height": 5, "file_name": "b.jpg"},
                            {"id": 2, "width": 6, "height": 5, "file_name": "a.jpg"}],
                 "categories": [{"id": 3, "name": "car", "supercategory": "vehicle"}]}
                """);
    }
}
