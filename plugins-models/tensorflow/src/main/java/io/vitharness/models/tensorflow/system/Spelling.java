package io.vitharness.models.tensorflow.system;

import java.util.stream.IntStream;

/** Tells words that are probably the same one misspelled. */
final class Spelling {

    private Spelling() {}

    /** Whether a third of a word's letters at most would have to change. */
    static boolean isNear(String found, String word) {
        int most = Math.max(1, word.length() / 3);
        return Math.abs(found.length() - word.length()) <= most && distance(found, word) <= most;
    }

    /** How many letters to put in, to leave out or to change (Levenshtein). */
    private static int distance(String from, String to) {
        int[] costs = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(changed, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[to.length()];
    }
}
