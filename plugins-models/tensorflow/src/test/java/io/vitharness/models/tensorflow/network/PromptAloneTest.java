package io.vitharness.models.tensorflow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.part.Rows;
import io.vitharness.models.tensorflow.part.Slopes;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.AdapterPart;
import io.vitharness.models.tensorflow.system.LanguagePart;
import io.vitharness.models.tensorflow.system.Parts;
import io.vitharness.models.tensorflow.system.VisionPart;
import io.vitharness.models.tensorflow.system.VisionPart.Stem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/** What is predicted after a word depends on nothing behind it, and on no other row of the batch. */
class PromptAloneTest {

    private static final VisionPart.Vit VIT = new VisionPart.Vit(Stem.PATCH, 8, 2, 8, 1, 2);
    private static final int WORDS = 11;

    private static List<Parts> systems() {
        LanguagePart decoder = new LanguagePart.Decoder(LanguagePart.Positions.RELATIVE, 8, 2, 2, 40);
        return List.of(
                new Parts(VIT, new AdapterPart.Queries(3, 8, 2, 2, 1, true), decoder),
                new Parts(VIT, new AdapterPart.Queries(3, 8, 2, 2, 2, false), decoder),
                new Parts(VIT, new AdapterPart.Routed(2, 2, 3, 0.5), decoder),
                new Parts(VIT, new AdapterPart.Mlp(2), new LanguagePart.EncoderDecoder(8, 2, 2, 40)),
                new Parts(VIT, new AdapterPart.Mlp(2), new LanguagePart.Llama(8, 2, 2, 1, 40)));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void aWordIsPredictedFromWhatStandsBeforeItAlone(Parts parts) {
        int[] prompt = {3, 4, 5};
        float[] alone = logits(parts, List.of(new Row(prompt, new int[] {6, 7}, 1)));

        float[] other = logits(parts, List.of(new Row(prompt, new int[] {6, 9}, 1)));
        float[] batch = logits(
                parts,
                List.of(
                        new Row(prompt, new int[] {6, 7}, 1),
                        new Row(new int[] {8, 2, 1, 9, 4}, new int[] {5, 5, 5}, 1).showing(1)));

        assertThat(Arrays.copyOf(other, 2 * WORDS)).containsExactly(Arrays.copyOf(alone, 2 * WORDS));
        assertThat(other[2 * WORDS]).isNotEqualTo(alone[2 * WORDS]);
        for (int i = 0; i < alone.length; i++) {
            assertThat(batch[i]).as("logit " + i).isCloseTo(alone[i], within(1e-5f));
        }
    }

    private static float[] logits(Parts parts, List<Row> rows) {
        try (Engine engine = new Engine(1)) {
            Network network = new Network(parts, WORDS, engine);
            var input = network.rowInput();
            var logits = network.nextWord(Slopes.noise(engine.tf(), 2 * 16, 8), input);
            engine.load(Weights.NONE, 3);
            var runner = engine.runner();
            List<Tensor> tensors = new ArrayList<>(input.feed(Rows.of(rows, parts), runner));
            try (var result = runner.fetch(logits).run()) {
                return Engine.floats((TFloat32) result.get(0));
            } finally {
                tensors.forEach(Tensor::close);
            }
        }
    }
}
