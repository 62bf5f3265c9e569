package io.vitharness.models.tensorflow.train;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Slopes;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.Stage;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.system.VisionPart;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stages make small, from the pixels of a batch through encoder, adapter and language model to the sum of all losses:
 * every weight that it depends on has the slope of its gradient. Boxes keep the objects that they were given.
 */
class ExerciseGradientTest {

    /** A system whose only stage is differentiated. */
    private record Case(String name, SystemConfig system) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLossHasTheSlopeOfItsGradient(Case example) {
        SystemConfig system = smooth(example.system());
        Stage stage = system.stages().get(0);
        StageGraphs graphs = new StageGraphs(system, Teachers.vocabulary(system, 7), 7);
        try (Engine engine = new Engine(1);
                Exercise exercise = graphs.exercise(stage, engine)) {
            Slopes.check(engine, exercise.goal().loss(), runner -> exercise.feed(0, runner));
        }
    }

    /** The same with patches in the place of rectified convolutions: pictures of even colours meet their kinks at once. */
    private static SystemConfig smooth(SystemConfig system) {
        Parts parts = system.parts();
        VisionPart.Vit vit = parts.vit();
        VisionPart smooth = new VisionPart.Vit(
                VisionPart.Stem.PATCH, vit.image(), vit.patch(), vit.dim(), vit.layers(), vit.heads());
        return new SystemConfig(
                system.system(),
                system.preset(),
                new Parts(
                        smooth,
                        parts.adapter(),
                        parts.lm(),
                        parts.mask(),
                        parts.pictures(),
                        parts.region(),
                        parts.boxes(),
                        parts.contrast(),
                        parts.tag(),
                        parts.lora(),
                        parts.tokens()),
                system.lessons(),
                system.threads(),
                system.stages(),
                system.maxTokens());
    }

    private static List<Case> cases() {
        String captions = "{kind: next-word, forms: {caption: 1}}";
        String segment = "{kind: segment, forms: {phrase: 1}, bce: 2, dice: 0.5}";
        String regions = "region: {kind: roi, side: 2, tokens: 2}";
        return List.of(
                new Case("words", SmallSystem.byHeart("'*'", captions)),
                new Case("words of an encoder-decoder", SmallSystem.sequenceByHeart()),
                new Case("words through a router", SmallSystem.routedByHeart()),
                new Case("dense labels", SmallSystem.byHeart("'*'", "{kind: dense}")),
                new Case(
                        "dense labels of the mask head's encoder",
                        SmallSystem.byHeart(SmallSystem.TWO_WAY, 1, "{kind: dense-mask}")),
                new Case(
                        "masks of a dot product",
                        SmallSystem.byHeart("mask: {kind: dot-product, dim: 12}", 1, segment)),
                new Case("masks of SAM's decoder", SmallSystem.byHeart(SmallSystem.TWO_WAY, 1, segment)),
                new Case(
                        "boxes",
                        SmallSystem.byHeart(
                                "boxes: {kind: queries, queries: 4, dim: 16}",
                                1,
                                "{kind: detect, forms: {detect: 1}, focal: 1, l1: 5, giou: 2}")),
                new Case(
                        "comparisons",
                        SmallSystem.byHeart(
                                regions + "\n  contrast: {kind: align, dim: 8}",
                                1,
                                "{kind: contrast, forms: {region: 1}, weight: 1}")),
                new Case("dialogues", SmallSystem.dialoguesByHeart()));
    }
}
