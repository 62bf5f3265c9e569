package io.vitharness.benchmarks.tampering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.mask.Mask;
import io.vitharness.spi.Medium;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.JudgeChoice;
import io.vitharness.spi.benchmark.Target;
import io.vitharness.testkit.Configs;
import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TamperingTest {

    @TempDir
    private Path folder;

    @Test
    void localisationAsksEditScoutsQuestionOfTamperedPictures() throws IOException {
        Benchmark benchmark = open(Map.of());

        assertThat(benchmark.sampleIds()).containsExactly("images/a.png", "images/b.png", "images/c.png");
        assertThat(benchmark.sample("images/a.png").question().prompt().text())
                .isEqualTo("Is this image edited. If yes, can you segment the edited region");
        assertThat(benchmark.protocol().judge().id()).isEqualTo("segmentation");
        assertThat(benchmark.protocol().judge().settings()).containsOnly(Map.entry("task", "tampering"));
        assertThat(benchmark.protocol().wants()).containsExactly(Medium.REGION);
    }

    @Test
    void detectionAsksFakeShieldsQuestionOfAllPictures() throws IOException {
        Benchmark benchmark = open(Map.of("task", "detection", "suspected", "photoshop"));

        assertThat(benchmark.sampleIds()).hasSize(5);
        assertThat(benchmark.sample("images/a.png").question().prompt().text())
                .isEqualTo("This is a picture that is suspected to have been tampered with by Photoshop. Was this photo"
                        + " taken directly from the camera without any processing? Has it been tampered with by any"
                        + " artificial photo modification techniques such as ps? Please zoom in on any details in the"
                        + " image, paying special attention to the edges of the objects, capturing some unnatural edges"
                        + " and perspective relationships, some incorrect semantics, unnatural lighting and darkness"
                        + " etc.");
        assertThat(benchmark.sample("images/a.png").target()).isEqualTo(new Target.Option("tampered"));
        assertThat(benchmark.sample("authentic/d.png").target()).isEqualTo(new Target.Option("authentic"));
        assertThat(benchmark.sample("authentic/d.png").question().tags()).containsOnly(Map.entry("kind", "authentic"));
        assertThat(benchmark.protocol().judge())
                .isEqualTo(new JudgeChoice(
                        "classification",
                        Map.of("rule", "fakeshield", "labels", "[tampered, authentic]", "positive", "tampered")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | Is this image edited. If yes, can you segment the edited region and give the instruction used to edit"
                        + " this image.",
                "2 | Is there any indication that this image has been altered? If yes, could you segment the modified"
                        + " regions and provide a detailed explanation of the editing process?",
                "3 | Can you determine if this image has been manipulated? If so, please highlight the altered areas and"
                        + " describe the techniques used to modify the image.",
                "4 | Please analyze this image for any signs of editing. If the image has been edited, identify and"
                        + " segment the edited portions, and outline the steps taken to achieve the edits."
            })
    void everyTemplateCanAskHowItWasEdited(String template, String words) throws IOException {
        Benchmark benchmark = open(Map.of("template", template, "instruction", "true"));

        assertThat(benchmark.sample("images/a.png").question().prompt().text()).isEqualTo(words);
    }

    @Test
    void cluesStandBeforeThePicture() throws IOException {
        List<Part> parts = open(Map.of("clues", "true"))
                .sample("images/a.png")
                .question()
                .prompt()
                .turns()
                .get(0)
                .parts();

        assertThat(parts).hasSize(3);
        assertThat(((Part.Text) parts.get(0)).text())
                .startsWith("Inpainted or edited images often show distinct signs")
                .endsWith("please answer the following question. ");
        assertThat(parts.get(1)).isInstanceOf(Part.Picture.class);
    }

    @Test
    void bothRulesAreLeftToTheJudgeAsAGreyPicture() throws Exception {
        Target.Picture target =
                (Target.Picture) open(Map.of()).sample("images/a.png").target();

        Mask mask =
                Mask.of(new PictureDecoder().decode(target.mask().orElseThrow().bytes()));
        assertThat(mask.area()).isEqualTo(24);
    }

    @Test
    void oneRuleMakesOneRegion() throws IOException {
        Target.Regions target = (Target.Regions)
                open(Map.of("mask", "any")).sample("images/b.png").target();

        assertThat(target.places()).hasSize(1);
        assertThat(target.places().get(0).area()).isEqualTo(32);
        assertThat(target.places().get(0).region().label()).isEqualTo("tampered");
    }

    @Test
    void greyCountsUnderOneRuleOnly() throws IOException {
        Sets.five(folder);
        new Sets(folder).mask("masks/a.png", 3, 200);

        Benchmark full = openAsItIs(Map.of("mask", "full"));

        assertThat(full.protocol().official()).isTrue();
        assertThat(openAsItIs(Map.of("mask", "any")).protocol().official()).isFalse();

        assertThat(((Target.Regions) openAsItIs(Map.of("mask", "any"))
                                .sample("images/a.png")
                                .target())
                        .places()
                        .get(0)
                        .area())
                .isEqualTo(24);
        assertThatThrownBy(() -> full.sample("images/a.png"))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("masks/a.png")
                        + ": found 200 as its greatest value, wanted 255, or 1 and 0 alone (every value above 0 counts"
                        + " under the rule 'any')");
    }

    @Test
    void authenticPicturesHaveNothingToFind() throws IOException {
        Map<String, String> keys = Map.of("authentic", "include", "mask", "full");

        assertThat(open(keys).sampleIds()).hasSize(5);
        assertThat(open(keys).sample("authentic/d.png").target()).isEqualTo(new Target.Regions(List.of()));
        assertThat(open(keys).protocol().official()).isFalse();
        assertThat(open(keys).card().notes()).anyMatch(note -> note.startsWith("authentic pictures are asked too"));
    }

    @ParameterizedTest
    @CsvSource({"0, nothing", "8, everything"})
    void blankMaskIsRefusedUnlessKept(int limit, String word) throws IOException {
        Sets.five(folder);
        new Sets(folder).mask("masks/a.png", limit);

        assertThatThrownBy(() -> openAsItIs(Map.of()).sample("images/a.png"))
                .isInstanceOf(DataException.class)
                .hasMessage(folder.resolve("masks/a.png") + ": found a mask that marks " + word
                        + ", wanted a part of the picture ('blank: keep' takes it as it is)");
        assertThat(openAsItIs(Map.of("blank", "keep")).sample("images/a.png").target())
                .isInstanceOf(Target.Picture.class);
    }

    @Test
    void maskOfAnotherSizeIsRefused() throws IOException {
        Sets.five(folder);
        new Sets(folder).file("masks/a.png", Pictures.png(8, 4, 0xffffff));

        assertThatThrownBy(() -> openAsItIs(Map.of()).sample("images/a.png"))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        folder.resolve("masks/a.png") + ": found a mask of 8 x 4 pixels, wanted 8 x 8 as its picture");
    }

    @Test
    void brokenMaskIsRefused() throws IOException {
        Sets.five(folder);
        byte[] whole = Files.readAllBytes(folder.resolve("masks/a.png"));
        new Sets(folder).file("masks/a.png", Arrays.copyOf(whole, 60));

        assertThatThrownBy(() -> openAsItIs(Map.of()).sample("images/a.png"))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith(folder.resolve("masks/a.png") + ": damaged PNG");
    }

    @Test
    void absentMasksAreCounted() throws IOException {
        Sets.five(folder);
        Files.delete(folder.resolve("masks/b_mask.png"));
        Files.delete(folder.resolve("masks/c_gt.png"));

        assertThatThrownBy(() -> openAsItIs(Map.of()))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        folder + ": found no mask of 2 of 3 tampered pictures, wanted one of each; the first without is"
                                + " 'images/b.png' (the README tells how masks are named)");
        assertThat(openAsItIs(Map.of("task", "detection")).sampleIds()).hasSize(5);
    }

    @Test
    void twoMasksOfOnePictureAreRefused() {
        Sets.five(folder);
        new Sets(folder).mask("masks/a_gt.png", 1);

        assertThatThrownBy(() -> openAsItIs(Map.of()))
                .hasMessage(
                        folder + ": found two masks of one picture, 'masks/a.png' and 'masks/a_gt.png', wanted one");
    }

    @Test
    void twoPicturesOfOneNameAreRefused() {
        Sets.five(folder);
        new Sets(folder).pictures("images/a.jpg");

        assertThatThrownBy(() -> openAsItIs(Map.of()))
                .hasMessage(folder.resolve("images") + ": found 'a.jpg' and 'a.png', wanted one picture of a name");
    }

    @Test
    void folderOfAnotherLayoutIsRefused() {
        Sets.five(folder);

        assertThatThrownBy(() -> openAsItIs(Map.of("layout", "casia1")))
                .isInstanceOf(DataException.class)
                .hasMessage(folder + ": found no tampered picture, wanted some in 'Tp/Sp', as CASIA 1.0 has them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | found no annotation, wanted at least one",
                "[{}] | 1: found nothing as 'edit_path', wanted a path below the folder of the file",
                "[{\"edit_path\":\"/data/x.png\"}] | 1: found \"/data/x.png\" as 'edit_path', wanted a path below the"
                        + " folder of the file",
                "[{\"edit_path\":\"a.png\",\"mask_path\":\"../m.png\"}] | 1: found \"../m.png\" as 'mask_path', wanted a"
                        + " path below the folder of the file",
                "[{\"edit_path\":\"a.png\",\"mask_path\":\"m.png\"},{\"edit_path\":\"a.png\",\"mask_path\":\"m.png\"}] |"
                        + " 1: annotation 2: found 'a.png' again, wanted each picture once",
                "[{\"edit_path\": | 1:15: found the file's end, wanted more JSON; is it cut off?"
            })
    void badAnnotationsAreRefused(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("list.json"), content);

        assertThatThrownBy(() -> new TamperingProvider()
                        .open(Configs.of(TamperingConfig.class, Map.of("layout", "annotations")), file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ":" + (message.startsWith("1:") ? "" : " ") + message);
    }

    @Test
    void keysOfTheOtherTaskAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configs.of(TamperingConfig.class, Map.of("task", "detection", "clues", "true")))
                .withMessage("'template', 'instruction' and 'clues' are for the task 'localisation' only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configs.of(TamperingConfig.class, Map.of("suspected", "deepfake")))
                .withMessage("'suspected' is for the task 'detection' only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configs.of(TamperingConfig.class, Map.of("template", "5")))
                .withMessage("'template' must be 1 to 4 but is 5");
    }

    @ParameterizedTest
    @CsvSource({"TAMPERING, folders", "MAGICBRUSH, magicbrush"})
    void syntheticSetsCanBeAskedInBothWays(SetKind kind, String layout) throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(kind, 6, 1), set);

        for (String task : List.of("localisation", "detection")) {
            Benchmark benchmark = new TamperingProvider()
                    .open(Configs.of(TamperingConfig.class, Map.of("layout", layout, "task", task)), set);
            assertThat(benchmark.card().title()).isEqualTo("Tampered synthetic shapes");
            for (String id : benchmark.sampleIds()) {
                assertThat(benchmark.sample(id).question().id()).isEqualTo(id);
            }
        }
    }

    @Test
    void aSyntheticSetTellsTheKindOfEveryTamperedPicture() throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.TAMPERING, 12, 1), set);
        Benchmark benchmark = new TamperingProvider().open(Configs.of(TamperingConfig.class, Map.of()), set);
        List<String> kinds = new ArrayList<>();

        for (String id : benchmark.sampleIds()) {
            kinds.add(benchmark.sample(id).question().tags().get("tampering"));
        }

        assertThat(kinds)
                .containsExactly(
                        "aigc-inpainting", "aigc-inpainting", "deepfake", "deepfake", "photoshop", "photoshop");
    }

    private Benchmark open(Map<String, String> keys) throws IOException {
        Sets.five(folder);
        return openAsItIs(keys);
    }

    private Benchmark openAsItIs(Map<String, String> keys) throws IOException {
        return new TamperingProvider().open(Configs.of(TamperingConfig.class, keys), folder);
    }
}
