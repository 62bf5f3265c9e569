package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.decode.CausalWriting;
import io.vitharness.models.tensorflow.decode.GreedyWriter;
import io.vitharness.models.tensorflow.decode.Manner;
import io.vitharness.models.tensorflow.decode.Written;
import io.vitharness.models.tensorflow.part.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The outputs of transformers 5.18 for {@code llama-tiny}: states, logits, texts, beams, likelihoods. */
class LlamaGoldenTest {

    private static final int END = 2;

    private Fixture fixture;
    private Engine engine;
    private LlamaNet net;

    @BeforeEach
    void open() throws IOException {
        fixture = Fixture.open("llama-tiny");
        engine = new Engine(1);
        CheckpointFolder folder = CheckpointFolder.open(fixture.folder());
        net = new LlamaNet(folder, engine);
        net.fill(folder);
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void everyStateAndLogitIsTheReferences() {
        int index = 0;
        for (JsonNode item : cases()) {
            List<float[]> states = net.language().states(net.language().embed(ids(item)));

            Fixture.close("logits " + index, states.get(4), fixture.floats("logits." + index), 5e-4);
            for (int layer = 0; index == 0 && layer < 4; layer++) {
                String name = "hidden_states." + layer;
                Fixture.close(name, states.get(layer), fixture.floats(name), 5e-4);
            }
            index++;
        }
    }

    @Test
    void greedyTextsAreTheReferences() throws InterruptedException {
        for (JsonNode item : cases()) {
            List<Written> written = Manners.write(writing(item), Manner.greedy(16, Set.of(END)));

            assertThat(written.get(0).words()).isEqualTo(Fixture.words(item.path("greedy_ids")));
        }
    }

    @Test
    void everyBeamAndPenaltyGivesTheReferencesTextsAndScores() throws InterruptedException {
        for (JsonNode item : cases()) {
            for (Map.Entry<String, JsonNode> entry : item.path("generate").properties()) {
                JsonNode wanted = entry.getValue();
                List<Written> written = Manners.write(writing(item), Manners.of(wanted.path("settings"), END));

                assertThat(written.get(0).words())
                        .as(entry.getKey())
                        .isEqualTo(Fixture.ended(wanted.path("new_ids"), END));
                compareBeams(written, Fixture.list(wanted.path("all_beams")), END);
            }
        }
    }

    /** Every beam, best first; the reference tells none where it took the likeliest word each time. */
    static void compareBeams(List<Written> written, List<JsonNode> beams, int end) {
        for (int beam = 0; beam < beams.size(); beam++) {
            JsonNode wanted = beams.get(beam);
            assertThat(written.get(beam).words()).isEqualTo(Fixture.ended(wanted.path("new_ids"), end));
            assertThat(written.get(beam).score()).isCloseTo(wanted.path("score").asDouble(), within(1e-3));
        }
    }

    @Test
    void candidatesAreAsLikelyAsTheReferenceFindsThem() {
        for (JsonNode item : cases()) {
            try (CausalWriting writing = writing(item)) {
                Fixture.likely(item, writing.score(Fixture.candidates(item)));
            }
        }
    }

    @Test
    void rowsOfABatchDoNotSeeTheirFill() throws InterruptedException {
        List<float[]> beginnings = new ArrayList<>();
        List<int[]> said = new ArrayList<>();
        for (JsonNode item : cases()) {
            said.add(ids(item));
            beginnings.add(net.language().embed(ids(item)));
        }
        try (CausalWriting writing = new CausalWriting(net.language(), beginnings, said)) {
            List<float[]> logits = writing.start();
            for (int row = 0; row < 3; row++) {
                Fixture.close("row " + row, logits.get(row), fixture.part("batch.last_logits", row, 3), 5e-4);
            }
            List<Written> written = new GreedyWriter(Manner.greedy(10, Set.of(END))).write(writing);
            for (int row = 0; row < 3; row++) {
                JsonNode wanted = fixture.expected().path("batch_greedy_ids").path(row);
                assertThat(written.get(row).words()).isEqualTo(Fixture.ended(wanted, END));
            }
        }
    }

    @Test
    void whatIsRememberedGivesTheLogitsOfReadingAllAgain() {
        int[] ids = ids(cases().get(0));
        int[] start = Arrays.copyOf(ids, 4);
        float[] all = net.language().states(net.language().embed(ids)).get(4);
        int words = net.language().config().words();
        try (CausalWriting writing =
                new CausalWriting(net.language(), List.of(net.language().embed(start)), List.of(start))) {
            for (int i = 4; i < ids.length; i++) {
                float[] logits = writing.next(new int[] {0}, new int[] {ids[i]}).get(0);

                Fixture.close("place " + i, logits, Arrays.copyOfRange(all, i * words, (i + 1) * words), 1e-5);
            }
        }
    }

    private List<JsonNode> cases() {
        return Fixture.list(fixture.expected().path("cases"));
    }

    private static int[] ids(JsonNode item) {
        return Fixture.wholes(item.path("input_ids"));
    }

    private CausalWriting writing(JsonNode item) {
        int[] ids = ids(item);
        return new CausalWriting(net.language(), List.of(net.language().embed(ids)), List.of(ids));
    }
}
