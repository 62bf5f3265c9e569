package io.vitharness.benchmarks.coco;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.benchmarks.coco.CocoConfig.Format;
import io.vitharness.benchmarks.coco.CocoConfig.Mode;
import io.vitharness.benchmarks.coco.CocoConfig.Pictures;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoTest {

    @TempDir
    Path folder;

    private static Target.Regions target(Benchmark benchmark, String id) throws IOException {
        return (Target.Regions) benchmark.sample(id).target();
    }

    @Test
    void picturesComeInTheOrderOfTheirNumbersWhateverTheOrderOfTheFile() throws IOException {
        Benchmark benchmark = new CocoProvider().open(CocoSet.coco(Mode.BBOX), CocoSet.toy(folder));

        assertThat(benchmark.sampleIds()).containsExactly("2", "10");
        assertThat(target(benchmark, "10").places()).isEmpty();
        assertThat(benchmark.sample("2").question().choices()).containsExactly(new Choice("3", "car"));
    }

    @Test
    void aBoxIsKeptByItsEdgesWithTheAreaOfTheFile() throws IOException {
        Benchmark benchmark = new CocoProvider().open(CocoSet.coco(Mode.BBOX), CocoSet.toy(folder));

        Target.Place place = target(benchmark, "2").places().get(0);

        assertThat(place.region().shape()).isEqualTo(new Shape.Box(1, 1, 4, 3));
        assertThat(place.id()).isEqualTo("10");
        assertThat(place.area()).isEqualTo(6);
    }

    @Test
    void polygonsBecomeTheRunLengthsOfPycocotools() throws IOException {
        Benchmark benchmark = new CocoProvider().open(CocoSet.coco(Mode.SEGM), CocoSet.toy(folder));

        assertThat(target(benchmark, "2").places().get(0).region().shape()).isEqualTo(new Shape.Mask(6, 5, "6230009"));
    }

    @Test
    void regionsAreWantedAndThePromptNamesTheClasses() throws IOException {
        Benchmark benchmark = new CocoProvider()
                .open(CocoSet.config(Mode.BBOX, Format.COCO, Pictures.REQUIRED), CocoSet.synthetic(folder));

        assertThat(benchmark.protocol().wants()).containsExactly(Medium.REGION);
        assertThat(benchmark.sample("1").question().prompt().text())
                .contains("red circle")
                .contains("blue square");
        assertThat(benchmark.card().title()).contains("synthetic");
    }

    @Test
    void crowdsOfTheSyntheticSetAreIgnored() throws IOException {
        Benchmark benchmark = new CocoProvider().open(CocoSet.coco(Mode.SEGM), CocoSet.synthetic(folder));

        List<Target.Place> places = target(benchmark, "8").places();

        assertThat(places.get(places.size() - 1).ignored()).isTrue();
        assertThat(target(benchmark, "7").places()).noneMatch(Target.Place::ignored);
    }

    @Test
    void lvisTellsWhatIsAbsentAndWhatIsNotMarkedEverywhere() throws IOException {
        Path file = CocoSet.file(folder, "lvis_v1_val.json", """
                {"images": [{"id": 1, "width": 9, "height": 9, "neg_category_ids": [2], "not_exhaustive_category_ids": [1],
                   "coco_url": "http://images.cocodataset.org/val2017/000000000001.jpg"}],
                 "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [0, 0, 2, 2], "area": 4}],
                 "categories": [{"id": 1, "name": "cup", "frequency": "f"}, {"id": 2, "name": "owl", "frequency": "r"},
                   {"id": 3, "name": "cup", "frequency": "c"}]}
                """);

        Benchmark benchmark = new CocoProvider().open(CocoSet.config(Mode.BBOX, Format.LVIS, Pictures.ABSENT), file);

        assertThat(target(benchmark, "1").absent()).containsExactly("owl");
        assertThat(target(benchmark, "1").partial()).containsExactly("cup");
        assertThat(benchmark.protocol().judge().settings())
                .containsEntry("rules", "lvis")
                .containsEntry("rare", "2")
                .containsEntry("frequent", "1");
        assertThat(benchmark.sample("1").question().choices())
                .extracting(Choice::text)
                .containsExactly("cup", "owl", "cup (3)");
    }

    @Test
    void keypointsAreKeptAsThrees() throws IOException {
        String joints = "1, 2, 2, " + "0, 0, 0, ".repeat(15) + "5, 6, 1";
        Path file = CocoSet.file(
                folder,
                "person_keypoints_toy.json",
                "{\"images\": [{\"id\": 1, \"width\": 9, \"height\": 9, \"file_name\": \"a.jpg\"}], \"categories\":"
                        + " [{\"id\": 1, \"name\": \"person\"}], \"annotations\": [{\"id\": 1, \"image_id\": 1,"
                        + " \"category_id\": 1, \"bbox\": [0, 0, 2, 2], \"area\": 4, \"keypoints\": [" + joints
                        + "]}]}");

        Benchmark benchmark = new CocoProvider().open(CocoSet.coco(Mode.KEYPOINTS), file);

        assertThat(target(benchmark, "1").places().get(0).keypoints())
                .hasSize(51)
                .startsWith(1.0, 2.0, 2.0)
                .endsWith(5.0, 6.0, 1.0);
    }

    @Test
    void anAnnotationWithTheIdZeroIsToldOnTheCard() throws IOException {
        Path file = CocoSet.file(folder, "zero.json", """
                {"images": [{"id": 1, "width": 9, "height": 9, "file_name": "a.jpg"}],
                 "annotations": [{"id": 0, "image_id": 1, "category_id": 1, "bbox": [0, 0, 2, 2], "area": 4},
                                 {"id": 1, "image_id": 7, "category_id": 1, "bbox": [0, 0, 2, 2], "area": 4}],
                 "categories": [{"id": 1, "name": "cup"}]}
                """);

        Benchmark benchmark = new CocoProvider().open(CocoSet.coco(Mode.BBOX), file);

        assertThat(benchmark.card().notes())
                .anyMatch(note -> note.contains("id 0"))
                .anyMatch(note -> note.startsWith("1 annotations are of pictures"));
    }
}
