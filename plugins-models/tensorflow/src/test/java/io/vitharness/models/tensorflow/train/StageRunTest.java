package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageRunTest {

    private static final SystemConfig SYSTEM = SmallSystem.get();
    private static final String CLIP = "{kind: clip, image: 32, patch: 8, dim: 16, layers: 2, heads: 2}";
    private static final String EVA =
            "{kind: eva, image: 32, patch: 8, dim: 16, layers: 1, heads: 2, class-token: true}";

    @Test
    void frozenWeightsKeepEveryBitAndTrainedOnesMove() {
        Stage align = SYSTEM.stages().get(1);
        Weights start = untrainedEncoder();
        try (StageRun run = graphs(SYSTEM).open(align, start)) {
            run.load(start, Weights.NONE, 7);
            Weights before = run.weights();

            run.step(0);
            run.step(1);

            run.weights().byName().forEach((name, tensor) -> {
                float[] old = before.get(name).orElseThrow().values();
                if (name.startsWith("adapter.")) {
                    assertThat(tensor.values()).as(name).isNotEqualTo(old);
                } else {
                    assertThat(tensor.values()).as(name).containsExactly(old);
                }
            });
            assertThat(before.byName().keySet()).anyMatch(name -> name.startsWith("lm."));
        }
    }

    @Test
    void keysOfEvaNeverGetABias() {
        SystemConfig system = SmallSystem.seenByHeart(EVA, "{kind: dense}");
        try (StageRun run = graphs(system).open(system.stages().get(0), Weights.NONE)) {
            run.load(Weights.NONE, Weights.NONE, 7);
            run.step(0);
            run.step(1);

            float[] bias = run.weights()
                    .get("vision.encoder.layers.0.self_attn.qkv.bias")
                    .orElseThrow()
                    .values();
            assertThat(Arrays.copyOfRange(bias, 16, 32)).containsOnly(0);
            assertThat(Arrays.copyOfRange(bias, 0, 16)).doesNotContain(0);
            assertThat(Arrays.copyOfRange(bias, 32, 48)).doesNotContain(0);
        }
    }

    @Test
    void whatClipHasBehindTheTakenCellsLearnsFromDenseLabelsAlone() {
        SystemConfig words = SmallSystem.seenByHeart(CLIP, "{kind: next-word, forms: {caption: 1}}");
        SystemConfig labels = SmallSystem.seenByHeart(CLIP, "{kind: dense}");

        assertThat(trained(words))
                .contains("vision.encoder.layers.0.mlp.fc1.weight")
                .noneMatch(this::isBehind);
        assertThat(trained(labels)).anyMatch(this::isBehind).contains("vision.post_layernorm.weight");
    }

    private boolean isBehind(String name) {
        return name.startsWith("vision.encoder.layers.1.") || name.startsWith("vision.post_layernorm.");
    }

    static List<String> trained(SystemConfig system) {
        return graphs(system).trained(system.stages().get(0));
    }

    @Test
    void aNameIsNeededForEveryKindOfTampering() {
        SystemConfig system = SmallSystem.kindsByHeart("[a, b]");

        assertThatThrownBy(() -> graphs(system).trained(system.stages().get(0)))
                .hasMessage("part 'tag' needs 3 'names', one for each of [AIGC_INPAINTING, DEEPFAKE, PHOTOSHOP], but"
                        + " has 2");
    }

    @Test
    void aPatternThatFitsNothingIsToldBeforeTraining() {
        SystemConfig system = SmallSystem.with("[\"adapter.*\"]", "[\"adapter.*\", \"dense.*\"]");

        assertThatThrownBy(() -> graphs(system).trained(system.stages().get(1)))
                .hasMessageStartingWith("stage 'align' of system 'llava': pattern 'dense.*' fits no weight that its "
                        + "loss depends on; those are [vision.position, ");
    }

    @Test
    void anEncoderThatLearnsGetsPixels() {
        SystemConfig system = SmallSystem.with("[\"adapter.*\"]", "[\"adapter.*\", \"vision.*\"]");
        Stage align = system.stages().get(1);
        try (StageRun run = graphs(system).open(align, Weights.NONE)) {
            run.load(Weights.NONE, Weights.NONE, 7);
            Weights before = run.weights().under("vision.");

            run.step(0);

            assertThat(run.weights()
                            .under("vision.")
                            .get("norm.gain")
                            .orElseThrow()
                            .values())
                    .isNotEqualTo(before.get("norm.gain").orElseThrow().values());
        }
    }

    @Test
    void cellsNamedBesideAnObjectiveAddTheirWeightedLoss() {
        double words = firstLoss("{kind: next-word, forms: {caption: 1}}");
        double cells = firstLoss("{kind: dense}");

        assertThat(firstLoss("{kind: next-word, forms: {caption: 1}, dense: 0.3}"))
                .isCloseTo(words + 0.3 * cells, within(1e-4));
    }

    @Test
    void cellsAreNotNamedBesideAnObjectiveWhoseEncoderStandsStill() {
        SystemConfig system = SmallSystem.with("{caption: 1}}", "{caption: 1}, dense: 0.3}");

        assertThatThrownBy(() -> graphs(system).trained(system.stages().get(1)))
                .hasMessage("stage 'align' of system 'llava': 'dense' teaches the encoder, but 'train' fits none of its"
                        + " weights 'vision.*'");
    }

    private static double firstLoss(String objective) {
        SystemConfig system = SmallSystem.byHeart("'*'", objective);
        try (StageRun run = graphs(system).open(system.stages().get(0), Weights.NONE)) {
            run.load(Weights.NONE, Weights.NONE, 7);
            return run.step(0).get("loss");
        }
    }

    @Test
    void aFrozenEncoderMustHaveBeenMadeBefore() {
        Stage align = SYSTEM.stages().get(1);

        assertThatThrownBy(() -> graphs(SYSTEM).open(align, Weights.NONE))
                .hasMessageStartingWith("the checkpoint lacks the weights [vision.position, ");
    }

    private static Weights untrainedEncoder() {
        try (StageRun vision = graphs(SYSTEM).open(SYSTEM.stages().get(0), Weights.NONE)) {
            vision.load(Weights.NONE, Weights.NONE, 7);
            return vision.weights();
        }
    }

    static StageGraphs graphs(SystemConfig system) {
        return new StageGraphs(system, Teachers.vocabulary(system, 7), 7);
    }
}
