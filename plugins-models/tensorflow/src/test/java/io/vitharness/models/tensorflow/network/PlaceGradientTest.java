package io.vitharness.models.tensorflow.network;

import io.vitharness.models.tensorflow.part.BoxHead;
import io.vitharness.models.tensorflow.part.ContrastHead;
import io.vitharness.models.tensorflow.part.RowInput;
import io.vitharness.models.tensorflow.part.Slopes;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.BoxPart;
import io.vitharness.models.tensorflow.system.ContrastPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.LanguagePart.Positions;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.RegionPart;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.op.Ops;

/** The parts that take and give places: the gradient's length is the slope that a small step along it meets. */
class PlaceGradientTest {

    private static final int WORDS = 11;

    @Test
    void regionAdapterHasTheSlopeOfItsGradient() {
        Parts parts = parts(1, Optional.of(new RegionPart.Roi(2, 3)), Optional.empty());
        Slopes.check((engine, tf) ->
                new Network(parts, WORDS, engine).nextWord(Slopes.noise(tf, 2 * 16, 8), rows(tf, 7, new int[] {1, 0})));
    }

    @Test
    void meanUnderAMaskHasTheSlopeOfItsGradient() {
        Parts parts = parts(1, Optional.of(new RegionPart.Mask(3)), Optional.empty());
        float[][] covered = {new float[16], new float[16]};
        covered[0][5] = 1;
        covered[0][6] = 0.25f;
        covered[1][15] = 0.5f;
        Slopes.check((engine, tf) -> new Network(parts, WORDS, engine)
                .nextWord(Slopes.noise(tf, 2 * 16, 8), rows(tf, 7, new int[] {1, 0}, covered)));
    }

    @Test
    void contrastHeadHasTheSlopeOfItsGradient() {
        Parts parts = parts(1, Optional.of(new RegionPart.Roi(2, 3)), Optional.empty());
        Slopes.check((engine, tf) -> {
            ContrastHead head = new Network(parts, WORDS, engine).contrast();
            return head.scores(head.vectors(Slopes.noise(tf, 2, 8)), head.vectors(Slopes.noise(tf, 3, 8)));
        });
    }

    @Test
    void severalPicturesHaveTheSlopeOfTheirGradient() {
        Parts parts = parts(2, Optional.empty(), Optional.empty());
        Slopes.check((engine, tf) -> new Network(parts, WORDS, engine)
                .nextWord(Slopes.noise(tf, 4 * 16, 8), rows(tf, 8, new int[] {2, 3, 0, 1})));
    }

    @Test
    void boxHeadHasTheSlopeOfItsGradient() {
        Parts parts = parts(1, Optional.empty(), Optional.of(new BoxPart(2, 4)));
        Slopes.check((engine, tf) -> {
            Network network = new Network(parts, WORDS, engine);
            BoxHead head = network.boxes();
            var states = Slopes.noise(tf, 6, 8);
            var classes = tf.linalg.matMul(Slopes.noise(tf, 3, WORDS), network.wordTable());
            var edges = tf.reshape(head.edges(states), tf.array(-1));
            return tf.concat(List.of(edges, tf.reshape(head.scores(states, classes), tf.array(-1))), tf.constant(0));
        });
    }

    /** Two rows of two and three prompt words, answers of two and one, behind so many tokens of what is seen. */
    private static RowInput rows(Ops tf, int tokens, int[] pictures) {
        return rows(tf, tokens, pictures, new float[][] {{0, 0.1f, 0.4f, 0.9f}, {0.3f, 0.2f, 1, 0.6f}});
    }

    private static RowInput rows(Ops tf, int tokens, int[] pictures, float[][] regions) {
        int length = tokens + 4;
        return new RowInput(
                tf.constant(new int[][] {{1, 2, 3, 4}, {5, 6, 1, 2}}),
                tf.constant(new int[] {tokens + 2, tokens + 3}),
                tf.constant(pictures),
                tf.constant(new int[] {tokens + 1, tokens + 3, length + tokens + 2}),
                tf.constant(regions));
    }

    private static Parts parts(int pictures, Optional<RegionPart> region, Optional<BoxPart> boxes) {
        return new Parts(
                new VisionPart.Vit(Stem.PATCH, 8, 2, 8, 1, 2),
                new AdapterPart.Mlp(2),
                new LanguagePart.Decoder(Positions.RELATIVE, 8, 2, 2, 32),
                Optional.empty(),
                pictures,
                region,
                boxes,
                region.map(part -> new ContrastPart(3)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
