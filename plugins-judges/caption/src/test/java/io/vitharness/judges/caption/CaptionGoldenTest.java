package io.vitharness.judges.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.vitharness.data.words.PtbTokenizer;
import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.spi.support.BleuCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures and tokens of the official scorer on real captions. */
class CaptionGoldenTest {

    private static final List<String> OFFICIAL = List.of("Bleu_1", "Bleu_2", "Bleu_3", "Bleu_4", "ROUGE_L", "CIDEr");
    private static final List<String> OURS = List.of("BLEU-1", "BLEU-2", "BLEU-3", "BLEU-4", "ROUGE-L", "CIDEr");

    @Test
    void tokensOf867TextsAreThoseOfPtbTokenizer() throws IOException {
        for (String line : Files.readAllLines(SharedData.file("captions/ptb_tokens.jsonl"))) {
            JsonNode pair = JsonMapper.shared().readTree(line);
            assertThat(PtbTokenizer.words(pair.path("text").asString()))
                    .as(pair.path("text").asString())
                    .isEqualTo(pair.path("tokens").asString());
        }
    }

    @Test
    void captionsOfVinVlHaveTheOfficialFigures() {
        Sheet sheet = coco("captions/vinvl_base_results.json");

        expect(sheet, SharedData.json("captions/expected_reference.json").path("vinvl_base"));
    }

    @Test
    void cocosOwnFakeCaptionsHaveTheOfficialFigures() {
        Sheet sheet = coco("captions/coco_fakecap_results.json");

        expect(sheet, SharedData.json("captions/expected_reference.json").path("coco_fakecap"));
    }

    @Test
    void singlePicturesHaveTheOfficialValues() {
        expectEach(coco("captions/vinvl_base_results.json"), "captions/vinvl_base_per_image_first50.json");
        expectEach(coco("captions/coco_fakecap_results.json"), "captions/coco_fakecap_per_image_first50.json");
    }

    @Test
    void exampleOfClipScoreHasThePublishedFigures() {
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB));
        JsonNode references = SharedData.json("captions/clipscore_example_refs.json");
        SharedData.json("captions/clipscore_example_good_captions.json")
                .properties()
                .forEach(caption -> sheet.add(
                        caption.getKey(), caption.getValue().asString(), texts(references.path(caption.getKey()))));

        expect(
                sheet,
                SharedData.json("captions/expected_reference.json")
                        .path("clipscore_example_good")
                        .path("computed"));
    }

    @Test
    void exampleOfNlgEvalHasThePublishedFigures() throws IOException {
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.NONE));
        List<String> said = Files.readAllLines(SharedData.file("captions/nlgeval_hyp.txt"));
        List<String> first = Files.readAllLines(SharedData.file("captions/nlgeval_ref1.txt"));
        List<String> second = Files.readAllLines(SharedData.file("captions/nlgeval_ref2.txt"));
        for (int i = 0; i < said.size(); i++) {
            sheet.add(
                    "" + i,
                    said.get(i).strip(),
                    List.of(first.get(i).strip(), second.get(i).strip()));
        }

        JsonNode published = SharedData.json("captions/expected_reference.json")
                .path("nlgeval_readme")
                .path("published");
        for (int i = 0; i < OURS.size(); i++) {
            assertThat(sheet.figure(OURS.get(i) + " without tokenizer"))
                    .as(OURS.get(i))
                    .isCloseTo(published.path(OFFICIAL.get(i)).asDouble(), offset(5.1e-7));
        }
    }

    @Test
    void abstractScenesHaveTheOfficialFigures() {
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB));
        JsonNode all = SharedData.json("captions/abstract48_candsB.json");
        all.path("cands")
                .properties()
                .forEach(caption -> sheet.add(
                        caption.getKey(),
                        caption.getValue().asString(),
                        texts(all.path("refs").path(caption.getKey()))));

        expect(sheet, SharedData.json("captions/expected_reference.json").path("abstract48_candsB"));
    }

    @Test
    void firstCaptionsOfEightyPicturesAgainstTheRest() throws IOException {
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB));
        for (String line : Files.readAllLines(SharedData.file("judge-llavabench/caps_boxes_coco2014_val_80.jsonl"))) {
            JsonNode picture = JsonMapper.shared().readTree(line);
            List<String> captions = texts(picture.path("captions"));
            sheet.add(picture.path("id").asString(), captions.get(0), captions.subList(1, captions.size()));
        }

        // benchmarks.md F.6
        assertThat(sheet.figure("BLEU-1")).isCloseTo(0.6326530612237303, offset(1e-12));
        assertThat(sheet.figure("BLEU-2")).isCloseTo(0.43187872048198306, offset(1e-12));
        assertThat(sheet.figure("BLEU-3")).isCloseTo(0.2724857546703227, offset(1e-12));
        assertThat(sheet.figure("BLEU-4")).isCloseTo(0.16551976034727686, offset(1e-12));
        assertThat(sheet.figure("ROUGE-L")).isCloseTo(0.44147384231183906, offset(1e-12));
        assertThat(sheet.figure("CIDEr")).isCloseTo(0.9532002086572927, offset(1e-9));
    }

    private static void expect(Sheet sheet, JsonNode expected) {
        for (int i = 0; i < OURS.size(); i++) {
            assertThat(sheet.figure(OURS.get(i)))
                    .as(OURS.get(i))
                    .isCloseTo(expected.path(OFFICIAL.get(i)).asDouble(), offset(1e-9));
        }
    }

    private static void expectEach(Sheet sheet, String file) {
        List<Captioned> captions = Captioned.of(sheet.scored());
        Map<String, Double> ciders = new HashMap<>();
        List<Double> values = new CiderMean(Cider.Variant.COCO, java.util.Optional.empty()).values(captions);
        for (int i = 0; i < values.size(); i++) {
            ciders.put(captions.get(i).scored().id(), values.get(i));
        }
        JsonNode expected = SharedData.json(file);
        for (Captioned one : captions) {
            JsonNode official = expected.path(one.scored().id());
            if (official.isObject()) {
                assertThat(one.evidence().caption())
                        .isEqualTo(official.path("hyp_tokenized").asString());
                assertThat(one.evidence().references()).isEqualTo(texts(official.path("refs_tokenized")));
                List<Double> bleu = BleuCounts.scores(one.evidence().bleu().sums());
                for (int n = 0; n < bleu.size(); n++) {
                    assertThat(bleu.get(n))
                            .isCloseTo(official.path(OFFICIAL.get(n)).asDouble(), offset(1e-12));
                }
                assertThat(one.evidence().rouge())
                        .isCloseTo(official.path("ROUGE_L").asDouble(), offset(1e-12));
                assertThat(ciders.get(one.scored().id()))
                        .isCloseTo(official.path("CIDEr").asDouble(), offset(1e-9));
            }
        }
    }

    private static Sheet coco(String results) {
        Map<String, List<String>> references = new HashMap<>();
        for (JsonNode one :
                SharedData.json("captions/captions_val2017_subset.json").path("annotations")) {
            references
                    .computeIfAbsent(one.path("image_id").asString(), id -> new ArrayList<>())
                    .add(one.path("caption").asString());
        }
        Sheet sheet = new Sheet(Sheet.config(Tokenizer.PTB));
        for (JsonNode one : SharedData.json(results)) {
            String id = one.path("image_id").asString();
            sheet.add(id, one.path("caption").asString(), references.getOrDefault(id, List.of()));
        }
        return sheet;
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
