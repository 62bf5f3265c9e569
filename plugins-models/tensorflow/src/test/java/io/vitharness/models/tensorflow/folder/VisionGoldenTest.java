package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.arch.ClipVision;
import io.vitharness.models.tensorflow.decode.CausalWriting;
import io.vitharness.models.tensorflow.decode.Manner;
import io.vitharness.models.tensorflow.decode.SequenceWriting;
import io.vitharness.models.tensorflow.decode.Writing;
import io.vitharness.models.tensorflow.decode.Written;
import io.vitharness.models.tensorflow.part.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import tools.jackson.databind.JsonNode;

/** The outputs of transformers 5.18 for the models that see: CLIP, LLaVA, InstructBLIP. */
class VisionGoldenTest {

    @Test
    void clipsTowersAndLogitsAreTheReferences() throws IOException {
        Fixture fixture = Fixture.open("clip-tiny");
        try (Engine engine = new Engine(1)) {
            CheckpointFolder folder = CheckpointFolder.open(fixture.folder());
            ClipNet net = new ClipNet(folder, engine);
            net.fill(folder);
            List<float[]> texts = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int[] ids = part(fixture.wholes("input_ids"), i, 5);
                texts.add(net.text(ids));
                List<float[]> understood = net.understood(ids);
                Fixture.close("text", texts.get(i), fixture.part("text_features_unnormalised", i, 5), 1e-4);
                // the reference hides the fill after a text's end, which is not looked at by anything that counts
                int used = 40
                        * fixture.expected().path("token_ids_unpadded").path(i).size();
                float[] wanted = Arrays.copyOf(fixture.part("text_last_hidden_state", i, 5), used);
                Fixture.close("tokens", Arrays.copyOf(understood.get(0), used), wanted, 1e-4);
                Fixture.close("pooled", understood.get(1), fixture.part("text_pooler_output", i, 5), 1e-4);
            }
            for (int i = 0; i < 4; i++) {
                float[] pixels = fixture.part("pixel_values", i, 4);
                float[] picture = net.picture(pixels);
                Fixture.close("picture", picture, fixture.part("image_features_unnormalised", i, 4), 1e-4);
                Fixture.close(
                        "logits",
                        net.logits(picture, Fixture.joined(texts)),
                        fixture.part("logits_per_image", i, 4),
                        1e-4);
                compareStates(engine, net.pixels(), net.seen(), new Case(fixture, i, 42));
            }
        }
    }

    /** One of four pictures of a fixture. */
    private record Case(Fixture fixture, int index, int side) {

        float[] part(String name) {
            return fixture.part(name, index, 4);
        }
    }

    private static void compareStates(Engine engine, Operand<TFloat32> pixels, ClipVision.Seen seen, Case item) {
        try (TFloat32 tensor = Engine.tensor(item.part("pixel_values"), 1, 3, item.side(), item.side())) {
            var runner = engine.runner().feed(pixels, tensor).fetch(seen.pooled());
            seen.states().forEach(runner::fetch);
            try (var result = runner.run()) {
                float[] pooled = Engine.floats((TFloat32) result.get(0));
                Fixture.close("pooled", pooled, item.part("vision_pooler_output"), 1e-4);
                for (int i = 0; i < seen.states().size(); i++) {
                    float[] wanted = item.part("vision_hidden_states." + i);
                    Fixture.close("state " + i, Engine.floats((TFloat32) result.get(1 + i)), wanted, 1e-4);
                }
            }
        }
    }

    @Test
    void llavasFeaturesLogitsTextsAndLikelihoodsAreTheReferences() throws IOException, InterruptedException {
        Fixture fixture = Fixture.open("llava-tiny");
        try (Engine engine = new Engine(1)) {
            CheckpointFolder folder = CheckpointFolder.open(fixture.folder());
            LlavaNet net = new LlavaNet(folder, engine);
            net.fill(folder);
            List<JsonNode> cases = Fixture.list(fixture.expected().path("cases"));
            for (int i = 0; i < cases.size(); i++) {
                float[] features = net.see(fixture.part("pixel_values", i, 4));
                Fixture.close("features", features, fixture.part("image_features", i, 4), 2e-4);
                int[] ids = fixture.wholes("input_ids." + i);
                float[] vectors = Merging.merged(net.language().embed(ids), ids, 558, List.of(features));
                compareStates(engine, net.pixels(), net.seen(), new Case(fixture, i, 40));
                compareLogits(fixture, i, net.language().states(vectors), vectors);
                try (CausalWriting writing = writing(net, vectors, ids)) {
                    Fixture.likely(cases.get(i), writing.score(Fixture.candidates(cases.get(i))));
                }
                compareGreedy(writing(net, vectors, ids), cases.get(i));
            }
        }
    }

    @Test
    void llavaWithoutAPictureIsTheReferences() throws IOException, InterruptedException {
        Fixture fixture = Fixture.open("llava-tiny");
        try (Engine engine = new Engine(1)) {
            CheckpointFolder folder = CheckpointFolder.open(fixture.folder());
            LlavaNet net = new LlavaNet(folder, engine);
            net.fill(folder);
            JsonNode item = fixture.expected().path("text_only");
            int[] ids = Fixture.wholes(item.path("input_ids"));
            float[] vectors = net.language().embed(ids);

            compareTail(last(net.language().states(vectors)), fixture.floats("text_only.logits_tail"));
            compareGreedy(writing(net, vectors, ids), item);
        }
    }

    private static CausalWriting writing(LlavaNet net, float[] vectors, int... ids) {
        return new CausalWriting(net.language(), List.of(vectors), List.of(ids));
    }

    private static void compareGreedy(Writing writing, JsonNode item) throws InterruptedException {
        List<Written> written = Manners.write(writing, Manner.greedy(12, Set.of(2)));
        assertThat(written.get(0).words()).isEqualTo(Fixture.words(item.path("greedy_ids")));
    }

    private static void compareLogits(Fixture fixture, int index, List<float[]> states, float[] vectors) {
        if (index == 0) {
            Fixture.close("vectors", vectors, fixture.floats("inputs_embeds.0"), 2e-4);
            Fixture.close("read", states.get(1), fixture.floats("lm_hidden_states.1"), 5e-4);
            Fixture.close("read", states.get(2), fixture.floats("lm_hidden_states.2"), 5e-4);
            Fixture.close("logits", last(states), fixture.floats("logits.0"), 5e-4);
        } else {
            compareTail(last(states), fixture.floats("logits_tail." + index));
        }
    }

    private static void compareTail(float[] logits, float[] wanted) {
        float[] tail = Arrays.copyOfRange(logits, logits.length - wanted.length, logits.length);
        Fixture.close("logits", tail, wanted, 5e-4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instructblip-tiny", "instructblip-t5-tiny"})
    void instructBlipsStatesTextsBeamsAndLikelihoodsAreTheReferences(String name)
            throws IOException, InterruptedException {
        Fixture fixture = Fixture.open(name);
        try (Engine engine = new Engine(1)) {
            CheckpointFolder folder = CheckpointFolder.open(fixture.folder());
            InstructBlipNet net = new InstructBlipNet(folder, engine);
            net.fill(folder);
            List<JsonNode> cases = Fixture.list(fixture.expected().path("cases"));
            for (int i = 0; i < cases.size(); i++) {
                float[] pixels = fixture.part("pixel_values", i, 3);
                List<float[]> seen = net.seen(pixels);
                Fixture.close("embedded", seen.get(0), fixture.part("vision_hidden_states.0", i, 3), 3e-4);
                Fixture.close("first", seen.get(1), fixture.part("vision_hidden_states.1", i, 3), 3e-4);
                Fixture.close("seen", last(seen), fixture.part("vision_last_hidden_state", i, 3), 3e-4);
                List<float[]> asked =
                        net.see(pixels, Fixture.wholes(cases.get(i).path("qformer_input_ids")));
                for (int layer = 0; i == 0 && layer < 5; layer++) {
                    float[] wanted = fixture.floats("qformer_hidden_states." + layer);
                    Fixture.close("layer " + layer, asked.get(1 + layer), wanted, 3e-4);
                }
                Fixture.close("asked", last(asked), fixture.floats("qformer_last_hidden_state." + i), 3e-4);
                Fixture.close("projected", asked.get(0), fixture.floats("language_model_inputs." + i), 3e-4);
                compareLanguage(fixture, net, cases.get(i), new Seen(i, asked.get(0)));
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read only
    private record Seen(int index, float[] vectors) {}

    private static void compareLanguage(Fixture fixture, InstructBlipNet net, JsonNode item, Seen seen)
            throws InterruptedException {
        int image = fixture.expected().path("image_token_id").asInt();
        int[] ids = Fixture.wholes(item.path("input_ids"));
        boolean isCausal = net.causal().isPresent();
        float[] embedded = isCausal
                ? net.causal().get().embed(ids)
                : net.sequence().orElseThrow().embed(ids);
        float[] vectors = Merging.merged(embedded, ids, image, List.of(seen.vectors()));
        int end = isCausal ? 2 : 1;
        if (isCausal) {
            float[] logits = last(net.causal().get().states(vectors));
            Fixture.close("logits", logits, fixture.floats("logits." + seen.index()), 1e-3);
        } else {
            try (Writing writing = writing(net, vectors, ids)) {
                float[] wanted = fixture.floats("first_logits." + seen.index());
                Fixture.close("first logits", writing.start().get(0), wanted, 1e-3);
            }
        }
        List<Written> greedy = Manners.write(writing(net, vectors, ids), Manner.greedy(12, Set.of(end)));
        assertThat(greedy.get(0).words()).isEqualTo(Fixture.words(item.path("greedy_ids")));
        for (Map.Entry<String, JsonNode> entry : item.path("beams").properties()) {
            JsonNode wanted = entry.getValue();
            List<Written> written = Manners.write(writing(net, vectors, ids), Manners.of(wanted.path("settings"), end));
            assertThat(written.get(0).words()).as(entry.getKey()).isEqualTo(Fixture.words(wanted.path("new_ids")));
            assertThat(written.get(0).score()).isCloseTo(wanted.path("score").asDouble(), within(1e-3));
        }
        try (Writing writing = writing(net, vectors, ids)) {
            List<int[]> candidates = Fixture.candidates(item);
            List<double[]> shares = writing instanceof CausalWriting causal
                    ? causal.score(candidates)
                    : ((SequenceWriting) writing).score(candidates);
            Fixture.likely(item, shares);
        }
    }

    private static Writing writing(InstructBlipNet net, float[] vectors, int[] ids) {
        return net.causal()
                .<Writing>map(causal -> new CausalWriting(causal, List.of(vectors), List.of(ids)))
                .orElseGet(() -> new SequenceWriting(net.sequence().orElseThrow(), vectors, 0));
    }

    private static float[] last(List<float[]> all) {
        return all.get(all.size() - 1);
    }

    private static int[] part(int[] all, int index, int parts) {
        int size = all.length / parts;
        return Arrays.copyOfRange(all, index * size, (index + 1) * size);
    }
}
