package io.vitharness.models.tensorflow.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes the likeliest word each time, for several rows at once; none sees another. */
public final class GreedyWriter {

    private final Manner manner;
    private final Rules rules;

    public GreedyWriter(Manner manner) {
        this.manner = manner;
        this.rules = new Rules(manner);
    }

    /** One text for each row of the start. */
    public List<Written> write(Writing writing) throws InterruptedException {
        List<Draft> drafts = new ArrayList<>();
        writing.said().forEach(said -> drafts.add(Draft.after(said)));
        List<float[]> logits = writing.start();
        int[] rows = IntStream.range(0, drafts.size()).toArray();
        List<Integer> open = new ArrayList<>(IntStream.of(rows).boxed().toList());
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the model was asked to stop");
            }
            int[] words = new int[open.size()];
            for (int i = 0; i < words.length; i++) {
                Draft draft = drafts.get(open.get(i));
                double before = draft.score();
                float[] scores = logits.get(i);
                rules.apply(draft, scores);
                words[i] = Logits.greatest(scores);
                drafts.set(open.get(i), draft.with(words[i], before + Logits.logShares(scores)[words[i]]));
            }
            int[] going = IntStream.range(0, words.length)
                    .filter(i -> !isDone(drafts.get(open.get(i))))
                    .toArray();
            if (going.length == 0) {
                return drafts.stream().map(this::written).toList();
            }
            logits = writing.next(going, IntStream.of(going).map(i -> words[i]).toArray());
            List<Integer> left = IntStream.of(going).mapToObj(open::get).toList();
            open.clear();
            open.addAll(left);
        }
    }

    private boolean isDone(Draft draft) {
        return draft.words().size() >= manner.maxWords() || isEnded(draft);
    }

    private boolean isEnded(Draft draft) {
        return manner.ends().contains(draft.words().get(draft.words().size() - 1));
    }

    private Written written(Draft draft) {
        return new Written(draft.words(), isEnded(draft), draft.score());
    }
}
