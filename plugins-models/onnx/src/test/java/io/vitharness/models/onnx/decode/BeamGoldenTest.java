package io.vitharness.models.onnx.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vitharness.models.onnx.Fixture;
import io.vitharness.spi.Decoding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The settings of {@code llama-tiny}, by {@code generate} of transformers 5.18: beams, penalties, every beam's score. */
class BeamGoldenTest {

    private static final long END = 2;

    @TestFactory
    List<DynamicTest> everySettingGivesTheReferencesAnswers() throws IOException {
        Fixture fixture = Fixture.of("llama-tiny");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode row : fixture.json("expected.json").path("cases")) {
            // a least length beyond the first token is no setting of this plugin
            row.path("generate").properties().stream()
                    .filter(entry -> entry.getValue()
                                    .path("settings")
                                    .path("min_new_tokens")
                                    .asInt(0)
                            <= 1)
                    .forEach(entry -> tests.add(dynamicTest(
                            row.path("prompt").asString() + " " + entry.getKey(),
                            () -> check(fixture, longs(row.path("input_ids")), entry.getValue()))));
        }
        return tests;
    }

    private static void check(Fixture fixture, long[] prompt, JsonNode expected) throws Exception {
        JsonNode settings = expected.path("settings");
        int beams = settings.path("num_beams").asInt(1);
        Rules rules = new Rules(
                settings.path("repetition_penalty").asDouble(1),
                settings.path("no_repeat_ngram_size").asInt(0),
                Set.of(),
                settings.path("min_new_tokens").asInt(0) > 0 ? Set.of(END) : Set.of(),
                OptionalLong.empty());
        Task task = new Task(
                Arrays.stream(prompt).boxed().toList(),
                Set.of(END),
                rules,
                Decoding.greedy(settings.path("max_new_tokens").asInt()),
                0,
                tokens -> "");
        TinyLlama llama = new TinyLlama(fixture, prompt);
        if (beams == 1) {
            assertThat(Writer.write(llama, List.of(task)).get(0).tokens()).isEqualTo(said(expected.path("new_ids")));
            return;
        }

        List<Written> found = new BeamSearch(
                        llama,
                        task,
                        new Beams(
                                beams,
                                settings.path("length_penalty").asDouble(1),
                                settings.path("early_stopping").asBoolean(false)))
                .write();

        assertThat(found.get(0).tokens()).isEqualTo(said(expected.path("new_ids")));
        JsonNode all = expected.path("all_beams");
        for (int i = 0; i < all.size(); i++) {
            assertThat(found.get(i).tokens()).isEqualTo(said(all.get(i).path("new_ids")));
            double score = all.get(i).path("score").asDouble();
            assertThat(found.get(i).score()).isCloseTo(score, within(1e-3 * Math.max(1, Math.abs(score))));
        }
    }

    /** The tokens before the end. */
    private static List<Long> said(JsonNode ids) {
        return Arrays.stream(longs(ids)).takeWhile(id -> id != END).boxed().toList();
    }

    private static long[] longs(JsonNode array) {
        long[] values = new long[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asLong();
        }
        return values;
    }
}
