package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.media.Size;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import tools.jackson.databind.JsonNode;

/** The outputs of transformers 5.18 for the models that see: CLIP, LLaVA, InstructBLIP, SAM. */
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
                        "logits", net.logits(picture, joined(texts)), fixture.part("logits_per_image", i, 4), 1e-4);
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

    @Test
    void samsEmbeddingsMasksAndQualitiesAreTheReferences() throws IOException {
        Fixture fixture = Fixture.open("sam-tiny");
        try (Engine engine = new Engine(1)) {
            CheckpointFolder folder = CheckpointFolder.open(fixture.folder());
            SamNet net = new SamNet(folder, engine);
            net.fill(folder);
            List<float[]> pictures = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                List<float[]> states = net.states(fixture.part("pixel_values", i, 2));
                pictures.add(states.get(0));
                float[] wanted = Fixture.lastAxis(fixture.part("image_embeddings", i, 2), 32);
                Fixture.close("embeddings", states.get(0), wanted, 3e-4);
                for (int layer = 0; layer < 5; layer++) {
                    float[] state = fixture.part("vision_hidden_states." + layer, i, 2);
                    Fixture.close("layer " + layer, states.get(1 + layer), state, 3e-4);
                }
            }
            float[] cells = Fixture.lastAxis(fixture.floats("image_positional_embeddings"), 32);
            Fixture.close("cells", net.cells(), cells, 3e-4);
            compareMaskOfMask(fixture, net, pictures.get(0));
            for (JsonNode item : Fixture.list(fixture.expected().path("cases"))) {
                compareMasks(
                        fixture,
                        net,
                        item,
                        pictures.get(item.path("image_index").asInt()));
            }
        }
    }

    private static void compareMasks(Fixture fixture, SamNet net, JsonNode item, float[] picture) {
        String name = item.path("name").asString() + ".";
        List<float[]> found = net.masks(picture, asked(item.path("prompts_resized_pixels")));
        boolean isMany = item.path("multimask_output").asBoolean();
        int side = 4 * net.config().grid();
        Fixture.close(name + "sparse", found.get(2), fixture.floats(name + "sparse_embeddings"), 3e-4);
        compareDense(fixture.floats(name + "dense_embeddings"), net.withoutMask());
        float[] masks = chosen(found.get(0), side * side, isMany);
        Fixture.close(name + "masks", masks, fixture.floats(name + "pred_masks"), 2e-3);
        Fixture.close(name + "iou", chosen(found.get(1), 1, isMany), fixture.floats(name + "iou_scores"), 5e-4);
        compareOwnSize(fixture, net, item, masks);
    }

    /** What stands for no mask is the same at every cell; the reference tells one cell, or all. */
    private static void compareDense(float[] planes, float[] withoutMask) {
        float[] cells = Fixture.lastAxis(planes, withoutMask.length);
        for (int i = 0; i < cells.length; i += withoutMask.length) {
            Fixture.close("dense", Arrays.copyOfRange(cells, i, i + withoutMask.length), withoutMask, 1e-6);
        }
    }

    private static void compareOwnSize(Fixture fixture, SamNet net, JsonNode item, float[] masks) {
        String name = item.path("name").asString() + ".masks_original_size";
        int picture = item.path("image_index").asInt();
        Size content = size(fixture.wholes("reshaped_input_sizes_hw"), picture);
        Size original = size(fixture.wholes("original_sizes_hw"), picture);
        int cells = 16 * net.config().grid() * net.config().grid();
        List<float[]> own = new ArrayList<>();
        for (int i = 0; i < masks.length; i += cells) {
            own.add(SamModel.atOwnSize(Arrays.copyOfRange(masks, i, i + cells), net.config(), content, original));
        }
        float[] logits = joined(own);
        if (fixture.has(name + "_logits")) {
            Fixture.close(name, logits, fixture.floats(name + "_logits"), 2e-3);
        }
        byte[] bits = fixture.octets(name);
        // where a logit is all but 0, either side is right
        assertThat(IntStream.range(0, logits.length)
                        .filter(i -> Math.abs(logits[i]) > 2e-4 && logits[i] > 0 != Fixture.bit(bits, i)))
                .as(name)
                .isEmpty();
    }

    private static Size size(int[] heightsAndWidths, int index) {
        return new Size(heightsAndWidths[2 * index + 1], heightsAndWidths[2 * index]);
    }

    /** The first point of the first case, and a mask. */
    private static void compareMaskOfMask(Fixture fixture, SamNet net, float[] picture) {
        SamNet.Asked two = asked(fixture.expected().path("cases").path(0).path("prompts_resized_pixels"));
        SamNet.Asked one = new SamNet.Asked(
                Arrays.copyOf(two.places(), two.places().length / 2),
                Arrays.copyOf(two.meanings(), two.meanings().length / 2),
                1,
                Optional.of(fixture.floats("mask_prompt.input_masks")));

        List<float[]> found = net.masks(picture, one);

        int cells = 16 * net.config().grid() * net.config().grid();
        Fixture.close("masks", chosen(found.get(0), cells, true), fixture.floats("mask_prompt.pred_masks"), 2e-3);
        Fixture.close("iou", chosen(found.get(1), 1, true), fixture.floats("mask_prompt.iou_scores"), 5e-4);
    }

    /** The first of every four, or the others. */
    private static float[] chosen(float[] all, int size, boolean isMany) {
        List<float[]> kept = new ArrayList<>();
        for (int i = 0; i < all.length / size; i++) {
            if (i % 4 == 0 != isMany) {
                kept.add(Arrays.copyOfRange(all, i * size, (i + 1) * size));
            }
        }
        return joined(kept);
    }

    private static SamNet.Asked asked(JsonNode prompts) {
        List<JsonNode> points = Fixture.list(prompts.path("input_points").path(0));
        List<JsonNode> labels = Fixture.list(prompts.path("input_labels").path(0));
        List<JsonNode> boxes = Fixture.list(prompts.path("input_boxes").path(0));
        int count = Math.max(points.size(), boxes.size());
        List<Float> places = new ArrayList<>();
        List<Integer> meanings = new ArrayList<>();
        for (int prompt = 0; prompt < count; prompt++) {
            if (!points.isEmpty()) {
                points.get(prompt).forEach(point -> point.forEach(value -> places.add((float) value.asDouble())));
                labels.get(prompt).forEach(label -> meanings.add(label.asInt()));
            }
            if (!boxes.isEmpty()) {
                boxes.get(prompt).forEach(value -> places.add((float) value.asDouble()));
                meanings.addAll(List.of(2, 3));
            } else {
                places.addAll(List.of(0f, 0f));
                meanings.add(4);
            }
        }
        float[] numbers = new float[places.size()];
        IntStream.range(0, numbers.length).forEach(i -> numbers[i] = places.get(i));
        int[] all = meanings.stream().mapToInt(Integer::intValue).toArray();
        return new SamNet.Asked(numbers, all, count, Optional.empty());
    }

    private static float[] last(List<float[]> all) {
        return all.get(all.size() - 1);
    }

    private static int[] part(int[] all, int index, int parts) {
        int size = all.length / parts;
        return Arrays.copyOfRange(all, index * size, (index + 1) * size);
    }

    private static float[] joined(List<float[]> all) {
        float[] joined = new float[all.stream().mapToInt(one -> one.length).sum()];
        int at = 0;
        for (float[] one : all) {
            System.arraycopy(one, 0, joined, at, one.length);
            at += one.length;
        }
        return joined;
    }
}
