package io.vitharness.benchmarks.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.benchmarks.regions.RegionsConfig.Asking;
import io.vitharness.benchmarks.regions.RegionsConfig.Format;
import io.vitharness.benchmarks.regions.RegionsConfig.Given;
import io.vitharness.benchmarks.regions.RegionsConfig.Words;
import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.OfficialResults;
import io.vitharness.spi.benchmark.Protocol;
import io.vitharness.spi.benchmark.Sample;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionsTest {

    @TempDir
    Path folder;

    private Benchmark open(RegionsConfig config, String json) throws IOException {
        return new RegionsProvider().open(config, Sets.write(folder, json, "images"));
    }

    private static List<Part> parts(Sample sample) {
        return sample.question().prompt().turns().get(0).parts();
    }

    @Test
    void everyAnnotationIsARegionWithItsClassForAKey() throws IOException {
        Benchmark coco = open(Setting.of(Format.COCO), Sets.INSTANCES);

        assertThat(coco.sampleIds()).containsExactly("11", "12", "13");
        Sample sample = coco.sample("11");
        assertThat(sample.target()).isEqualTo(new Target.Option("cat"));
        assertThat(sample.question().choices())
                .containsExactly(new Choice("cat", "cat"), new Choice("dining table", "dining table"));
        assertThat(sample.question().cluster()).isEqualTo("one.png");
        assertThat(sample.question().tags()).isEqualTo(Map.of("size", "small"));
        assertThat(coco.card().notes())
                .containsExactly("1 of 3 regions are crowds; All-Seeing's evaluation asks of them too");
    }

    @Test
    void allSeeingIsGivenTheBoxItselfAndItsOwnWords() throws IOException {
        List<Part> parts = parts(open(Setting.of(Format.COCO), Sets.INSTANCES).sample("11"));

        assertThat(parts).hasSize(3);
        assertThat(parts.get(0)).isInstanceOf(Part.Picture.class);
        assertThat(((Part.Region) parts.get(1)).shape()).isEqualTo(new Shape.Box(1, 2, 5, 6));
        assertThat(parts.get(2)).isEqualTo(new Part.Text("What is this?"));
    }

    @Test
    void masksAreGivenWhereTheyAreWanted() throws IOException, MaskException {
        RegionsConfig masks = Setting.given(Format.COCO, Asking.RANKING, Given.MASK, Optional.empty());
        String outlined = Sets.INSTANCES
                .replace(
                        "\"area\": 64, \"iscrowd\": 1",
                        "\"area\": 64, \"iscrowd\": 1, \"segmentation\": {\"size\": [8, 8], \"counts\": [10, 54]}")
                .replace("\"area\": 9, ", "\"area\": 9, \"segmentation\": [[2, 2, 5, 2, 5, 5, 2, 5]], ");
        Benchmark coco = open(masks, outlined);

        Shape crowd = ((Part.Region) parts(coco.sample("12")).get(1)).shape();
        assertThat(crowd)
                .isEqualTo(
                        new Shape.Mask(8, 8, Mask.ofRuns(new Size(8, 8), 10, 54).text()));
        assertThat(((Part.Region) parts(coco.sample("13")).get(1)).shape()).isInstanceOf(Shape.Mask.class);
        assertThat(coco.protocol().official()).isFalse();
        assertThatThrownBy(() -> open(masks, Sets.INSTANCES)).hasMessageContaining("'segmentation'");
        assertThatThrownBy(() -> open(masks, outlined.replace("[10, 54]", "[64]")))
                .hasMessageContaining("wanted an outline with at least one pixel");
    }

    @Test
    void boxesAreGivenWhetherTheyAreNamedOrNot() {
        assertThat(Setting.given(Format.COCO, Asking.RANKING, Given.BOX, Optional.empty()))
                .isEqualTo(Setting.of(Format.COCO));
    }

    @Test
    void classesAreRankedAndJudgedByLabelUnlessWordsAreWanted() throws IOException {
        Protocol ranking = open(Setting.of(Format.COCO), Sets.INSTANCES).protocol();
        Protocol words = open(Setting.of(Format.COCO, Asking.WORDS, Words.ALL_SEEING, Optional.empty()), Sets.INSTANCES)
                .protocol();

        assertThat(ranking.asking()).isEqualTo(Protocol.Asking.RANK);
        assertThat(ranking.official()).isTrue();
        assertThat(ranking.needs()).contains(Medium.REGION);
        assertThat(ranking.judge()).isEqualTo(new JudgeChoice("classification", Map.of("rule", "label")));
        assertThat(words.asking()).isEqualTo(Protocol.Asking.GENERATE);
        assertThat(words.official()).isFalse();
    }

    @Test
    void aConventionWritesTheRegionIntoTheWords() throws IOException {
        Benchmark llava = open(
                Setting.of(Format.ALL_SEEING, Asking.RANKING, Words.LLAVA, Optional.of("unit-square")),
                Sets.ALL_SEEING);

        assertThat(llava.protocol().needs()).doesNotContain(Medium.REGION);
        assertThat(llava.protocol().official()).isFalse();
        assertThat(llava.sample("7").question().prompt().text())
                .isEqualTo("\nPlease provide a short description for this region: [0.125,0.250,0.625,0.750]");
    }

    @Test
    void aConventionStandsBeforeWordsThatNameNoPlace() throws IOException {
        Benchmark coco = open(
                Setting.of(Format.COCO, Asking.WORDS, Words.ALL_SEEING, Optional.of("asmv2-1000")), Sets.INSTANCES);

        assertThat(coco.sample("11").question().prompt().text())
                .isEqualTo("<box>[[125, 250, 625, 750]]</box>\nWhat is this?");
    }

    @Test
    void gpt4RoiIsToldTheClassesWordForWord() throws IOException {
        List<Part> parts =
                parts(open(Setting.of(Format.COCO, Asking.WORDS, Words.GPT4ROI, Optional.empty()), Sets.INSTANCES)
                        .sample("11"));

        assertThat(parts.get(1))
                .isEqualTo(new Part.Text(
                        "\nIn the conversation below, you simply answer the category name based on what you see in the"
                                + " imagery inside a particular region.I will give you only one region each time."
                                + " Categories Containing cat, dining table.\n"));
        assertThat(parts.get(2)).isInstanceOf(Part.Region.class);
    }

    @Test
    void ownWordsPutTheRegionWhereTheyWant() throws IOException {
        Benchmark own = open(Setting.own("Is {region} one of {classes}?"), Sets.INSTANCES);

        assertThat(own.sample("13").question().prompt().text()).isEqualTo("Is [2,2,5,5] one of cat, dining table?");
    }

    @Test
    void lvisTellsFrequenciesAndFederatedClasses() throws IOException {
        Benchmark lvis = new RegionsProvider()
                .open(
                        Setting.of(Format.LVIS, Asking.PICTURE, Words.ALL_SEEING, Optional.empty()),
                        Sets.write(folder, Sets.LVIS, "val2017"));

        assertThat(lvis.sampleIds()).containsExactly("val2017/one.png");
        Target.Regions key = (Target.Regions) lvis.sample("val2017/one.png").target();
        assertThat(key.places()).hasSize(1);
        assertThat(key.absent()).containsExactly("bow_(weapon)");
        assertThat(key.partial()).containsExactly("cat");
        assertThat(lvis.protocol().judge())
                .isEqualTo(new JudgeChoice(
                        "detection", Map.of("rules", "lvis", "rare", "2", "common", "", "frequent", "1")));
    }

    @Test
    void aRegionsCaptionsAreItsReferences() throws IOException {
        Benchmark captions = open(Setting.of(Format.ALL_SEEING), Sets.ALL_SEEING);

        assertThat(captions.sampleIds()).containsExactly("7", "8");
        assertThat(captions.sample("7").target()).isEqualTo(new Target.AnyOf(List.of("a red car", "the car")));
        assertThat(parts(captions.sample("7")).get(2)).isEqualTo(new Part.Text("Describe the image briefly."));
        assertThat(captions.protocol().official()).isTrue();
        assertThat(captions.card().notes()).containsExactly("1 images have no caption: left out");
    }

    @Test
    void annotationsOfGritAndVisualGenomeAreRead() throws IOException {
        assertThat(open(Setting.of(Format.ANNOTATIONS), Sets.ANNOTATIONS)
                        .sample("5")
                        .target())
                .isEqualTo(new Target.AnyOf(List.of("a red car")));
        assertThat(open(Setting.of(Format.VISUAL_GENOME), Sets.GENOME)
                        .sample("1382")
                        .target())
                .isEqualTo(new Target.AnyOf(List.of("the clock is green")));
    }

    @Test
    void aSubsetNamesTheImagesThatAreAsked() throws IOException {
        Files.writeString(folder.resolve("test.txt"), "2\n");

        assertThat(open(Setting.subset(Format.VISUAL_GENOME, "test.txt"), Sets.GENOME)
                        .sampleIds())
                .containsExactly("1383");
    }

    @Test
    void onlyLegibleWordsOfTheValidationPartAreRead() throws IOException {
        Benchmark words = open(Setting.withoutPictures(Format.COCO_TEXT), Sets.COCO_TEXT);

        assertThat(words.sampleIds()).containsExactly("45");
        assertThat(words.sample("45").target()).isEqualTo(new Target.AnyOf(List.of("STOP")));
        assertThat(words.protocol().judge()).isEqualTo(new JudgeChoice("vqa", Map.of("rule", "exact-lower-punct")));
    }

    @Test
    void recordedCaptionsAreReadAndTheirFaultsNamed() throws IOException {
        var captions = (OfficialResults) open(Setting.withoutPictures(Format.ALL_SEEING), Sets.ALL_SEEING);
        Path results = folder.resolve("results.json");

        Files.writeString(results, "[{\"image_id\": 7, \"caption\": \"a car\"}]");
        assertThat(captions.results(results)).contains(Map.of("7", List.of(new Part.Text("a car"))));

        Files.writeString(results, "[{\"image_id\": 70, \"caption\": \"a car\"}]");
        assertThatThrownBy(() -> captions.results(results))
                .hasMessage(results + ":1: found a caption of the region '70', which the benchmark does not have");

        Files.writeString(results, "[{\"image_id\": 7, \"caption\": \"a\"},\n{\"image_id\": 7, \"caption\": \"b\"}]");
        assertThatThrownBy(() -> captions.results(results))
                .hasMessage(results + ":2: found a second caption of the region '7', wanted one for each");

        Files.writeString(results, "[]");
        assertThatThrownBy(() -> captions.results(results))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found an empty list");
    }

    @Test
    void syntheticRegionsAndCocoSetsAreAsked() throws IOException {
        Path captions = folder.resolve("captions");
        SyntheticSets.write(new SyntheticSet(SetKind.REGION_CAPTIONS, 5, 3), captions);
        Path coco = folder.resolve("coco");
        SyntheticSets.write(new SyntheticSet(SetKind.COCO, 3, 3), coco);

        Benchmark described = new RegionsProvider().open(Setting.of(Format.ALL_SEEING), captions);
        Benchmark recognised = new RegionsProvider().open(Setting.of(Format.COCO), coco);

        assertThat(described.sampleIds()).hasSize(5);
        assertThat(((Target.AnyOf) described.sample("1").target()).texts()).hasSize(3);
        assertThat(described.card().title()).isEqualTo("Regions of synthetic shapes");
        assertThat(recognised.sample("1").question().choices()).hasSize(12);
    }
}
