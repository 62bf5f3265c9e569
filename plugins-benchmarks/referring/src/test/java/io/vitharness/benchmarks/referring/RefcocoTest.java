package io.vitharness.benchmarks.referring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vitharness.benchmarks.referring.ReferringConfig.Compat;
import io.vitharness.benchmarks.referring.ReferringConfig.Dataset;
import io.vitharness.benchmarks.referring.ReferringConfig.Task;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Bounds;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefcocoTest {

    /** Two parts of 2 x 3 pixels that share a column. */
    private static final String TWO_PARTS = ReferringSets.INSTANCES.replace(
            "[[1, 1, 1, 3, 4, 3, 4, 1]]", "[[1, 1, 1, 4, 3, 4, 3, 1], [2, 1, 2, 4, 4, 4, 4, 1]]");

    @TempDir
    Path folder;

    private static Benchmark open(Task task, Path data) throws IOException {
        return new ReferringProvider().open(ReferringSets.refcoco(task), data);
    }

    @Test
    void everySentenceIsASampleAndThePictureItsCluster() throws IOException {
        Benchmark benchmark = open(Task.SEGMENTATION, ReferringSets.synthetic(SetKind.REFCOCO, folder));

        assertThat(benchmark.sampleIds()).hasSize(16).startsWith("1-2", "1-3", "2-4", "2-5", "3-6");
        assertThat(benchmark.sampleIds().subList(0, 5))
                .extracting(id -> benchmark.sample(id).question().cluster())
                .containsExactly(
                        "COCO_train2014_000000000001.png",
                        "COCO_train2014_000000000001.png",
                        "COCO_train2014_000000000001.png",
                        "COCO_train2014_000000000001.png",
                        "COCO_train2014_000000000002.png");
    }

    @Test
    void polygonsBecomeTheRunLengthsOfPycocotools() throws IOException {
        Target.Place place = ReferringSets.places(open(Task.SEGMENTATION, ReferringSets.toy(folder)), "1-7")
                .get(0);

        assertThat(place.region().shape()).isEqualTo(new Shape.Mask(6, 5, "6230009"));
        assertThat(place.region().label()).isEqualTo("car");
        assertThat(place.id()).isEqualTo("10");
    }

    @Test
    void aBoxIsKeptByItsEdges() throws IOException {
        Benchmark benchmark = open(Task.BOXES, ReferringSets.toy(folder));

        assertThat(ReferringSets.places(benchmark, "1-7").get(0).region().shape())
                .isEqualTo(new Shape.Box(1, 1, 4, 3));
        assertThat(benchmark.protocol().judge().settings()).containsEntry("task", "boxes");
        assertThat(benchmark.protocol().wants()).containsExactly(Medium.REGION);
    }

    @Test
    void masksOfTheSyntheticSetFillTheirBoxes() throws IOException, MaskException {
        Path data = ReferringSets.synthetic(SetKind.REFCOCO, folder);
        Benchmark masks = open(Task.SEGMENTATION, data);
        Benchmark boxes = open(Task.BOXES, data);

        for (String id : masks.sampleIds()) {
            Target.Place place = ReferringSets.places(masks, id).get(0);
            Shape.Mask shape = (Shape.Mask) place.region().shape();
            Bounds bounds = Mask.parse(new Size(128, 128), shape.rle()).bounds();
            assertThat(ReferringSets.places(boxes, id).get(0).region().shape())
                    .isEqualTo(new Shape.Box(
                            bounds.left(),
                            bounds.top(),
                            bounds.left() + bounds.width(),
                            bounds.top() + bounds.height()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lisa, What is red car in this image? Please output segmentation mask.",
        "llava, Please provide the bounding box coordinate of the region this sentence describes: red car",
        "qwen-vl, <ref>red car</ref><box>",
        "internvl, Please provide the bounding box coordinate of the region this sentence describes: <ref>red car</ref>",
        "kosmos-2, <grounding><phrase>red car</phrase>"
    })
    void publishedPromptsAreAskedWordForWord(String style, String text) throws IOException {
        PromptStyle prompt = PromptStyle.valueOf(style.toUpperCase(Locale.ROOT).replace('-', '_'));
        Task task = prompt.asksForBoxes() ? Task.BOXES : Task.SEGMENTATION;
        ReferringConfig config = ReferringSets.config(Dataset.REFCOCO, task, "val", Optional.of(prompt), Compat.NONE);

        Question question = new ReferringProvider()
                .open(config, ReferringSets.toy(folder))
                .sample("1-7")
                .question();

        assertThat(question.prompt().text()).isEqualTo(text);
    }

    @Test
    void shikrasPictureStandsAmongItsWords() throws IOException {
        ReferringConfig config =
                ReferringSets.config(Dataset.REFCOCO, Task.BOXES, "val", Optional.of(PromptStyle.SHIKRA), Compat.NONE);

        Question question = new ReferringProvider()
                .open(config, ReferringSets.toy(folder))
                .sample("1-7")
                .question();

        assertThat(question.prompt().text())
                .isEqualTo("In the given \n, could you find and tell me the coordinates of red car?");
    }

    @Test
    void withoutAPromptBoxesAreAskedAsLmmsEvalDoes() throws IOException {
        Question question =
                open(Task.BOXES, ReferringSets.toy(folder)).sample("1-7").question();

        assertThat(question.prompt().text())
                .startsWith("Bounding box coordinates are specified in the format (top-left x, top-left y,")
                .endsWith("of the region this sentence describes: red car");
    }

    @Test
    void ownWordsAreNotOfficial() throws IOException {
        ReferringConfig config = new ReferringConfig(
                Dataset.REFCOCO,
                Task.BOXES,
                "val",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Where is {expression}?"),
                Compat.NONE);

        Benchmark benchmark = new ReferringProvider().open(config, ReferringSets.toy(folder));

        assertThat(benchmark.sample("1-7").question().prompt().text()).isEqualTo("Where is red car?");
        assertThat(benchmark.protocol().official()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"testA, '1-1,3-3'", "testB, '2-2,3-3'", "test, '1-1,2-2,3-3'", "val, 4-4", "train, 5-5"})
    void splitsAreThoseOfRefer(String split, String ids) throws IOException {
        Path data = ReferringSets.refcoco(
                folder,
                ReferringSets.INSTANCES,
                List.of(
                        ReferringSets.reference(1, "testA", 1, "a"),
                        ReferringSets.reference(2, "testB", 2, "b"),
                        ReferringSets.reference(3, "testAB", 3, "c"),
                        ReferringSets.reference(4, "val", 4, "d"),
                        ReferringSets.reference(5, "train", 5, "e")));

        Benchmark benchmark =
                new ReferringProvider().open(ReferringSets.config(Dataset.REFCOCO, Task.BOXES, split), data);

        assertThat(benchmark.sampleIds()).containsExactly(ids.split(",", -1));
    }

    @Test
    void picturesOfRefersOwnLayoutAreFound() throws IOException {
        Path data = ReferringSets.toy(Files.createDirectories(folder.resolve("refcoco")));
        Path train = Files.createDirectories(folder.resolve("images/mscoco/images/train2014"));
        Files.move(data.resolve("images/a.png"), train.resolve("a.png"));

        assertThat(open(Task.BOXES, data).sampleIds()).hasSize(1);
    }

    @Test
    void aLoneFileOfReferencesIsTakenWhoeverSplitIt() throws IOException {
        Path data = ReferringSets.toy(folder);
        Files.move(data.resolve("refs(unc).p"), data.resolve("refs(google).p"));

        assertThat(open(Task.BOXES, data).sampleIds()).hasSize(1);
    }

    @Test
    void pixelsInTwoPartsBelongToTheObjectUnlessLisasFaultIsKept() throws IOException {
        Path data = ReferringSets.refcoco(folder, TWO_PARTS, List.of(ReferringSets.reference(1, "val", 7, "car")));
        ReferringConfig official =
                ReferringSets.config(Dataset.REFCOCO, Task.SEGMENTATION, "val", Optional.empty(), Compat.OFFICIAL);

        assertThat(ReferringSets.places(open(Task.SEGMENTATION, data), "1-7")
                        .get(0)
                        .area())
                .isEqualTo(9);
        assertThat(ReferringSets.places(new ReferringProvider().open(official, data), "1-7")
                        .get(0)
                        .area())
                .isEqualTo(6);
    }

    @Test
    void anObjectWithoutOutlineIsAnEmptyTarget() throws IOException {
        String none = ReferringSets.INSTANCES.replace("[[1, 1, 1, 3, 4, 3, 4, 1]]", "[]");
        Path data = ReferringSets.refcoco(folder, none, List.of(ReferringSets.reference(1, "val", 7, "car")));

        assertThat(ReferringSets.places(open(Task.SEGMENTATION, data), "1-7")).isEmpty();
    }

    @Test
    void keysThatDoNotGoTogetherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferringSets.config(Dataset.REASON_SEG, Task.BOXES, "val"))
                .withMessage("'task: boxes' is for RefCOCO: ReasonSeg marks pixels, not boxes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferringSets.config(
                        Dataset.REFCOCO, Task.BOXES, "val", Optional.of(PromptStyle.LISA), Compat.NONE))
                .withMessage("'prompt: lisa' asks for pixels, 'task' is 'boxes'");
    }
}
