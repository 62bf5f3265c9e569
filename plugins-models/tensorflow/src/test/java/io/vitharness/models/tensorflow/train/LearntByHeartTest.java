package io.vitharness.models.tensorflow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Session;
import org.tensorflow.Tensor;

/** Every head and adapter learns a single batch by heart; a training that diverges stops. */
class LearntByHeartTest {

    private static final String CLIP = "{kind: clip, image: 32, patch: 8, dim: 16, layers: 2, heads: 2}";
    private static final String EVA =
            "{kind: eva, image: 32, patch: 8, dim: 16, layers: 1, heads: 2, class-token: true}";

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

    @Test
    void aBatchOfPicturesIsLearntByHeartByTheMaskHeadsEncoder() {
        SystemConfig system = SmallSystem.byHeart(SmallSystem.TWO_WAY, 150, "{kind: dense-mask}");

        assertThat(lossAtTheEnd(system)).isLessThan(0.05);
    }

    @Test
    void aBatchOfWordsIsLearntByHeartByAnEncoderDecoder() {
        assertThat(lossAtTheEnd(SmallSystem.sequenceByHeart())).isLessThan(0.05);
    }

    @Test
    void aBatchOfWordsIsLearntByHeartThroughARouter() {
        assertThat(lossAtTheEnd(SmallSystem.routedByHeart())).isLessThan(0.05);
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
    void aFewDialoguesAreLearntByHeart() {
        assertThat(lossAtTheEnd(SmallSystem.dialoguesByHeart())).isLessThan(0.05);
    }

    @Test
    void aBatchOfMasksIsLearntByHeart() {
        SystemConfig system = SmallSystem.paintedByHeart();
        Stage stage = system.stages().get(0);
        try (StageRun run = StageRunTest.graphs(system).open(stage, Weights.NONE)) {
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

    /** The first batch again and again: the prompts of others list other classes. */
    @Test
    void aBatchOfBoxesIsLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart(
                "boxes: {kind: queries, queries: 4, dim: 16}",
                600,
                "{kind: detect, forms: {detect: 1}, focal: 1, l1: 5, giou: 2}");
        Stage stage = system.stages().get(0);
        Engine engine = new Engine(1);
        Exercise exercise = new FirstBatch(StageRunTest.graphs(system).exercise(stage, engine));

        Map<String, Double> end = atTheEnd(new StageRun(engine, exercise, stage), stage);

        // the right class for every object, and edges to less than a hundredth of the picture
        assertThat(end.get("accuracy")).isEqualTo(1);
        assertThat(end.get("loss")).isLessThan(0.2);
    }

    private record FirstBatch(Exercise exercise) implements Exercise {

        @Override
        public Goal goal() {
            return exercise.goal();
        }

        @Override
        public List<Tensor> feed(int step, Session.Runner runner) {
            return exercise.feed(0, runner);
        }

        @Override
        public void close() {
            exercise.close();
        }
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
        assertThat(StageRunTest.graphs(system).trained(system.stages().get(0)))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("tag."));
    }

    @Test
    void placesAsWordsAreLearntByHeart() {
        SystemConfig system = SmallSystem.byHeart("pictures: 1", 200, "{kind: next-word, forms: {what: 1, where: 1}}");

        assertThat(valueAtTheEnd(system, "accuracy")).isGreaterThan(0.95);
    }

    @Test
    void wordsAndCellsAreLearntByHeartAtOnce() {
        assertThat(lossAtTheEnd(SmallSystem.byHeart("'*'", "{kind: next-word, forms: {caption: 1}, dense: 0.3}")))
                .isLessThan(0.1);
    }

    private static double lossAtTheEnd(SystemConfig system) {
        return valueAtTheEnd(system, "loss");
    }

    private static double valueAtTheEnd(SystemConfig system, String name) {
        return Objects.requireNonNull(atTheEnd(system).get(name));
    }

    private static Map<String, Double> atTheEnd(SystemConfig system) {
        Stage stage = system.stages().get(0);
        return atTheEnd(StageRunTest.graphs(system).open(stage, Weights.NONE), stage);
    }

    /** The figures of the last step. */
    private static Map<String, Double> atTheEnd(StageRun opened, Stage stage) {
        try (StageRun run = opened) {
            run.load(Weights.NONE, Weights.NONE, 7);
            Map<String, Double> figures = Map.of();
            for (int step = 0; step < stage.steps(); step++) {
                figures = run.step(step);
            }
            return figures;
        }
    }
}
