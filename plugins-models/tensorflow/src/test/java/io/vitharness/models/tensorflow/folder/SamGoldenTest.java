package io.vitharness.models.tensorflow.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.vitharness.media.Size;
import io.vitharness.models.tensorflow.part.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The outputs of transformers 5.18 for {@code sam-tiny}: embeddings, prompts, masks, qualities. */
class SamGoldenTest {

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
        float[] logits = Fixture.joined(own);
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
        return Fixture.joined(kept);
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
}
