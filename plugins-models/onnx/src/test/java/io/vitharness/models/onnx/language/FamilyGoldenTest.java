package io.vitharness.models.onnx.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.data.published.ProcessorReader;
import io.vitharness.media.Picture;
import io.vitharness.media.PictureDecoder;
import io.vitharness.media.processor.PatchRows;
import io.vitharness.media.processor.Processed;
import io.vitharness.media.processor.Processor;
import io.vitharness.models.onnx.Fixture;
import io.vitharness.models.onnx.decode.Rules;
import io.vitharness.models.onnx.decode.Task;
import io.vitharness.models.onnx.decode.Writer;
import io.vitharness.models.onnx.engine.CachedDecoder;
import io.vitharness.models.onnx.engine.Logits;
import io.vitharness.models.onnx.engine.Placement;
import io.vitharness.models.onnx.engine.Session;
import io.vitharness.models.onnx.engine.SessionSettings;
import io.vitharness.models.onnx.folder.ModelFolder;
import io.vitharness.models.onnx.folder.Variant;
import io.vitharness.models.onnx.text.PlainPrompt;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.spi.Decoding;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.model.ModelException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Families whose fixtures hold all graphs but the one that sees, or none: what can be compared is. */
class FamilyGoldenTest {

    private static final SessionSettings SETTINGS =
            new SessionSettings(1, new Placement(Placement.Provider.CPU, 0, Optional.empty()));

    @Test
    void qwenPromptsPositionsLogitsAndAnswersAreTheReferences() throws Exception {
        Fixture fixture = Fixture.of("qwen2-vl-tiny");
        ModelFolder folder = ModelFolder.open(fixture.folder());
        PatchRows processor = (PatchRows) ProcessorReader.read(folder.preprocessor());
        try (Tokens tokens = Tokens.open(folder);
                Session embed = Session.open(folder.graph("embed_tokens", Variant.FP32), SETTINGS);
                Session graph = Session.open(folder.graph("decoder_model_merged", Variant.FP32), SETTINGS)) {
            Words words = new WordTable(embed);
            CachedDecoder decoder = new CachedDecoder(graph);
            for (int i = 0; i < 2; i++) {
                JsonNode row = fixture.json("expected.json").path("cases").get(i);
                PromptReader.Read read = read(fixture, row, processor, i);
                PromptReader reader = new PromptReader(
                        tokens, words, picture -> read.pictures().get(0), qwen());

                long[] ids = reader.ids(read);
                Prefix prefix = reader.prefix(read, ids);

                assertThat(ids).isEqualTo(longs(row.path("input_ids")));
                assertThat(floats(prefix.places())).isEqualTo(fixture.array("position_ids." + i));
                assertThat(prefix.next())
                        .isEqualTo(ids.length + row.path("rope_delta").asLong());
                checkTail(
                        new Continuation(words, decoder, 3, List.of(prefix)).all(), fixture.array("logits_tail." + i));
                assertThat(greedy(new Continuation(words, decoder, 3, List.of(prefix)), Set.of(475L, 473L)))
                        .isEqualTo(withoutEnd(row.path("greedy_ids"), Set.of(475L, 473L)));
            }
        }
    }

    @Test
    void idefics3PromptsAreExpandedAndTokenisedAsTheReferenceDoesIt() throws Exception {
        Fixture fixture = Fixture.of("idefics3-tiny");
        ModelFolder folder = ModelFolder.open(fixture.folder());
        try (Tokens tokens = Tokens.open(folder)) {
            for (JsonNode row : fixture.json("expected.json").path("cases")) {
                Picture picture = picture(fixture, row.path("image").asString());
                Processed.Grid grid = row.path("do_image_splitting").asBoolean()
                        ? ProcessorReader.read(folder.preprocessor())
                                .process(picture)
                                .grid()
                        : new Processed.Grid(1, 1);
                String prompt = row.path("prompt").asString();

                String expanded = prompt.replace("<image>", SplitEye.expansion(grid, "<image>".repeat(9)));

                assertThat(expanded).isEqualTo(row.path("prompt_expanded").asString());
                assertThat(tokens.encode(expanded, false)).isEqualTo(longs(row.path("input_ids")));
            }
        }
    }

    @Test
    void paligemmaPromptsAreTokenisedAsTheReferenceDoesIt() throws Exception {
        Fixture fixture = Fixture.of("paligemma-tiny");
        ModelFolder folder = ModelFolder.open(fixture.folder());
        try (Tokens tokens = Tokens.open(folder)) {
            for (JsonNode row : fixture.json("expected.json").path("cases")) {
                PlainPrompt form = new PlainPrompt("", "<image>", "", "<bos>", "\n", true).with("<s>");
                Part.Text prefix = new Part.Text(row.path("prefix").asString());
                Part.Picture picture = new Part.Picture(io.vitharness.spi.Image.of(
                        fixture.bytes("images/" + row.path("image").asString())));

                String written = form.write(Prompt.of(picture, prefix), Optional.empty())
                        .text()
                        .replace("<image>", "<image>".repeat(25));

                assertThat(tokens.encode(written, false)).isEqualTo(longs(row.path("input_ids")));
            }
        }
    }

    @Test
    void florencePicturesAndSentencesAreTheReferences() throws Exception {
        Fixture fixture = Fixture.of("florence2-tiny");
        ModelFolder folder = ModelFolder.open(fixture.folder());
        Processor processor = ProcessorReader.read(folder.preprocessor());
        float[] pixels = fixture.array("pixel_values");
        try (Tokens tokens = Tokens.open(folder)) {
            int i = 0;
            for (JsonNode row : fixture.json("expected.json").path("cases")) {
                long[] ids = longs(row.path("input_ids"));
                FloatBuffer values = processor
                        .process(picture(fixture, row.path("image").asString()))
                        .pixels()
                        .values();

                assertThat(tokens.encode(row.path("prompt").asString(), true))
                        .isEqualTo(Arrays.copyOfRange(ids, 10, ids.length));
                for (int at = 0; at < values.limit(); at++) {
                    assertThat(values.get(at)).isCloseTo(pixels[i * values.limit() + at], within(1e-5f));
                }
                i++;
            }
        }
    }

    /** The prompt with the features that the reference's encoder gave, since the fixture has no graph for it. */
    private static PromptReader.Read read(Fixture fixture, JsonNode row, PatchRows processor, int i) throws Exception {
        String text = row.path("prompt_unexpanded").asString();
        float[] features = fixture.array("image_features." + i);
        List<Seen> pictures = new ArrayList<>();
        int from = 0;
        StringBuilder expanded = new StringBuilder(text);
        for (JsonNode image : row.path("images")) {
            Processed.Grid grid =
                    processor.process(picture(fixture, image.asString())).grid();
            Processed.Grid merged = new Processed.Grid(grid.rows() / 2, grid.columns() / 2);
            int count = merged.rows() * merged.columns();
            Seen seen = PatchEye.seen(
                    "<|image_pad|>", Arrays.copyOfRange(features, from * 64, (from + count) * 64), merged);
            from += count;
            pictures.add(seen);
            int marker = expanded.indexOf("<|vision_start|><|image_pad|><|vision_end|>") + "<|vision_start|>".length();
            expanded.replace(marker, marker + "<|image_pad|>".length(), seen.expansion());
        }
        return new PromptReader.Read(expanded.toString(), true, pictures);
    }

    private static PromptReader.Reading qwen() {
        return new PromptReader.Reading(
                new PlainPrompt("", "<|image_pad|>", "", "", "", true),
                new Places.Grid(),
                478,
                "<|image_pad|>",
                Optional.empty(),
                "");
    }

    private static List<Long> greedy(Continuation continuation, Set<Long> ends)
            throws ModelException, InterruptedException {
        Task task = new Task(List.of(), ends, Rules.NONE, Decoding.greedy(12), 0, written -> "");
        return Writer.write(continuation, List.of(task)).get(0).tokens();
    }

    private static List<Long> withoutEnd(JsonNode ids, Set<Long> ends) {
        return Arrays.stream(longs(ids))
                .boxed()
                .filter(id -> !ends.contains(id))
                .toList();
    }

    private static void checkTail(Logits logits, float[] expected) {
        int vocabulary = logits.vocabulary();
        int rows = expected.length / vocabulary;
        for (int row = 0; row < rows; row++) {
            float[] found = logits.at(0, logits.positions() - rows + row);
            for (int token = 0; token < vocabulary; token++) {
                assertThat(found[token]).isCloseTo(expected[row * vocabulary + token], within(1e-4f));
            }
        }
    }

    private static Picture picture(Fixture fixture, String name) throws Exception {
        return new PictureDecoder().decode(fixture.bytes("images/" + name)).toRgb();
    }

    private static float[] floats(long[][] places) {
        float[] all = new float[places.length * places[0].length];
        for (int axis = 0; axis < places.length; axis++) {
            for (int i = 0; i < places[axis].length; i++) {
                all[axis * places[0].length + i] = places[axis][i];
            }
        }
        return all;
    }

    private static long[] longs(JsonNode array) {
        long[] values = new long[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asLong();
        }
        return values;
    }
}
