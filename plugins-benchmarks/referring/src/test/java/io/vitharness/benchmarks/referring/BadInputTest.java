package io.vitharness.benchmarks.referring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.benchmarks.referring.ReferringConfig.Dataset;
import io.vitharness.benchmarks.referring.ReferringConfig.Task;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    @TempDir
    Path folder;

    private static Benchmark open(Task task, Path data) throws IOException {
        return new ReferringProvider().open(ReferringSets.refcoco(task), data);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> opening(Task task) {
        return assertThatThrownBy(() -> open(task, folder)).isInstanceOf(DataException.class);
    }

    private Path toy(String from, String to) throws IOException {
        String instances = ReferringSets.INSTANCES.replace(from, to);
        assertThat(instances).isNotEqualTo(ReferringSets.INSTANCES);
        return ReferringSets.refcoco(folder, instances, List.of(ReferringSets.reference(1, "val", 7, "car")));
    }

    @Test
    void hostilePickleEndsTheRunBeforeItIsRun() throws IOException {
        ReferringSets.toy(folder);
        Files.writeString(folder.resolve("refs(unc).p"), "cos\nsystem\n(S'touch owned'\ntR.");

        opening(Task.BOXES).hasMessageContaining("refs(unc).p: byte 0: found the instruction 'c' (0x63)");
    }

    @Test
    void pickleThatIsCutOffIsNamed() throws IOException {
        ReferringSets.toy(folder);
        Path pickle = folder.resolve("refs(unc).p");
        Files.write(pickle, Arrays.copyOf(Files.readAllBytes(pickle), 60));

        opening(Task.BOXES).hasMessageContaining("is it cut off?");
    }

    @Test
    void emptyFilesAreNamed() throws IOException {
        ReferringSets.toy(folder);
        Files.writeString(folder.resolve("instances.json"), "");
        opening(Task.BOXES).hasMessageContaining("instances.json: found an empty file");

        Files.writeString(folder.resolve("refs(unc).p"), "");
        opening(Task.BOXES).hasMessageContaining("refs(unc).p: found 0 bytes");
    }

    @Test
    void cutOffInstancesAreNamedWithTheirPlace() throws IOException {
        ReferringSets.toy(folder);
        Files.writeString(folder.resolve("instances.json"), ReferringSets.INSTANCES.substring(0, 150));

        opening(Task.BOXES).hasMessageContaining("instances.json:2:").hasMessageContaining("nexpected end-of-input");
    }

    @Test
    void absentPicturesAreCountedWithTheFirst() throws IOException {
        ReferringSets.toy(folder);
        Files.delete(folder.resolve("images/a.png"));

        opening(Task.BOXES).hasMessageContaining("found no picture 'a.png' in any of [");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.png", "/etc/passwd", "C:/a.png", "a/../../b.png", ""})
    void picturesOutsideTheFolderAreRefused(String name) throws IOException {
        toy("\"a.png\"", "\"" + name + "\"");

        opening(Task.BOXES).hasMessageContaining("images[0]").hasMessageContaining("file_name");
    }

    @Test
    void idsThatStandThereTwiceAreRefused() throws IOException {
        toy("\"annotations\": [", "\"annotations\": [{\"id\": 10}, ");
        opening(Task.BOXES)
                .hasMessageEndingWith("annotations[1]: found the annotation 10 a second time, wanted it once");

        ReferringSets.refcoco(
                folder,
                ReferringSets.INSTANCES,
                List.of(ReferringSets.reference(1, "val", 7, "a"), ReferringSets.reference(1, "train", 8, "b")));
        opening(Task.BOXES).hasMessageEndingWith("element 1: found the reference 1 a second time, wanted it once");
    }

    @Test
    void pictureThatIsListedTwiceIsRefused() throws IOException {
        toy("{\"images\": [", "{\"images\": [{\"id\": 2, \"width\": 6, \"height\": 5, \"file_name\": \"b.png\"}, ");

        opening(Task.BOXES).hasMessageEndingWith("images[1]: found the picture 2 a second time, wanted it once");
    }

    @Test
    void referenceToNothingIsNamed() throws IOException {
        toy("\"id\": 10", "\"id\": 11");

        opening(Task.BOXES).hasMessageEndingWith("found no annotation 10, wanted the one of reference 1");
    }

    @Test
    void splitWithoutReferencesListsThoseThatAreThere() throws IOException {
        ReferringSets.toy(folder);

        assertThatThrownBy(() -> new ReferringProvider()
                        .open(ReferringSets.config(Dataset.REFCOCO, Task.BOXES, "testA"), folder))
                .hasMessageEndingWith("found no reference of the split 'testA', wanted one of {val=1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[[1, 1, 4, 3, 2]]; coordinates altogether",
                "[[1, 1, 1, 3, 4, 3], [1, 1, 3, 3]]; at least 3 corners (6 coordinates) but this has 2",
                "[[1, 1, 1, 3, 4, \"x\"]]; made of finite numbers",
                "{\"size\": [9, 9], \"counts\": \"00\"}; height and width of its picture first",
                "{\"size\": [5, 6], \"counts\": [31]}; the runs go beyond the picture",
                "7; wanted polygons"
            })
    void brokenOutlineLosesItsSampleAlone(String outline, String because) throws IOException {
        Benchmark benchmark = open(Task.SEGMENTATION, toy("[[1, 1, 1, 3, 4, 3, 4, 1]]", outline));

        assertThat(benchmark.sampleIds()).containsExactly("1-7");
        assertThatThrownBy(() -> benchmark.sample("1-7"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("instances.json: annotations[0]: ")
                .hasMessageContaining(because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 1, -3, 2]", "[1, 1, 3, 0]", "[1, 1, 3]", "[1, 1, 3, \"2\"]", "\"box\""})
    void brokenBoxLosesItsSampleAlone(String box) throws IOException {
        Benchmark benchmark = open(Task.BOXES, toy("[1, 1, 3, 2]", box));

        assertThatThrownBy(() -> benchmark.sample("1-7"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'bbox'");
    }

    @Test
    void pictureOfAnotherSizeLosesItsSample() throws IOException {
        Benchmark benchmark = open(Task.BOXES, ReferringSets.toy(folder));
        Files.write(folder.resolve("images/a.png"), Pictures.png(8, 8, 0x204060));

        assertThatThrownBy(() -> benchmark.sample("1-7"))
                .hasMessageContaining("found a picture of 8 x 8 pixels, wanted 6 x 5");
    }

    @Test
    void pictureThatIsNoneLosesItsSample() throws IOException {
        Benchmark benchmark = open(Task.BOXES, ReferringSets.toy(folder));
        Files.writeString(folder.resolve("images/a.png"), "no picture");

        assertThatThrownBy(() -> benchmark.sample("1-7")).isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; found 0 bytes",
                "{\"text\": [\"a\"; a.json:1: found the file's end, wanted more JSON; is it cut off?",
                "[1]; found no object",
                "{\"text\": [], \"is_sentence\": true, \"shapes\": []}; 'text'",
                "{\"text\": [\" \"], \"is_sentence\": true, \"shapes\": []}; 'text'",
                "{\"text\": [\"a\"], \"is_sentence\": 1, \"shapes\": []}; 'is_sentence'",
                "{\"text\": [\"a\"], \"is_sentence\": true, \"shapes\": {}}; 'shapes'",
                "{\"text\": [\"a\"], \"is_sentence\": true, \"shapes\": [{\"points\": [[1, 1]]}]}; 'label'"
            })
    void brokenReasonSegFileIsNamed(String json, String because) throws IOException {
        ReferringSets.reasonSeg(folder, json, 8, 8);

        assertThatThrownBy(() -> new ReferringProvider().open(ReferringSets.reasonSeg(), folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.json")
                .hasMessageContaining(because);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[[1, 2, 3]]", "[[1, \"x\"], [2, 2], [3, 3]]", "[[1e9, 0], [2, 2], [3, 3]]"})
    void brokenPointsLoseTheirSampleAlone(String points) throws IOException {
        ReferringSets.reasonSeg(
                folder,
                "{\"text\": [\"a\"], \"is_sentence\": true, \"shapes\": [{\"label\": \"target\", \"points\": " + points
                        + "}]}",
                8,
                8);
        Benchmark benchmark = new ReferringProvider().open(ReferringSets.reasonSeg(), folder);

        assertThatThrownBy(() -> benchmark.sample("a"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a.json: shapes[0]: ")
                .hasMessageContaining("'points'");
    }

    @Test
    void reasonSegPicturesAndTextsMustComeInPairs() throws IOException {
        Path set = ReferringSets.synthetic(SetKind.REASON_SEG, folder);
        Files.delete(set.resolve("val/000002.jpg"));
        assertThatThrownBy(() -> new ReferringProvider().open(ReferringSets.reasonSeg(), set))
                .hasMessageContaining("found no file for 1 of 8 pictures")
                .hasMessageContaining("000002.jpg");

        Files.delete(set.resolve("val/000001.json"));
        assertThatThrownBy(() -> new ReferringProvider().open(ReferringSets.reasonSeg(), set))
                .hasMessageContaining("found no 000001.json beside it");
    }

    @Test
    void folderWithoutTheSplitIsNamed() throws IOException {
        Path set = ReferringSets.synthetic(SetKind.REASON_SEG, folder);

        assertThatThrownBy(() -> new ReferringProvider()
                        .open(ReferringSets.config(Dataset.REASON_SEG, Task.SEGMENTATION, "test"), set))
                .hasMessageContaining("found no folder 'test' in it");
    }

    @Test
    void deepJsonIsRefusedWithoutOverflow() throws IOException {
        ReferringSets.reasonSeg(folder, "[".repeat(100_000), 8, 8);

        assertThatThrownBy(() -> new ReferringProvider().open(ReferringSets.reasonSeg(), folder))
                .isInstanceOf(DataException.class);
    }

    @Test
    void recordedRegionsOfUnknownSamplesEndTheImport() throws IOException {
        Referring benchmark = (Referring) open(Task.BOXES, ReferringSets.toy(folder));
        Path results = Files.writeString(
                folder.resolve("results.json"),
                "[{\"sample\": \"9-9\", \"bbox\": [1, 1, 3, 2]}]",
                StandardCharsets.UTF_8);

        assertThatThrownBy(() -> benchmark.results(results)).hasMessageContaining("found no sample '9-9'");
    }

    @Test
    void recordedRegionsAreReadAsAnswers() throws IOException {
        Referring benchmark = (Referring) open(Task.SEGMENTATION, ReferringSets.toy(folder));
        Path results = Files.writeString(
                folder.resolve("results.json"),
                "[{\"sample\": \"1-7\", \"segmentation\": [[1, 1, 1, 3, 4, 3, 4, 1]]}]",
                StandardCharsets.UTF_8);

        assertThat(benchmark.results(results).orElseThrow().get("1-7"))
                .containsExactly(new Part.Region(0, new Shape.Mask(6, 5, "6230009"), "", OptionalDouble.empty()));
    }
}
