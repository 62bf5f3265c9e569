package io.vitharness.models.tensorflow.answer;

import io.vitharness.models.tensorflow.decode.Logits;
import io.vitharness.models.tensorflow.part.Row;
import io.vitharness.models.tensorflow.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Writes answers word by word, the likeliest each time; the whole row is read anew for each word. */
public final class Generator {

    /**
     * A written answer.
     *
     * @param isFinished whether the model itself ended it
     */
    public record Written(List<Integer> words, boolean isFinished) {
        public Written {
            words = List.copyOf(words);
        }
    }

    /** An answer that is being written. */
    private static final class Draft {
        private final Asked asked;
        private final List<Integer> words = new ArrayList<>();
        private boolean isFinished;

        private Draft(Asked asked) {
            this.asked = asked;
        }

        private boolean isOpen() {
            return !isFinished && words.size() < asked.maxWords();
        }

        private void add(int word) {
            if (word == Vocabulary.END) {
                isFinished = true;
            } else {
                words.add(word);
            }
        }

        private Row row(int picture) {
            int[] soFar = words.stream().mapToInt(Integer::intValue).toArray();
            return asked.row(soFar, Row.OPEN).showing(picture);
        }
    }

    private final Trained network;

    public Generator(Trained network) {
        this.network = network;
    }

    /** One answer for each prompt; rows are read together, and no row sees another. Stops on an interrupt. */
    public List<Written> write(List<Asked> prompts) throws InterruptedException {
        List<Draft> drafts = prompts.stream().map(Draft::new).toList();
        List<Draft> open = drafts.stream().filter(Draft::isOpen).toList();
        while (!open.isEmpty()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the model was asked to stop");
            }
            extend(open);
            open = open.stream().filter(Draft::isOpen).toList();
        }
        return drafts.stream()
                .map(draft -> new Written(draft.words, draft.isFinished))
                .toList();
    }

    /** Adds to each draft the likeliest next word. */
    private void extend(List<Draft> drafts) {
        List<float[]> pictures =
                drafts.stream().map(draft -> draft.asked.features()).toList();
        List<Row> rows = new ArrayList<>();
        drafts.forEach(draft -> rows.add(draft.row(rows.size())));
        float[] logits = network.logits(pictures, rows);
        int words = network.vocabulary().size();
        int position = -1;
        for (Draft draft : drafts) {
            position += draft.words.size() + 1;
            draft.add(Logits.greatest(logits, position * words, words));
        }
    }
}
