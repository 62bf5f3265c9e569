package io.vitharness.spi.support;

import java.util.List;

/** Overlap with references (Lin 2004). */
public final class Rouge {

    private static final double BETA = 1.2;

    private Rouge() {}

    /**
     * ROUGE-L as in {@code coco-caption}: of the longest common subsequence, the best precision and the best recall
     * over all references, each for itself, beta 1.2. Texts are parted at single spaces: an empty text is one
     * empty word.
     *
     * @return 0..1
     */
    public static double longest(String caption, List<String> references) {
        WordIndex index = new WordIndex();
        int[] said = index.splitAtSpaces(caption);
        double precision = 0;
        double recall = 0;
        for (String reference : references) {
            int[] wanted = index.splitAtSpaces(reference);
            double common = commonLength(said, wanted);
            precision = Math.max(precision, common / said.length);
            recall = Math.max(recall, common / wanted.length);
        }
        return precision == 0 || recall == 0
                ? 0
                : (1 + BETA * BETA) * precision * recall / (recall + BETA * BETA * precision);
    }

    /** ROUGE-2: the F1 of pairs of words against the reference that it suits best, 0..1. */
    public static double pairs(GramIndex.Text text, List<GramIndex.Text> references) {
        double best = 0;
        for (GramIndex.Text reference : references) {
            double common = 0;
            for (int i = 0; i < text.different(2); i++) {
                common += Math.min(text.times(2, i), reference.count(2, text.number(2, i)));
            }
            double all = text.total(2) + reference.total(2);
            best = Math.max(best, all == 0 ? 0 : 2 * common / all);
        }
        return best;
    }

    private static int commonLength(int[] one, int[] other) {
        int[] row = new int[other.length + 1];
        for (int word : one) {
            int diagonal = 0;
            for (int j = 1; j <= other.length; j++) {
                int above = row[j];
                row[j] = word == other[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.length];
    }
}
