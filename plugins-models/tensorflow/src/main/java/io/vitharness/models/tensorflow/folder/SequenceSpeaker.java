package io.vitharness.models.tensorflow.folder;

import io.vitharness.models.tensorflow.decode.SequenceModel;
import io.vitharness.models.tensorflow.decode.SequenceWriting;
import io.vitharness.models.tensorflow.decode.Writing;
import java.util.List;
import java.util.Set;

/** An encoder and a decoder: the answer is a text of its own, and its end counts as a word. */
record SequenceSpeaker(SequenceModel model, Tokenizer tokenizer, int start, Set<Integer> ends) implements Speaker {

    /** Distances have no end; this only keeps a mistake from filling the memory. */
    private static final int CONTEXT = 8192;

    SequenceSpeaker {
        ends = Set.copyOf(ends);
    }

    @Override
    public float[] embed(int[] words) {
        return model.embed(words);
    }

    @Override
    public Writing begin(List<Beginning> beginnings) {
        return new SequenceWriting(model, beginnings.get(0).vectors(), start);
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public List<double[]> score(Beginning beginning, List<int[]> choices) {
        try (SequenceWriting writing = new SequenceWriting(model, beginning.vectors(), start)) {
            return writing.score(choices);
        }
    }

    @Override
    public int[] choice(Beginning beginning, String text, boolean isFramed) {
        return tokenizer.encode(text, true);
    }

    @Override
    public int context() {
        return CONTEXT;
    }
}
