package io.vitharness.models.tensorflow.decode;

import java.util.HashSet;
import java.util.List;

/** Changes a draft's next logits by what the manner forbids and disfavours, as the processors of transformers 5.18. */
final class Rules {

    private static final float NEVER = Float.NEGATIVE_INFINITY;

    private final Manner manner;

    Rules(Manner manner) {
        this.manner = manner;
    }

    /** Changes the array in place. */
    void apply(Draft draft, float[] logits) {
        if (manner.repetitionPenalty() != 1) {
            disfavourSaid(draft, logits);
        }
        if (manner.freshRun() > 0) {
            forbidRuns(draft.all(), logits);
        }
        if (draft.words().size() < manner.minWords()) {
            manner.ends().forEach(end -> logits[end] = NEVER);
        }
    }

    private void disfavourSaid(Draft draft, float[] logits) {
        float penalty = (float) manner.repetitionPenalty();
        for (int word : new HashSet<>(draft.all())) {
            logits[word] = logits[word] < 0 ? logits[word] * penalty : logits[word] / penalty;
        }
    }

    /** Forbids each word that would end a run that was there before. */
    private void forbidRuns(List<Integer> all, float[] logits) {
        int run = manner.freshRun();
        if (all.size() + 1 < run) {
            return;
        }
        List<Integer> last = all.subList(all.size() - run + 1, all.size());
        for (int i = 0; i + run <= all.size(); i++) {
            if (all.subList(i, i + run - 1).equals(last)) {
                logits[all.get(i + run - 1)] = NEVER;
            }
        }
    }
}
