package io.vitharness.models.onnx.detect;

import static io.vitharness.models.onnx.graph.Graph.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.onnx.family.DetectorConfig;
import io.vitharness.models.onnx.graph.Graph;
import io.vitharness.models.onnx.header.ElementType;
import io.vitharness.spi.Shape;
import io.vitharness.spi.model.Model;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphs in which a word fits a picture by its colour: who asks for green finds it in a green picture. */
class ToyOpenVocabularyTest {

    /** Marked words first; then the colours, as rows of the table below. */
    private static final List<String> WORDS = List.of("[CLS]", "[SEP]", "[PAD]", "[UNK]", ".", "red", "green", "blue");

    private static final Shape.Box LEFT = new Shape.Box(0, 0, 4, 4);

    @TempDir
    Path path;

    private ToySets folder;

    @BeforeEach
    void start() throws Exception {
        folder = new ToySets(path);
        StringBuilder vocabulary = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < WORDS.size(); i++) {
            vocabulary.append(i == 0 ? "" : ", ").append('"').append(WORDS.get(i)).append("\": ").append(i);
            if (i < 4) {
                added.append(i == 0 ? "" : ", ").append("{\"id\": ").append(i).append(", \"content\": \"").append(WORDS.get(i)).append("""
                        ", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}""");
            }
        }
        folder.write("tokenizer.json", """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [%s], "normalizer": null,
                 "pre_tokenizer": {"type": "BertPreTokenizer"},
                 "post_processor": {"type": "TemplateProcessing",
                   "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                              {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                   "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                   "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [0], "tokens": ["[CLS]"]},
                                      "[SEP]": {"id": "[SEP]", "ids": [1], "tokens": ["[SEP]"]}}},
                 "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
                 "model": {"type": "WordLevel", "unk_token": "[UNK]", "vocab": {%s}}}
                """.formatted(added, vocabulary));
        folder.write("tokenizer_config.json", "{\"pad_token\": \"[PAD]\"}");
    }

    @Test
    void owlVitFindsWhatThePromptNames() throws Exception {
        folder.config("owlvit", "\"text_config\": {\"max_position_embeddings\": 5}");
        owl().write(folder.graph());

        try (Model model = folder.open()) {
            List<Found> found = ToySets.find(
                    model, ToySets.GREEN, "Find every object of these: red, green, blue. Give boxes, please.");

            assertThat(found).hasSize(1);
            assertThat(found.get(0).label()).isEqualTo("green");
            assertThat(found.get(0).score()).isCloseTo(1 / (1 + Math.exp(-4)), within(1e-6));
            assertThat(found.get(0).box()).isEqualTo(LEFT);
            assertThat(ToySets.find(model, ToySets.GREEN, "blue")).extracting(Found::label).containsExactly("blue");
        }
    }

    @Test
    void aTextThatIsTooLongIsNotCutOff() throws Exception {
        folder.config("owlvit", "\"text_config\": {\"max_position_embeddings\": 5}");
        owl().write(folder.graph());

        try (Model model = folder.open()) {
            assertThatThrownBy(() -> ToySets.find(model, ToySets.GREEN, "red red red red"))
                    .hasMessageContaining("6 tokens")
                    .hasMessageContaining("at most 5");
            assertThatThrownBy(() -> ToySets.find(model, ToySets.GREEN, " . "))
                    .hasMessage("the prompt names nothing to look for; wanted names between commas, or 'detector: {"
                            + " queries: [..] }'");
        }
    }

    @Test
    void groundingDinoCallsABoxByTheClassOfItsTokens() throws Exception {
        folder.config("grounding-dino", "\"max_text_len\": 12");
        grounding().write(folder.graph());

        try (Model model = folder.open(Optional.empty(), config(List.of(), DetectorConfig.Naming.CLASSES))) {
            List<Found> found = ToySets.find(model, ToySets.GREEN, "red, Green green, green blue");

            assertThat(found).extracting(Found::label).containsExactly("Green green", "green blue", "red");
            double sure = 1 / (1 + Math.exp(-4));
            assertThat(found.get(0).score()).isCloseTo(sure, within(1e-6));
            assertThat(found.get(1).score()).isCloseTo((sure + 0.5) / 2, within(1e-6));
            assertThat(found).extracting(Found::box).containsOnly(LEFT);
        }
    }

    @Test
    void groundingDinoMayCallABoxByItsWords() throws Exception {
        folder.config("grounding-dino", "\"max_text_len\": 12");
        grounding().write(folder.graph());

        try (Model model = folder.open(Optional.empty(), config(List.of("red", "green blue"), DetectorConfig.Naming.WORDS))) {
            List<Found> found = ToySets.find(model, ToySets.GREEN, "passed over");

            assertThat(found).extracting(Found::label).containsExactly("green");
        }
    }

    @Test
    void moreNamesThanATextHoldsAreAskedOneTextAfterTheOther() throws Exception {
        folder.config("grounding-dino", "\"max_text_len\": 6");
        grounding().write(folder.graph());

        try (Model model = folder.open()) {
            assertThat(ToySets.find(model, ToySets.GREEN, "red, blue, green"))
                    .extracting(Found::label)
                    .containsExactly("green", "red", "blue");
            assertThatThrownBy(() -> ToySets.find(model, ToySets.GREEN, "red green red green"))
                    .hasMessage("the name 'red green red green' has 4 tokens; a text of this model has at most 6, and"
                            + " nothing is cut off in silence");
        }
    }

    /** One box; a text's logit is 4 times the share of its first word's colour in the picture. */
    private static Graph owl() {
        Graph graph = ToySets.colours("pixel_values", 4, 4)
                .input("input_ids", ElementType.INT64, "texts", "length")
                .input("attention_mask", ElementType.INT64, "texts", "length")
                .floats("table", new long[] {WORDS.size(), 3}, table())
                .longs("second", new long[] {}, 1)
                .longs("zero", new long[] {1}, 0)
                .node("Gather", List.of("input_ids", "second"), List.of("words"), attribute("axis", 1))
                .node("Gather", List.of("table", "words"), List.of("colours"))
                .node("Transpose", "colours", "turned", attribute("perm", new long[] {1, 0}))
                .node("MatMul", List.of("mean", "turned"), List.of("fits"))
                .node("Unsqueeze", List.of("fits", "zero"), List.of("logits"))
                .output("logits", ElementType.FLOAT, 1, 1, "texts");
        return ToySets.constant(graph, "pred_boxes", new float[] {.25f, .5f, .5f, 1}, 1, 1, 4);
    }

    /** One box; every token has its own logit. */
    private static Graph grounding() {
        Graph graph = ToySets.colours("pixel_values", "height", "width")
                .input("pixel_mask", ElementType.INT64, 1, "height", "width")
                .input("input_ids", ElementType.INT64, 1, "length")
                .input("token_type_ids", ElementType.INT64, 1, "length")
                .input("attention_mask", ElementType.INT64, 1, "length")
                .floats("table", new long[] {WORDS.size(), 3}, table())
                .longs("zero", new long[] {1}, 0)
                .node("Squeeze", List.of("input_ids", "zero"), List.of("words"))
                .node("Gather", List.of("table", "words"), List.of("colours"))
                .node("Transpose", "colours", "turned", attribute("perm", new long[] {1, 0}))
                .node("MatMul", List.of("mean", "turned"), List.of("fits"))
                .node("Unsqueeze", List.of("fits", "zero"), List.of("logits"))
                .output("logits", ElementType.FLOAT, 1, 1, "length");
        return ToySets.constant(graph, "pred_boxes", new float[] {.25f, .5f, .5f, 1}, 1, 1, 4);
    }

    private static float[] table() {
        float[] table = new float[3 * WORDS.size()];
        for (int colour = 0; colour < 3; colour++) {
            table[3 * (5 + colour) + colour] = 4;
        }
        return table;
    }

    private static DetectorConfig config(List<String> queries, DetectorConfig.Naming naming) {
        return new DetectorConfig(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                queries,
                naming,
                0.6);
    }
}
