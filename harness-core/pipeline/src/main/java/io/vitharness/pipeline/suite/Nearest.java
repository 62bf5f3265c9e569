package io.vitharness.pipeline.suite;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelled one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /** The known word closest to the given one, unless all are far from it. */
    public static Optional<String> of(String word, Collection<String> known) {
        String wanted = plain(word);
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(wanted, plain(candidate)) <= Math.max(1, wanted.length() / 3));
    }

    /** {@code ; did you mean 'x'? known: x, y}, as the end of a message about an unknown word. */
    public static String hint(String word, Collection<String> known) {
        String all = known.isEmpty() ? "none" : String.join(", ", known);
        return of(word, known)
                .map(near -> "; did you mean '" + near + "'? known: " + all)
                .orElse("; known: " + all);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    // Damerau-Levenshtein with adjacent transpositions; the words are cut, since a key may be as long as the file
    private static int distance(String left, String right) {
        String a = left.substring(0, Math.min(60, left.length()));
        String b = right.substring(0, Math.min(60, right.length()));
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : new Cell(i, j).cost(cost, a, b);
            }
        }
        return cost[a.length()][b.length()];
    }

    /** A cell of the table: the cost of turning the first {@code i} characters into the first {@code j}. */
    private record Cell(int i, int j) {

        int cost(int[][] cost, String a, String b) {
            int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            int best = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
            return swapped(a, b) ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
        }

        private boolean swapped(String a, String b) {
            return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        }
    }
}
