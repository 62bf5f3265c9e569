package io.vitharness.models.onnx.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vitharness.spi.Decoding;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecodeTest {

    private static final int END = 3;

    /** The logits of the next token depend on the last one alone; row 4 is where a prompt ends. */
    private static final float[][] TABLE = {
        {0.1f, 2.0f, 0.3f, 0.4f},
        {1.0f, 0.2f, 1.5f, 1.4f},
        {0.5f, 0.6f, 0.1f, 2.5f},
        {0, 0, 0, 0},
        {1.9f, 1.8f, 1.0f, 0.2f},
    };

    private static final class Chain implements NextTokens {

        private List<Integer> last = new ArrayList<>(List.of(4));

        @Override
        public List<float[]> first() {
            return logits();
        }

        @Override
        public List<float[]> next(long[] tokens) {
            last = Arrays.stream(tokens).mapToObj(token -> (int) token).toList();
            return logits();
        }

        @Override
        public void select(int... from) {
            List<Integer> before = last;
            last = Arrays.stream(from).mapToObj(before::get).toList();
        }

        private List<float[]> logits() {
            return last.stream().map(token -> TABLE[token].clone()).toList();
        }
    }

    @Test
    void theLikeliestTokenIsTakenEachTime() throws ModelException, InterruptedException {
        Written written =
                Writer.write(new Chain(), List.of(task(Rules.NONE, 8))).get(0);

        assertThat(written.tokens()).containsExactly(0L, 1L, 2L);
        assertThat(written.isFinished()).isTrue();
    }

    @Test
    void withAllBeamsTheSearchFindsTheBestOfAllAnswers() throws ModelException, InterruptedException {
        for (double penalty : new double[] {0, 1, 2}) {
            List<Written> found =
                    new BeamSearch(new Chain(), task(Rules.NONE, 3), new Beams(64, penalty, false)).write();
            List<Written> all = all(List.of(), 0, 3, penalty);
            all.sort(Comparator.comparingDouble(Written::score).reversed());

            assertThat(found.get(0).tokens()).isEqualTo(all.get(0).tokens());
            assertThat(found.get(0).score()).isCloseTo(all.get(0).score(), within(1e-6));
        }
    }

    @Test
    void aRepetitionPenaltyWorksOnBothSigns() {
        float[] logits = {2, -2, 1};

        new Rules(2, 0, Set.of(), Set.of(), OptionalLong.empty()).apply(logits, List.of(0L, 1L, 1L), 3);

        assertThat(logits).containsExactly(1, -4, 1);
    }

    @Test
    void aRunIsNotRepeated() {
        float[] logits = new float[4];

        new Rules(1, 2, Set.of(), Set.of(), OptionalLong.empty()).apply(logits, List.of(1L, 2L, 1L), 0);

        assertThat(logits).containsExactly(0, 0, Float.NEGATIVE_INFINITY, 0);
    }

    @Test
    void theFirstTokenCanBeForcedAndOthersForbidden() {
        Rules rules = new Rules(1, 0, Set.of(0L), Set.of(2L), OptionalLong.of(1));
        float[] first = {5, 1, 5};
        float[] later = {5, 1, 5};

        rules.apply(first, List.of(9L), 1);
        rules.apply(later, List.of(9L, 1L), 1);

        assertThat(first).containsExactly(Float.NEGATIVE_INFINITY, 1, Float.NEGATIVE_INFINITY);
        assertThat(later).containsExactly(Float.NEGATIVE_INFINITY, 1, 5);
    }

    @Test
    void anAnswerMayNotEndBeforeItIsLongEnough() {
        Rules written =
                new Rules(1, 0, Set.of(), Set.of(), OptionalLong.empty(), new Rules.Least(2, 0, Set.of(0L)));
        Rules whole = new Rules(1, 0, Set.of(), Set.of(), OptionalLong.empty(), new Rules.Least(0, 3, Set.of(0L)));

        assertThat(endOf(written, List.of(9L, 9L, 9L, 1L), 3)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(endOf(written, List.of(9L, 9L, 9L, 1L, 1L), 3)).isEqualTo(5);
        assertThat(endOf(whole, List.of(9L, 1L), 1)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(endOf(whole, List.of(9L, 1L, 1L), 1)).isEqualTo(5);
    }

    private static float endOf(Rules rules, List<Long> seen, int prompt) {
        float[] logits = {5, 1, 5};
        rules.apply(logits, seen, prompt);
        return logits[0];
    }

    @Test
    void topKAndTopPLeaveOnlyTheLikeliest() {
        float[] logits = {1, 3, 2, 0};
        Sampler two = new Sampler(decoding(1, 1, OptionalInt.of(2)), 1);
        Sampler nucleus = new Sampler(decoding(1, .5, OptionalInt.empty()), 1);

        for (int i = 0; i < 200; i++) {
            assertThat(two.take(logits)).isIn(1, 2);
            assertThat(nucleus.take(logits)).isEqualTo(1);
        }
    }

    @Test
    void tokensAreDrawnByTheirShares() {
        float[] logits = {(float) Math.log(.2), (float) Math.log(.8)};
        Sampler sampler = new Sampler(decoding(1, 1, OptionalInt.empty()), 42);
        int ones = 0;
        for (int i = 0; i < 10_000; i++) {
            ones += sampler.take(logits);
        }

        assertThat(ones / 10_000.0).isCloseTo(.8, within(.02));
    }

    /** Every answer of at most so many tokens with its score. */
    private static List<Written> all(List<Long> tokens, double sum, int most, double penalty) {
        List<Written> found = new ArrayList<>();
        int last = tokens.isEmpty() ? 4 : tokens.get(tokens.size() - 1).intValue();
        for (int token = 0; token < 4; token++) {
            List<Long> grown = new ArrayList<>(tokens);
            grown.add((long) token);
            double grownSum = sum + Softmax.log(TABLE[last], token);
            if (token == END || grown.size() == most) {
                List<Long> said = token == END ? tokens : grown;
                found.add(new Written(said, token == END, grownSum / Math.pow(grown.size(), penalty)));
            } else {
                found.addAll(all(grown, grownSum, most, penalty));
            }
        }
        return found;
    }

    private static Task task(Rules rules, int most) {
        return new Task(List.of(), Set.of((long) END), rules, Decoding.greedy(most), 0, tokens -> "");
    }

    private static Decoding decoding(double temperature, double topP, OptionalInt topK) {
        return new Decoding(1, temperature, topP, topK, OptionalLong.empty(), List.of());
    }
}
