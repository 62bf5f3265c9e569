package io.vitharness.benchmarks.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vitharness.data.synthetic.SetKind;
import io.vitharness.data.synthetic.SyntheticSet;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {

    private static final CaptionsConfig ASKED = CaptionSets.config(Map.of());
    private static final CaptionsConfig RECORDED = CaptionSets.config(Map.of("pictures", "absent"));

    @TempDir
    Path folder;

    @Test
    void everyPictureIsAskedForInTheWordsOfInstructBlip() throws IOException {
        var captions = open(ASKED, CaptionSets.coco(folder));

        assertThat(captions.sampleIds()).containsExactly("9", "25", "30", "34", "36");
        assertThat(captions.sample("9").question().prompt().text()).isEqualTo("A short image caption.");
        assertThat(captions.sample("9").question().prompt().pictures()).hasSize(1);
        assertThat(captions.sample("9").target())
                .isEqualTo(new Target.AnyOf(java.util.List.of("A plate.", "Some food.")));
        assertThat(captions.card().title()).isEqualTo("COCO Captions");
        assertThat(captions.protocol().decoding().maxTokens()).isEqualTo(80);
    }

    @Test
    void splitOfKarpathyBringsItsOwnSentences() throws IOException {
        Path file = CaptionSets.write(folder.resolve("dataset_coco.json"), """
                {"images": [
                 {"filepath": "val2014", "filename": "a.png", "imgid": 0, "cocoid": 77, "split": "test",
                  "sentences": [{"raw": "A man.", "tokens": ["a", "man"]}, {"raw": "Someone."}]},
                 {"filepath": "val2014", "filename": "b.png", "imgid": 1, "cocoid": 78, "split": "val",
                  "sentences": [{"raw": "A dog."}]}], "dataset": "coco"}
                """);
        CaptionSets.picture(folder.resolve("val2014/a.png"));

        var captions = open(ASKED, file);

        assertThat(captions.sampleIds()).containsExactly("77");
        assertThat(captions.sample("77").target()).isEqualTo(new Target.AnyOf(java.util.List.of("A man.", "Someone.")));
        assertThat(captions.card().version()).endsWith("Karpathy test");
    }

    @Test
    void domainsOfNoCapsAreTags() throws IOException {
        Path file = CaptionSets.write(folder.resolve("nocaps_val_4500_captions.json"), """
                {"images": [{"id": 0, "file_name": "x.jpg", "domain": "near-domain"}],
                 "annotations": [{"image_id": 0, "id": 0, "caption": "A baby."}]}
                """);

        var captions = open(RECORDED, file);

        assertThat(captions.sample("0").question().tags()).containsExactly(Map.entry("domain", "near-domain"));
        assertThat(captions.card().title()).isEqualTo("NoCaps");
    }

    @Test
    void picturesOfATestSplitHaveNoKey() throws IOException {
        Path file = CaptionSets.write(
                folder.resolve("image_info_test2014.json"), "{\"images\": [{\"id\": 1, \"file_name\": \"x.jpg\"}]}");

        assertThat(open(RECORDED, file).sample("1").target()).isEqualTo(new Target.Hidden());
    }

    @Test
    void pictureThatNobodyDescribedIsLeftOutAndCounted() throws IOException {
        Path file = CaptionSets.write(
                folder.resolve("captions_x.json"),
                "{\"images\": [{\"id\": 1}, {\"id\": 2}], \"annotations\": [{\"image_id\": 2, \"caption\": \"A.\"}]}");

        var captions = open(RECORDED, file);

        assertThat(captions.sampleIds()).containsExactly("2");
        assertThat(captions.card().notes()).anyMatch(note -> note.startsWith("1 pictures that nobody described"));
    }

    @Test
    void absentPicturesAreCountedAndTheFirstIsNamed() {
        Path file = CaptionSets.write(folder.resolve("captions_val2017.json"), CaptionSets.COCO);

        assertThatThrownBy(() -> open(ASKED, file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("5 of 5 pictures")
                .hasMessageContaining("000000000009.png")
                .hasMessageContaining("pictures: absent");
    }

    @Test
    void officialResultsAreRead() throws IOException {
        Path results = CaptionSets.write(
                folder.resolve("results.json"),
                "[{\"image_id\": 9, \"caption\": \"a plate\"}, {\"image_id\": 25, \"caption\": \"\"}]");

        assertThat(open(RECORDED, CaptionSets.coco(folder)).results(results))
                .hasValueSatisfying(captions -> assertThat(captions)
                        .containsEntry("9", java.util.List.of(new Part.Text("a plate")))
                        .containsEntry("25", java.util.List.of(new Part.Text(""))));
    }

    @Test
    void otherFilesOfAnswersAreNotOfficialResults() throws IOException {
        Path lines = CaptionSets.write(folder.resolve("a.jsonl"), "{\"question_id\": 9, \"text\": \"a plate\"}\n");

        assertThat(open(RECORDED, CaptionSets.coco(folder)).results(lines)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[{\"image_id\": 9, \"caption\": \"a\"}, {\"image_id\": 9, \"caption\": \"b\"}] | second caption",
                "[{\"image_id\": 1234, \"caption\": \"a\"}] | no picture '1234'",
                "[{\"image_id\": 9}] | 'caption' must be a text but is absent",
                "[{\"image_id\": 9, \"caption\": [1]}] | 'caption' must be a text but is [1]",
                "[{\"image_id\": 9.5, \"caption\": \"a\"}] | 'image_id' must be",
                "[7] | 'image_id' must be",
                "[] | an empty list",
                "[{\"image_id\": 9, \"capt | no sound JSON",
            })
    void brokenResultsAreToldWithTheirLine(String text, String words) {
        Path results = CaptionSets.write(folder.resolve("results.json"), text);

        assertThatThrownBy(() -> open(RECORDED, CaptionSets.coco(folder)).results(results))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("results.json")
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"images\": [{\"id\": 1}, {\"id\": 1}]} | stands twice",
                "{\"images\": [{\"id\": 1, \"file_name\": \"../x.png\"}]} | no plain name",
                "{\"images\": [{\"id\": 1, \"file_name\": \"/etc/x.png\"}]} | no plain name",
                "{\"images\": [{\"file_name\": \"x.png\"}]} | 'id' must be",
                "{\"images\": [{\"id\": 1}], \"annotations\": [{\"image_id\": 2, \"caption\": \"a\"}]} | not in 'images'",
                "{\"images\": [{\"id\": 1}], \"annotations\": [{\"image_id\": 1, \"caption\": 5}]} | 'caption' must be a text",
                "{\"images\": [1]} | wanted an object",
                "{\"images\": []} | found no pictures",
                "{\"images\": [{\"id\": 1 | cut off",
                "{\"images\": [{\"id\": 1}]} {} | found more behind the end",
                "[1] | wanted {\"images\"",
                "{} | found no pictures",
            })
    void brokenFileIsToldWithItsPlace(String text, String words) {
        Path file = CaptionSets.write(folder.resolve("captions_x.json"), text);

        assertThatThrownBy(() -> open(RECORDED, file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("captions_x.json")
                .hasMessageContaining(words);
    }

    @Test
    void emptyFileIsTold() {
        Path file = CaptionSets.write(folder.resolve("captions_x.json"), "");

        assertThatThrownBy(() -> open(RECORDED, file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("captions_x.json");
    }

    @Test
    void syntheticSetIsRead() throws IOException {
        Path set = folder.resolve("set");
        SyntheticSets.write(new SyntheticSet(SetKind.CAPTIONS, 7, 3), set);

        var captions = open(ASKED, set);

        assertThat(captions.sampleIds()).hasSize(7);
        assertThat(((Target.AnyOf) captions.sample("1").target()).texts())
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(captions.sample("7").question().prompt().pictures()).hasSize(1);
        assertThat(captions.card().notes()).anyMatch(note -> note.startsWith("synthetic"));
    }

    @Test
    void halfOfCocosValidationSetIsRead() throws IOException {
        Path file = shared("captions/captions_val2017_subset.json");

        var captions = open(RECORDED, file);

        assertThat(captions.sampleIds()).hasSize(2500).startsWith("139");
        assertThat(captions.results(shared("captions/vinvl_base_results.json")).orElseThrow())
                .hasSize(2500);
    }

    private static Captions open(CaptionsConfig config, Path data) throws IOException {
        return (Captions) new CaptionsProvider().open(config, data);
    }

    private static Path shared(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.isDirectory(root.resolve("harness-core"))) {
            root = root.getParent();
        }
        Path data = root.resolve("../shared/data").normalize();
        assumeThat(data).as("the folder of real data, '../shared/data'").isDirectory();
        return data.resolve(name);
    }
}
