package io.vitharness.judges.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What BLEU needs of one caption; counts of several captions are added up.
 *
 * <p>Papineni et al. 2002 as in {@code coco-caption} ({@code BleuScorer}, option {@code closest}): clipped matches by
 * the largest count among the references, the reference length closest to the caption's (of equally close ones the
 * shorter), and two tiny numbers that keep impossible n-grams off zero.
 *
 * @param sums caption length, reference length, then guesses and matches of 1 to 4 words
 */
@SuppressWarnings("OperatorPrecedence")
record BleuCounts(List<Double> sums) {

    static final int SIZE = 2 + 2 * GramIndex.LONGEST;

    private static final double SMALL = 1e-9;
    private static final double TINY = 1e-15;

    BleuCounts {
        sums = List.copyOf(sums);
    }

    static BleuCounts of(GramIndex.Text caption, List<GramIndex.Text> references) {
        Double[] sums = new Double[SIZE];
        sums[0] = (double) caption.words();
        sums[1] = (double) closest(caption.words(), references);
        for (int n = 1; n <= GramIndex.LONGEST; n++) {
            sums[1 + n] = (double) caption.total(n);
            sums[1 + GramIndex.LONGEST + n] = (double) matches(n, caption, references);
        }
        return new BleuCounts(Arrays.asList(sums));
    }

    /** BLEU of up to 1, 2, 3 and 4 words, 0..1, of sums of counts. */
    static double[] scores(double[] sums) {
        double ratio = (sums[0] + TINY) / (sums[1] + SMALL);
        double brevity = ratio < 1 ? Math.exp(1 - 1 / ratio) : 1;
        double[] scores = new double[GramIndex.LONGEST];
        double product = 1;
        for (int n = 1; n <= GramIndex.LONGEST; n++) {
            product *= (sums[1 + GramIndex.LONGEST + n] + TINY) / (sums[1 + n] + SMALL);
            scores[n - 1] = Math.pow(product, 1.0 / n) * brevity;
        }
        return scores;
    }

    private static int closest(int length, List<GramIndex.Text> references) {
        List<Integer> lengths = new ArrayList<>();
        references.forEach(reference -> lengths.add(reference.words()));
        int best = lengths.get(0);
        for (int candidate : lengths) {
            int nearer = Integer.compare(Math.abs(candidate - length), Math.abs(best - length));
            if (nearer < 0 || nearer == 0 && candidate < best) {
                best = candidate;
            }
        }
        return best;
    }

    private static int matches(int n, GramIndex.Text caption, List<GramIndex.Text> references) {
        int matches = 0;
        for (int i = 0; i < caption.numbers()[n - 1].length; i++) {
            int most = 0;
            for (GramIndex.Text reference : references) {
                most = Math.max(most, reference.count(n, caption.numbers()[n - 1][i]));
            }
            matches += Math.min(caption.counts()[n - 1][i], most);
        }
        return matches;
    }
}
