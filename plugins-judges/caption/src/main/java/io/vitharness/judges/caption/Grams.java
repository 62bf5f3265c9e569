package io.vitharness.judges.caption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The n-grams of one text, each with its count, in the order in which they first stand in the text.
 *
 * @param words how many words the text has
 * @param counts n-grams of 1 to {@value #LONGEST} words as texts with single spaces, the list's place is n - 1
 */
record Grams(int words, List<Map<String, Integer>> counts) {

    static final int LONGEST = 4;

    Grams {
        counts = List.copyOf(counts);
    }

    /** Of a text whose words are parted by white space, as Python's {@code split()} parts them. */
    static Grams of(String text) {
        List<String> words = words(text);
        String joined = String.join(" ", words);
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).length() + 1;
        }
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (int n = 1; n <= LONGEST; n++) {
            Map<String, Integer> grams = new LinkedHashMap<>();
            for (int i = 0; i + n <= words.size(); i++) {
                grams.merge(joined.substring(starts[i], starts[i + n] - 1), 1, Integer::sum);
            }
            counts.add(grams);
        }
        return new Grams(words.size(), counts);
    }

    /** How many n-grams the text has, repeated ones included. */
    int total(int n) {
        return Math.max(0, words - n + 1);
    }

    Map<String, Integer> of(int n) {
        return counts.get(n - 1);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || isBlank(text.charAt(i));
            if (blank && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        return words;
    }

    // Python's str.isspace; the no-break space parts words there
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
