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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aTrainingThatDivergesIsStoppedAndSaysWhere() {
        SystemConfig system = SmallSystem.with("rate: 0.002, warmup: 5", "rate: 1.0e+30, warmup: 0");

        assertThatThrownBy(() -> lossAtTheEnd(system))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("stage 'vision', step 2 of 14: the training has diverged, {accuracy=");
    }

    @Test
    void aBatchOfPicturesIsLearntByHeart() {
        assertThat(lossAtTheEnd(SmallSystem.byHeart("'*'", "{kind: dense}"))).isLessThan(0.05);
    }

    @Test
    void aBatchOfWordsIsLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart("'*'", "{kind: next-word, forms: {caption: 1}}");

        assertThat(lossAtTheEnd(system)).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIP, EVA})
    void aBatchOfPicturesIsLearntByHeartByAnEncoderWithAClassToken(String vision) {
        assertThat(lossAtTheEnd(SmallSystem.seenByHeart(vision, "{kind: dense}")))
                .isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIP, EVA})
    void aBatchOfWordsIsLearntByHeartThroughAnEncoderWithAClassToken(String vision) {
        SystemConfig system = SmallSystem.seenByHeart(vision, "{kind: next-word, forms: {caption: 1}}");

        assertThat(lossAtTheEnd(system)).isLessThan(0.05);
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

    private static List<String> trained(SystemConfig system) {
        return graphs(system).trained(system.stages().get(0));
    }

    @Test
    void aFewDialoguesAreLearntByHeart() {
        assertThat(lossAtTheEnd(SmallSystem.dialoguesByHeart())).isLessThan(0.05);
    }

    @Test
    void aBatchOfMasksIsLearntByHeart() {
        SystemConfig system = SmallSystem.paintedByHeart();
        Stage stage = system.stages().get(0);
        try (StageRun run = graphs(system).open(stage, Weights.NONE)) {
            run.load(Weights.NONE, Weights.NONE, 7);
            double overlap = 0;
            for (int step = 0; step < stage.steps(); step++) {
                overlap = run.step(step).get("accuracy");
            }

            assertThat(overlap).isGreaterThan(0.9);
        }
    }

    @Test
    void aBatchOfMasksIsLearntByHeartBySamsDecoder() {
        SystemConfig system = SmallSystem.byHeart(
                "mask: {kind: two-way, dim: 16, layers: 2, heads: 2, mlp: 32, encoder:"
                        + " {kind: sam, image: 32, patch: 4, dim: 16, layers: 2, heads: 2, window: 4, global: [1]}}",
                200,
                "{kind: segment, forms: {phrase: 1}, bce: 2, dice: 0.5}");

        assertThat(valueAtTheEnd(system, "accuracy")).isGreaterThan(0.9);
    }

    @Test
    void aBatchOfWordsIsLearntByHeartByLowRankAdaptation() {
        assertThat(lossAtTheEnd(SmallSystem.adaptedByHeart())).isLessThan(0.05);
    }

    @Test
    void aBatchOfBoxesIsLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart(
                "boxes: {kind: queries, queries: 4, dim: 16}",
                1200,
                "{kind: detect, forms: {detect: 1}, focal: 1, l1: 5, giou: 2}");

        // edges to a hundredth or two of the picture, and the right class for each
        assertThat(valueAtTheEnd(system, "loss")).isLessThan(0.5);
    }

    @Test
    void aBatchOfRegionsIsLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart(
                "region: {kind: roi, side: 2, tokens: 2}", 200, "{kind: next-word, forms: {region: 1}}");

        assertThat(valueAtTheEnd(system, "loss")).isLessThan(0.05);
    }

    @Test
    void aBatchOfMaskedRegionsIsLearntByHeart() {
        SystemConfig system =
                SmallSystem.byHeart("region: {kind: mask, tokens: 2}", 200, "{kind: next-word, forms: {region: 1}}");

        assertThat(valueAtTheEnd(system, "loss")).isLessThan(0.05);
    }

    @Test
    void aBatchOfPlacesInWordsOfTheirOwnIsLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart("tokens: {bins: 16}", 300, "{kind: next-word, forms: {bins: 1}}");

        assertThat(valueAtTheEnd(system, "accuracy")).isGreaterThan(0.95);
    }

    @Test
    void aBatchOfComparisonsIsLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart(
                "region: {kind: roi, side: 2, tokens: 2}\n  contrast: {kind: align, dim: 8}",
                250,
                "{kind: contrast, forms: {region: 1}, weight: 1}");

        assertThat(valueAtTheEnd(system, "loss")).isLessThan(0.05);
    }

    @Test
    void aBatchOfMasksInSeveralPicturesIsLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart(
                "mask: {kind: dot-product, dim: 12}\n  pictures: 3",
                300,
                "{kind: segment, forms: {common: 1}, bce: 2, dice: 0.5}");

        assertThat(valueAtTheEnd(system, "accuracy")).isGreaterThan(0.9);
    }

    @Test
    void aBatchOfMasksIsLearntByHeartAcrossSeveralPictures() {
        String parts = "mask: {kind: dot-product, dim: 12}\n  pictures: 3";
        String adapter =
                "{kind: qformer, queries: 4, dim: 16, layers: 1, heads: 2, every: 1, reads-words: true, across: true,"
                        + " places: true}";
        SystemConfig system =
                SmallSystem.byHeart(parts, 300, "{kind: segment, forms: {common: 1}, bce: 2, dice: 0.5}", adapter);

        assertThat(valueAtTheEnd(system, "accuracy")).isGreaterThan(0.9);
    }

    @Test
    void aBatchOfForgeriesIsLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart(
                "mask: {kind: dot-product, dim: 12}", 300, "{kind: segment, forms: {reasoned: 1}, bce: 2, dice: 0.5}");

        assertThat(valueAtTheEnd(system, "accuracy")).isGreaterThan(0.9);
    }

    @Test
    void kindsOfTamperingAreLearntByHeartAndNothingElseMoves() {
        SystemConfig system = SmallSystem.kindsByHeart("[a, b, c]");

        assertThat(valueAtTheEnd(system, "loss")).isLessThan(0.05);
        assertThat(graphs(system).trained(system.stages().get(0)))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("tag."));
    }

    @Test
    void aNameIsNeededForEveryKindOfTampering() {
        SystemConfig system = SmallSystem.kindsByHeart("[a, b]");

        assertThatThrownBy(() -> graphs(system).trained(system.stages().get(0)))
                .hasMessage("part 'tag' needs 3 'names', one for each of [AIGC_INPAINTING, DEEPFAKE, PHOTOSHOP], but"
                        + " has 2");
    }

    @Test
    void placesAsWordsAreLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart("pictures: 1", 200, "{kind: next-word, forms: {what: 1, where: 1}}");

        assertThat(valueAtTheEnd(system, "accuracy")).isGreaterThan(0.95);
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
    void wordsAndCellsAreLearntByHeartAtOnce() {
        assertThat(lossAtTheEnd(SmallSystem.byHeart("'*'", "{kind: next-word, forms: {caption: 1}, dense: 0.3}")))
                .isLessThan(0.1);
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

    private static double lossAtTheEnd(SystemConfig system) {
        return valueAtTheEnd(system, "loss");
    }

    private static double valueAtTheEnd(SystemConfig system, String name) {
        Stage stage = system.stages().get(0);
        try (StageRun run = graphs(system).open(stage, Weights.NONE)) {
            run.load(Weights.NONE, Weights.NONE, 7);
            double value = Double.NaN;
            for (int step = 0; step < stage.steps(); step++) {
                value = run.step(step).get(name);
            }
            return value;
        }
    }

    private static StageGraphs graphs(SystemConfig system) {
        return new StageGraphs(system, Teachers.vocabulary(system, 7), 7);
    }
}
