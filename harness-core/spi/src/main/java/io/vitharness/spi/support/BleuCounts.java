package io.vitharness.spi.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What BLEU needs of one text; counts of several texts are added up.
 *
 * <p>Papineni et al. 2002 as in {@code coco-caption} ({@code BleuScorer}, option {@code closest}): clipped matches by
 * the largest count among the references, the reference length closest to the text's (of equally close ones the
 * shorter), and two tiny numbers that keep impossible n-grams off zero.
 *
 * @param sums text length, reference length, then guesses and matches of 1 to 4 words
 */
public record BleuCounts(List<Double> sums) {

    private static final int SIZE = 2 + 2 * GramIndex.LONGEST;

    private static final double SMALL = 1e-9;
    private static final double TINY = 1e-15;

    public BleuCounts {
        sums = List.copyOf(sums);
    }

    /** Of one text against its references; at least one. */
    public static BleuCounts of(GramIndex.Text text, List<GramIndex.Text> references) {
        Double[] sums = new Double[SIZE];
        sums[0] = (double) text.words();
        sums[1] = (double) closest(text.words(), references);
        for (int n = 1; n <= GramIndex.LONGEST; n++) {
            sums[1 + n] = (double) text.total(n);
            sums[1 + GramIndex.LONGEST + n] = (double) matches(n, text, references);
        }
        return new BleuCounts(Arrays.asList(sums));
    }

    /** BLEU of up to 1, 2, 3 and 4 words, 0..1, of sums of counts. */
    public static List<Double> scores(List<Double> sums) {
        double ratio = (sums.get(0) + TINY) / (sums.get(1) + SMALL);
        double brevity = ratio < 1 ? Math.exp(1 - 1 / ratio) : 1;
        List<Double> scores = new ArrayList<>();
        double product = 1;
        for (int n = 1; n <= GramIndex.LONGEST; n++) {
            product *= (sums.get(1 + GramIndex.LONGEST + n) + TINY) / (sums.get(1 + n) + SMALL);
            scores.add(Math.pow(product, 1.0 / n) * brevity);
        }
        return scores;
    }

    private static int closest(int length, List<GramIndex.Text> references) {
        List<Integer> lengths = new ArrayList<>();
        references.forEach(reference -> lengths.add(reference.words()));
        int best = lengths.get(0);
        for (int candidate : lengths) {
            int nearer = Integer.compare(Math.abs(candidate - length), Math.abs(best - length));
            if (nearer < 0 || (nearer == 0 && candidate < best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int matches(int n, GramIndex.Text text, List<GramIndex.Text> references) {
        int matches = 0;
        for (int i = 0; i < text.different(n); i++) {
            int most = 0;
            for (GramIndex.Text reference : references) {
                most = Math.max(most, reference.count(n, text.number(n, i)));
            }
            matches += Math.min(text.times(n, i), most);
        }
        return matches;
    }
}
