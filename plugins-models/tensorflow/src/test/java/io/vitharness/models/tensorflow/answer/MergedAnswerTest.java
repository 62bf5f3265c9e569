package io.vitharness.models.tensorflow.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.part.Lora;
import io.vitharness.models.tensorflow.part.Merged;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.store.Checkpoint;
import io.vitharness.models.tensorflow.store.Weights;
import io.vitharness.models.tensorflow.system.LoraPart;
import io.vitharness.models.tensorflow.system.SystemConfig;
import io.vitharness.models.tensorflow.text.Vocabulary;
import io.vitharness.models.tensorflow.train.SmallSystem;
import io.vitharness.models.tensorflow.train.Trainer;
import io.vitharness.testkit.TestWorkshop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained low-rank adaptation and weights into which it was worked say and paint the same. */
class MergedAnswerTest {

    private static final SystemConfig ADAPTED =
            SmallSystem.lisaWith("\"lm.*.q_proj\"", "\"lm.*.q_proj\", \"adapter.*\"");
    private static final int SIDE = 32;

    @Test
    void mergedWeightsAnswerAsTheAdaptedNetwork(@TempDir Path folder) throws Exception {
        new Trainer(ADAPTED, new TestWorkshop(folder)).train();
        Checkpoint checkpoint = new Checkpoint(folder);
        Vocabulary words = new Vocabulary(checkpoint.words());
        Weights trained = checkpoint.weights();
        LoraPart part = ADAPTED.parts().lora().orElseThrow();
        Weights merged = Merged.of(trained, new Lora(part.rank(), part.alpha(), part.targets()));

        Said adapted = said(ADAPTED, words, trained);

        assertThat(merged.size()).isLessThan(trained.size());
        assertEqual(said(SmallSystem.lisaWithoutLora(), words, merged), adapted);
        float[] before = said(SmallSystem.lisaWithoutLora(), words, trained).logits();
        assertThat(distance(before, adapted.logits())).isGreaterThan(1e-2);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over, never copied
    private record Said(float[] logits, float[] mask) {}

    private static Said said(SystemConfig system, Vocabulary words, Weights weights) {
        float[] picture = new float[SIDE * SIDE * 3];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (float) Math.sin(i);
        }
        int[] prompt = words.encode("What is the red circle in this image?");
        try (Trained network = new Trained(system, words, weights)) {
            float[] features = network.features(picture);
            Row row = new Row(prompt, words.encode("It is"), Row.OPEN);
            float[] mask = network.mask(new Asked(picture, features, prompt, 4), row, 0);
            return new Said(network.logits(List.of(features), List.of(row)), mask);
        }
    }

    private static void assertEqual(Said found, Said wanted) {
        assertThat(distance(found.logits(), wanted.logits())).isCloseTo(0, within(1e-4));
        assertThat(distance(found.mask(), wanted.mask())).isCloseTo(0, within(1e-4));
    }

    private static double distance(float[] one, float[] other) {
        assertThat(one).hasSameSizeAs(other);
        double greatest = 0;
        for (int i = 0; i < one.length; i++) {
            greatest = Math.max(greatest, Math.abs(one[i] - other[i]));
        }
        return greatest;
    }
}
