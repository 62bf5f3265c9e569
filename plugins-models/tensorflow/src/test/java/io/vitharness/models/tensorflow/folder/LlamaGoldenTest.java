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

                assertThat(written.get(0).words()).as(entry.getKey()).isEqualTo(Fixture.words(wanted.path("new_ids")));
                compareBeams(entry.getKey(), written, Fixture.list(wanted.path("all_beams")));
            }
        }
    }

    static void compareBeams(String name, List<Written> written, List<JsonNode> beams) {
        for (int beam = 0; beam < beams.size(); beam++) {
            JsonNode wanted = beams.get(beam);
            List<Integer> words = new ArrayList<>(Fixture.words(wanted.path("new_ids")));
            List<Integer> found = written.get(beam).words();
            assertThat(found).as(name).isEqualTo(words.subList(0, found.size()));
            assertThat(written.get(beam).score())
                    .as(name)
                    .isCloseTo(wanted.path("score").asDouble(), within(1e-3));
        }
    }

    @Test
    void candidatesAreAsLikelyAsTheReferenceFindsThem() {
        for (JsonNode item : cases()) {
            List<int[]> choices = Fixture.list(item.path("candidates")).stream()
                    .map(candidate -> Fixture.wholes(candidate.path("ids")))
                    .toList();
            try (CausalWriting writing = writing(item)) {
                List<double[]> shares = writing.score(choices);
                for (int i = 0; i < choices.size(); i++) {
                    double wanted =
                            item.path("candidates").path(i).path("sum_logprob").asDouble();
                    assertThat(Arrays.stream(shares.get(i)).sum()).isCloseTo(wanted, within(2e-3));
                }
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
                List<Integer> words = written.get(row).words();
                List<Integer> wanted = Fixture.words(
                        fixture.expected().path("batch_greedy_ids").path(row));
                assertThat(words).isEqualTo(wanted.subList(0, words.size()));
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
