package io.vitharness.models.tensorflow.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.arch.LlamaConfig;
import io.vitharness.models.tensorflow.arch.T5Config;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.part.Lora;
import io.vitharness.models.tensorflow.store.Weights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is remembered of earlier words gives what reading everything anew gives. */
class MemoryTest {

    private static final int WORDS = 9;
    private static final int[] TEXT = {1, 5, 3, 7, 2, 8};

    @Test
    void aDecoderThatRemembersEqualsOneThatReadsAllAnew() {
        LlamaConfig config = new LlamaConfig(8, 2, 4, 2, 4, 12, WORDS, 1e-6, 10_000, false, true);
        try (Engine engine = new Engine(1)) {
            CausalModel model = new CausalModel(config, "", engine, Lora.NONE);
            engine.load(Weights.NONE, 3);
            List<float[]> states = model.states(model.embed(TEXT));
            float[] anew = states.get(states.size() - 1);

            CausalRun run = model.start(List.of(model.embed(Arrays.copyOf(TEXT, 2))));
            assertEqual(run.logits(), anew, 1);
            for (int place = 2; place < TEXT.length; place++) {
                CausalRun next = model.next(run, new int[] {0}, new int[] {TEXT[place]});
                run.close();
                run = next;
                assertEqual(run.logits(), anew, place);
            }
            run.close();
        }
    }

    @Test
    void anEncoderDecoderThatRemembersEqualsOneThatReadsAllAnew() {
        T5Config config = new T5Config(8, 2, 2, 2, 3, 12, WORDS, true, "gelu_new", 1e-6, 8, 16, false, false);
        try (Engine engine = new Engine(1)) {
            SequenceModel model = new SequenceModel(config, "", engine, Lora.NONE);
            engine.load(Weights.NONE, 3);
            int[] answer = {4, 6, 1};
            double[] anew;
            try (SequenceWriting whole = new SequenceWriting(model, model.embed(TEXT), 0)) {
                anew = whole.score(List.of(answer)).get(0);
            }

            try (SequenceWriting writing = new SequenceWriting(model, model.embed(TEXT), 0)) {
                float[] logits = writing.start().get(0);
                for (int i = 0; i < answer.length; i++) {
                    assertThat((double) Logits.logShares(logits)[answer[i]]).isCloseTo(anew[i], within(1e-5));
                    logits = writing.next(new int[] {0}, new int[] {answer[i]}).get(0);
                }
            }
        }
    }

    private static void assertEqual(float[] found, float[] anew, int place) {
        for (int word = 0; word < WORDS; word++) {
            assertThat(found[word]).as("place " + place).isCloseTo(anew[place * WORDS + word], within(1e-5f));
        }
    }
}
