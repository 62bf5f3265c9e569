package io.vitharness.models.tensorflow.part;

import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.LanguagePart.Positions;
import io.vitharness.models.tensorflow.system.MaskPart;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every weight of every part: the gradient's length is the slope that a small step along it meets. */
class GradientTest {

    private static final int WORDS = 11;
    private static final int PICTURES = 2;

    @ParameterizedTest
    @EnumSource
    void visionTransformerHasTheSlopeOfItsGradient(Stem stem) {
        Slopes.check(
                (engine, tf) -> network(engine, stem, Positions.LEARNED).features(Slopes.noise(tf, PICTURES, 8, 8, 3)));
    }

    @Test
    void denseHeadHasTheSlopeOfItsGradient() {
        Slopes.check((engine, tf) -> network(engine, Stem.PATCH, Positions.LEARNED)
                .dense(Slopes.noise(tf, PICTURES * 16, 8), DenseLabel.FORM));
    }

    @ParameterizedTest
    @EnumSource
    void projectorAndDecoderHaveTheSlopeOfTheirGradient(Positions positions) {
        Slopes.check((engine, tf) -> {
            var rows = new RowInput(
                    tf.constant(new int[][] {{1, 2, 3, 4}, {5, 6, 1, 0}}),
                    tf.constant(new int[] {6, 7}),
                    tf.constant(new int[] {1, 0}),
                    tf.constant(new int[] {5, 6, 7, 14, 15}),
                    tf.constant(new float[2][4]));
            return network(engine, Stem.PATCH, positions).nextWord(Slopes.noise(tf, PICTURES * 16, 8), rows);
        });
    }

    @Test
    void maskHeadHasTheSlopeOfItsGradient() {
        Parts parts = new Parts(
                new VisionPart.Vit(Stem.PATCH, 8, 2, 8, 1, 2),
                new AdapterPart.Mlp(2),
                new LanguagePart.Decoder(Positions.LEARNED, 8, 2, 2, 16),
                java.util.Optional.of(new MaskPart(4)));
        Slopes.check((engine, tf) -> {
            var pictures = tf.constant(new int[] {1, 0, 1});
            var seen = new MaskHead.Seen(
                    Slopes.noise(tf, PICTURES * 16, 8), Slopes.noise(tf, PICTURES, 8, 8, 3), pictures);
            return new Network(parts, WORDS, engine).masks(seen, Slopes.noise(tf, 3, 8));
        });
    }

    private static Network network(Engine engine, Stem stem, Positions positions) {
        Parts parts = new Parts(
                new VisionPart.Vit(stem, 8, 2, 8, 1, 2),
                new AdapterPart.Mlp(2),
                new LanguagePart.Decoder(positions, 8, 2, 2, 16));
        return new Network(parts, WORDS, engine);
    }
}
