package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.decode.CausalModel;
import io.vitharness.models.tensorflow.decode.CausalWriting;
import io.vitharness.models.tensorflow.decode.Writing;
import io.vitharness.spi.model.ModelException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A decoder: the answer goes on where the prompt ends. */
record CausalSpeaker(CausalModel model, Tokenizer tokenizer, int context, Set<Integer> ends) implements Speaker {

    private static final int BATCH = 8;

    CausalSpeaker {
        ends = Set.copyOf(ends);
    }

    @Override
    public float[] embed(int[] words) {
        return model.embed(words);
    }

    @Override
    public Writing begin(List<Beginning> beginnings) {
        return writing(beginnings);
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<double[]> score(Beginning beginning, List<int[]> choices) {
        try (CausalWriting writing = writing(List.of(beginning))) {
            return writing.score(choices);
        }
    }

    /** What the tokenizer adds to the prompt's tokens when a space and the choice follow it. */
    @Override
    public int[] choice(Beginning beginning, String text, boolean isFramed) throws ModelException {
        int[] before = tokenizer.encode(beginning.text(), isFramed);
        int[] after = tokenizer.encode(beginning.text() + " " + text, isFramed);
        int common = Arrays.mismatch(before, after);
        if (common >= 0 && common < before.length) {
            throw ModelException.permanent("the choice '" + text + "' changes the tokens of the prompt before it, whose"
                    + " last " + (before.length - common) + " become others; how likely it is there cannot be told");
        }
        return Arrays.copyOfRange(after, before.length, after.length);
    }

    private CausalWriting writing(List<Beginning> beginnings) {
        return new CausalWriting(
                model,
                beginnings.stream().map(Beginning::vectors).toList(),
                beginnings.stream().map(Beginning::words).toList());
    }
}
