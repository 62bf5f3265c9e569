package io.vitharness.benchmarks.referring;

import io.vitharness.benchmarks.referring.ReferringConfig.Compat;
import io.vitharness.benchmarks.referring.ReferringConfig.Dataset;
import io.vitharness.benchmarks.referring.ReferringConfig.Task;
import io.vitharness.data.pickle.PickleWriter;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small data sets of our own making, and configurations. */
final class ReferringSets {

    /** RefCOCO with one picture of 6 x 5 pixels and one car in it, the toy of pycocotools. */
    static final String INSTANCES = """
            {"images": [{"id": 2, "width": 6, "height": 5, "file_name": "a.png"}],
             "annotations": [{"id": 10, "image_id": 2, "category_id": 3, "bbox": [1, 1, 3, 2], "area": 6, "iscrowd": 0,
               "segmentation": [[1, 1, 1, 3, 4, 3, 4, 1]]}],
             "categories": [{"id": 3, "name": "car", "supercategory": "vehicle"}]}
            """;

    private ReferringSets() {}

    static ReferringConfig config(Dataset dataset, Task task, String split) {
        return config(dataset, task, split, Optional.empty(), Compat.NONE);
    }

    static ReferringConfig config(
            Dataset dataset, Task task, String split, Optional<PromptStyle> prompt, Compat compat) {
        return new ReferringConfig(
                dataset, task, split, Optional.empty(), Optional.empty(), prompt, Optional.empty(), compat);
    }

    static ReferringConfig reasonSeg() {
        return config(Dataset.REASON_SEG, Task.SEGMENTATION, "val");
    }

    static ReferringConfig refcoco(Task task) {
        return config(Dataset.REFCOCO, task, "val");
    }

    static Path synthetic(SetKind kind, Path folder) throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(kind, 8, 5), set);
        return set;
    }

    /** A split {@code val} of one ReasonSeg picture of so many pixels. */
    static Path reasonSeg(Path folder, String json, int width, int height) throws IOException {
        Path split = Files.createDirectories(folder.resolve("val"));
        Files.write(split.resolve("a.jpg"), Pictures.png(width, height, 0x204060));
        Files.writeString(split.resolve("a.json"), json);
        return folder;
    }

    /** A folder of refer. */
    static Path refcoco(Path folder, String instances, Object references) throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.write(folder.resolve("images/a.png"), Pictures.png(6, 5, 0x204060));
        Files.writeString(folder.resolve("instances.json"), instances);
        Files.writeString(folder.resolve("refs(unc).p"), PickleWriter.text(references), StandardCharsets.US_ASCII);
        return folder;
    }

    static Path toy(Path folder) throws IOException {
        return refcoco(folder, INSTANCES, List.of(reference(1, "val", 7, " Red CAR ")));
    }

    static Map<String, Object> reference(int id, String split, int sentence, String text) {
        return Map.of(
                "ref_id",
                id,
                "ann_id",
                10,
                "image_id",
                2,
                "category_id",
                3,
                "split",
                split,
                "sentences",
                List.of(Map.of("sent_id", sentence, "sent", text)));
    }

    static List<Target.Place> places(Benchmark benchmark, String id) throws IOException {
        return ((Target.Regions) benchmark.sample(id).target()).places();
    }
}
