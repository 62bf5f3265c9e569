package io.vitharness.models.tensorflow.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.models.tensorflow.arch.LlamaConfig;
import io.vitharness.models.tensorflow.arch.T5Config;
import io.vitharness.models.tensorflow.part.Engine;
import io.vitharness.models.tensorflow.store.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of earlier words gives what reading everything anew gives. */
class MemoryTest {

    private static final int WORDS = 9;
    private static final int[] TEXT = {1, 5, 3, 7, 2, 8};
    /** As a search goes on: from one row twice, from another not at all, in another order. */
    private static final List<Step> STEPS = List.of(
            new Step(new int[] {1, 0, 1}, new int[] {4, 8, 6}),
            new Step(new int[] {2, 2, 0}, new int[] {3, 5, 1}),
            new Step(new int[] {1, 0}, new int[] {2, 7}));

    @Test
    void aDecoderThatRemembersEqualsOneThatReadsAllAnew() {
        LlamaConfig config = new LlamaConfig(8, 2, 4, 2, 4, 12, WORDS, 1e-6, 10_000, false, true);
        try (Engine engine = new Engine(1)) {
            CausalModel model = new CausalModel(config, "", engine);
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
            SequenceModel model = new SequenceModel(config, "", engine);
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

    @Test
    void rowsThatBranchAndChangePlacesRememberTheirOwnBeginnings() {
        LlamaConfig config = new LlamaConfig(8, 2, 4, 2, 4, 12, WORDS, 1e-6, 10_000, false, true);
        try (Engine engine = new Engine(1)) {
            CausalModel model = new CausalModel(config, "", engine);
            engine.load(Weights.NONE, 3);
            // of unequal length, so that one has fill
            List<int[]> rows = List.of(new int[] {1, 5, 3}, new int[] {7, 2});
            CausalRun run = model.start(rows.stream().map(model::embed).toList());
            for (Step step : STEPS) {
                CausalRun next = model.next(run, step.parents(), step.words());
                run.close();
                run = next;
                rows = step.grown(rows);
                for (int row = 0; row < rows.size(); row++) {
                    List<float[]> states = model.states(model.embed(rows.get(row)));
                    float[] anew = last(states.get(states.size() - 1));
                    float[] found = Arrays.copyOfRange(run.logits(), row * WORDS, (row + 1) * WORDS);
                    assertThat(found).usingComparatorWithPrecision(1e-5f).containsExactly(anew);
                }
            }
            run.close();
        }
    }

    @Test
    void answersThatBranchAndChangePlacesRememberTheirOwnBeginnings() {
        T5Config config = new T5Config(8, 2, 2, 2, 3, 12, WORDS, true, "gelu_new", 1e-6, 8, 16, false, false);
        try (Engine engine = new Engine(1)) {
            SequenceModel model = new SequenceModel(config, "", engine);
            engine.load(Weights.NONE, 3);
            List<int[]> rows = List.of(new int[] {4}, new int[] {6});
            try (SequenceWriting writing = new SequenceWriting(model, model.embed(TEXT), 0);
                    SequenceWriting whole = new SequenceWriting(model, model.embed(TEXT), 0)) {
                writing.next(new int[2], new int[] {4, 6});
                for (Step step : STEPS) {
                    List<float[]> logits = writing.next(step.parents(), step.words());
                    rows = step.grown(rows);
                    for (int row = 0; row < rows.size(); row++) {
                        assertAsLikely(logits.get(row), whole, rows.get(row));
                    }
                }
            }
        }
    }

    /** Every word behind an answer, as if the answer with that word were read anew. */
    private static void assertAsLikely(float[] logits, SequenceWriting whole, int... answer) {
        float[] found = Logits.logShares(logits);
        List<int[]> longer =
                IntStream.range(0, WORDS).mapToObj(word -> with(answer, word)).toList();
        List<double[]> anew = whole.score(longer);
        for (int word = 0; word < WORDS; word++) {
            assertThat((double) found[word]).isCloseTo(anew.get(word)[answer.length], within(1e-5));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read only
    private record Step(int[] parents, int[] words) {

        List<int[]> grown(List<int[]> rows) {
            return IntStream.range(0, parents.length)
                    .mapToObj(row -> with(rows.get(parents[row]), words[row]))
                    .toList();
        }
    }

    private static int[] with(int[] row, int word) {
        int[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = word;
        return longer;
    }

    private static float[] last(float[] logits) {
        return Arrays.copyOfRange(logits, logits.length - WORDS, logits.length);
    }

    private static void assertEqual(float[] found, float[] anew, int place) {
        for (int word = 0; word < WORDS; word++) {
            assertThat(found[word]).as("place " + place).isCloseTo(anew[place * WORDS + word], within(1e-5f));
        }
    }
}
