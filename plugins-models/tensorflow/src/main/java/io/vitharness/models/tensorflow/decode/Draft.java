package io.vitharness.models.tensorflow.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * A text under way.
 *
 * @param said what counts as said before it
 * @param words what was written
 * @param score the sum of the words' log-probabilities
 */
record Draft(List<Integer> said, List<Integer> words, double score) {

    Draft {
        said = List.copyOf(said);
        words = List.copyOf(words);
    }

    static Draft after(int[] said) {
        List<Integer> before = new ArrayList<>();
        for (int word : said) {
            before.add(word);
        }
        return new Draft(before, List.of(), 0);
    }

    Draft with(int word, double newScore) {
        List<Integer> longer = new ArrayList<>(words);
        longer.add(word);
        return new Draft(said, longer, newScore);
    }

    /** What was said and written, in order. */
    List<Integer> all() {
        List<Integer> all = new ArrayList<>(said);
        all.addAll(words);
        return all;
    }
}
