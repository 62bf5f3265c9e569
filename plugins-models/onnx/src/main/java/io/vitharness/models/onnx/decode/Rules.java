package io.vitharness.models.onnx.decode;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What changes logits before a token is taken, as the logits processors of transformers 5.18 do
 * ({@code generation/logits_process.py}), in their order.
 *
 * @param repetitionPenalty divides what is positive and multiplies what is negative of each token that was seen; 1 does
 *     nothing
 * @param noRepeat forbids tokens that would repeat a run of so many; 0 forbids none
 * @param suppressed tokens that are never taken
 * @param suppressedFirst tokens that are not taken first
 * @param first the token that must come first, where given
 * @param least how long an answer must be before it may end
 */
public record Rules(
        double repetitionPenalty,
        int noRepeat,
        Set<Long> suppressed,
        Set<Long> suppressedFirst,
        OptionalLong first,
        Least least) {

    /**
     * How long an answer must be: {@code min_new_tokens} and {@code min_length}.
     *
     * @param written how many tokens of its own it must have before an end; 0 for any
     * @param whole how many tokens prompt and answer must have together, the rows of pictures among them; 0 for any
     * @param ends the tokens that end an answer
     */
    public record Least(int written, int whole, Set<Long> ends) {

        /** An answer may be empty. */
        public static final Least NONE = new Least(0, 0, Set.of());

        public Least {
            ends = Set.copyOf(ends);
        }

        private boolean isReached(int seen, int prompt) {
            return seen - prompt >= written && seen >= whole;
        }
    }

    /** Without a least length. */
    public Rules(
            double repetitionPenalty,
            int noRepeat,
            Set<Long> suppressed,
            Set<Long> suppressedFirst,
            OptionalLong first) {
        this(repetitionPenalty, noRepeat, suppressed, suppressedFirst, first, Least.NONE);
    }

    /** Changes nothing. */
    public static final Rules NONE = new Rules(1, 0, Set.of(), Set.of(), OptionalLong.empty(), Least.NONE);

    private static final float NEVER = Float.NEGATIVE_INFINITY;

    public Rules {
        suppressed = Set.copyOf(suppressed);
        suppressedFirst = Set.copyOf(suppressedFirst);
    }

    /** Whether logits stay as they are. */
    public boolean isNone() {
        return equals(NONE);
    }

    /**
     * Changes the logits in place.
     *
     * @param seen what stands in the row so far: the prompt's tokens, then the answer's
     * @param prompt how many of them are the prompt's
     */
    void apply(float[] logits, List<Long> seen, int prompt) {
        penalise(logits, seen);
        forbidRepeats(logits, seen);
        if (!least.isReached(seen.size(), prompt)) {
            least.ends().forEach(token -> forbid(logits, token));
        }
        if (seen.size() == prompt && first.isPresent()) {
            float kept = logits[(int) first.getAsLong()];
            java.util.Arrays.fill(logits, NEVER);
            logits[(int) first.getAsLong()] = Float.isInfinite(kept) ? 0 : kept;
        }
        suppressed.forEach(token -> forbid(logits, token));
        if (seen.size() == prompt) {
            suppressedFirst.forEach(token -> forbid(logits, token));
        }
    }

    private void penalise(float[] logits, List<Long> seen) {
        if (repetitionPenalty == 1) {
            return;
        }
        float penalty = (float) repetitionPenalty;
        for (long token : Set.copyOf(seen)) {
            if (token < logits.length) {
                float logit = logits[(int) token];
                logits[(int) token] = logit < 0 ? logit * penalty : logit / penalty;
            }
        }
    }

    private void forbidRepeats(float[] logits, List<Long> seen) {
        int size = seen.size();
        if (noRepeat == 0 || size + 1 < noRepeat) {
            return;
        }
        List<Long> end = seen.subList(size - noRepeat + 1, size);
        for (int at = 0; at + noRepeat <= size; at++) {
            if (seen.subList(at, at + noRepeat - 1).equals(end)) {
                forbid(logits, seen.get(at + noRepeat - 1));
            }
        }
    }

    private static void forbid(float[] logits, long token) {
        if (token >= 0 && token < logits.length) {
            logits[(int) token] = NEVER;
        }
    }
}
