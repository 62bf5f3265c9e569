package io.vitharness.models.tensorflow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Slopes;
import io.vitharness.models.tensorflow.part.Woven;
import io.vitharness.models.tensorflow.part.WovenInput;
import io.vitharness.models.tensorflow.part.WovenRow;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** The branch of a caption, as TextBind trains it. */
class WovenTest {

    private static final int WORDS = 11;
    private static final int START = 9;
    private static final int END = 10;
    private static final Parts PARTS = new Parts(
            new VisionPart.Vit(Stem.PATCH, 8, 2, 8, 1, 2),
            new AdapterPart.Queries(3, 8, 2, 2, 1, false),
            new LanguagePart.Llama(8, 2, 2, 1, 40));

    @Test
    void noLaterTokenSeesACaption() {
        float[] one = logits(List.of(drawn(4, 5)));
        float[] other = logits(List.of(drawn(6, 7)));

        // the row's own questions come first: [START], then three words behind the picture
        int own = 4 * WORDS;
        assertThat(Arrays.copyOf(other, own)).containsExactly(Arrays.copyOf(one, own));
        assertThat(other[own]).isEqualTo(one[own]);
        assertThat(other[own + WORDS]).isNotEqualTo(one[own + WORDS]);
    }

    @Test
    void aCaptionInItsBranchIsPredictedAsIfItStoodWhereThePictureIs() {
        float[] branched = logits(List.of(drawn(4, 5)));

        float[] inline = logits(List.of(start().write(START, 4, 5, END)));

        for (int i = 0; i < 3 * WORDS; i++) {
            assertThat(branched[4 * WORDS + i]).isCloseTo(inline[WORDS + i], within(1e-5f));
        }
    }

    @Test
    void noBranchSeesAnother() {
        float[] both = logits(List.of(drawnTwice(4, 6)));
        float[] otherFirst = logits(List.of(drawnTwice(5, 6)));
        float[] otherSecond = logits(List.of(drawnTwice(4, 7)));

        // the row's own four questions, then two of each branch, whose second one follows the word that changes
        assertThat(answers(otherFirst, 0, 5)).containsExactly(answers(both, 0, 5));
        assertThat(answers(otherFirst, 5, 6)).isNotEqualTo(answers(both, 5, 6));
        assertThat(answers(otherFirst, 6, 8)).containsExactly(answers(both, 6, 8));
        assertThat(answers(otherSecond, 0, 7)).containsExactly(answers(both, 0, 7));
        assertThat(answers(otherSecond, 7, 8)).isNotEqualTo(answers(both, 7, 8));
    }

    @Test
    void aSecondCaptionIsPredictedBehindTheFirstPictureAsIfThatHadNoCaption() {
        float[] branched = logits(List.of(drawnTwice(4, 6)));

        float[] inline = logits(List.of(start().show(0).read(3).write(START, 6, END)));

        assertThat(answers(branched, 6, 8)).usingComparatorWithPrecision(1e-5f).containsExactly(answers(inline, 1, 3));
    }

    @Test
    void aShorterRowOfABatchIsReadAsIfItWereAlone() {
        WovenRow small = new WovenRow(3).read(2).show(1).write(5);

        float[] alone = logits(List.of(small));
        float[] second = logits(List.of(drawn(4, 5), small));

        int from = second.length - alone.length;
        for (int i = 0; i < alone.length; i++) {
            assertThat(second[from + i]).isCloseTo(alone[i], within(1e-5f));
        }
    }

    @Test
    void placesOfABranchGoOnFromItsPicture() {
        Woven woven = Woven.of(List.of(drawn(4, 5)));

        // two words, three tokens of a picture, three words, then [START] and two words of the caption
        assertThat(woven.places()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 2, 3, 4);
        assertThat(woven.tokens()).containsExactly(1, 2, -1, -2, -3, 3, 8, 0, START, 4, 5);
        assertThat(woven.asked()).containsExactly(1, 4, 5, 6, 8, 9, 10);
        assertThat(woven.targets()).containsExactly(START, 3, 8, 0, 4, 5, END);
    }

    @Test
    void wovenRowsHaveTheSlopeOfTheirGradient() {
        Slopes.check((engine, tf) -> {
            Woven woven = Woven.of(List.of(drawn(4, 5)));
            long length = woven.length();
            var input = new WovenInput(
                    tf.reshape(tf.constant(woven.tokens()), tf.array(1L, length)),
                    tf.reshape(tf.constant(woven.places()), tf.array(1L, length)),
                    tf.reshape(tf.constant(woven.mask()), tf.array(1L, length, length)),
                    tf.constant(woven.asked()));
            Network network = new Network(PARTS, WORDS, engine);
            return network.words(network.hidden(Slopes.noise(tf, 2 * 16, 8), input));
        });
    }

    private static WovenRow start() {
        return new WovenRow(3).read(1).read(2);
    }

    private static WovenRow drawn(int first, int second) {
        return start().ask(START)
                .caption(START, new int[] {first, second}, END)
                .show(0)
                .write(3, 8, 0);
    }

    /** Two pictures with a caption of one word each. */
    private static WovenRow drawnTwice(int first, int second) {
        return start().ask(START)
                .caption(START, new int[] {first}, END)
                .show(0)
                .write(3)
                .ask(START)
                .caption(START, new int[] {second}, END)
                .show(1)
                .write(8);
    }

    private static float[] answers(float[] logits, int from, int until) {
        return Arrays.copyOfRange(logits, from * WORDS, until * WORDS);
    }

    private static float[] logits(List<WovenRow> rows) {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(PARTS, WORDS, engine);
            var input = network.wovenInput();
            var logits = network.words(network.hidden(Slopes.noise(engine.tf(), 2 * 16, 8), input));
            engine.load(Weights.NONE, 3);
            var runner = engine.runner();
            List<Tensor> tensors = new ArrayList<>(input.feed(Woven.of(rows), runner));
            try (var result = runner.fetch(logits).run()) {
                return Engine.floats((TFloat32) result.get(0));
            } finally {
                tensors.forEach(Tensor::close);
            }
        }
    }
}
