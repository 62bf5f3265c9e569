package io.vitharness.judges.caption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CIDEr (Vedantam et al. 2015): how alike captions are, n-grams weighed by how rare they are.
 *
 * <p>{@link Variant#COCO} is what {@code coco-caption} calls CIDEr, which is CIDEr-D without stemming: clipped counts,
 * and a Gaussian of sigma 6 over the difference in length, where the length is the number of pairs of words.
 * {@link Variant#PLAIN} has neither, as in the paper.
 */
final class Cider {

    /** Which formula. */
    enum Variant {
        COCO,
        PLAIN
    }

    private static final double SIGMA = 6;

    private final Variant variant;
    private final Frequencies frequencies;

    Cider(Variant variant, Frequencies frequencies) {
        this.variant = variant;
        this.frequencies = frequencies;
    }

    /** The score of one caption, 0..10; 0 throughout where only one picture is evaluated. */
    double score(Grams caption, List<Grams> references) {
        Vector said = vector(caption);
        double[] sums = new double[Grams.LONGEST];
        for (Grams reference : references) {
            Vector wanted = vector(reference);
            for (int n = 0; n < Grams.LONGEST; n++) {
                sums[n] += similarity(n, said, wanted);
            }
        }
        double mean = (sums[0] + sums[1] + sums[2] + sums[3]) / Grams.LONGEST;
        return mean / references.size() * 10;
    }

    private Vector vector(Grams grams) {
        List<Map<String, Double>> weights = new ArrayList<>();
        double[] norms = new double[Grams.LONGEST];
        for (int n = 0; n < Grams.LONGEST; n++) {
            Map<String, Double> weighed = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> gram : grams.counts().get(n).entrySet()) {
                double weight = gram.getValue() * frequencies.weight(gram.getKey());
                weighed.put(gram.getKey(), weight);
                norms[n] += weight * weight;
            }
            norms[n] = Math.sqrt(norms[n]);
            weights.add(weighed);
        }
        return new Vector(weights, norms, grams.total(2));
    }

    private double similarity(int n, Vector said, Vector wanted) {
        Map<String, Double> other = wanted.weights().get(n);
        double sum = 0;
        for (Map.Entry<String, Double> gram : said.weights().get(n).entrySet()) {
            double theirs = other.getOrDefault(gram.getKey(), 0.0);
            double ours = variant == Variant.COCO ? Math.min(gram.getValue(), theirs) : gram.getValue();
            sum += ours * theirs;
        }
        double norms = said.norms()[n] * wanted.norms()[n];
        double cosine = norms == 0 ? sum : sum / norms;
        return variant == Variant.COCO ? cosine * likeLength(said.length() - wanted.length()) : cosine;
    }

    // the official code writes np.e ** x
    private static double likeLength(double difference) {
        return Math.pow(Math.E, -(difference * difference) / (2 * SIGMA * SIGMA));
    }

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Vector(List<Map<String, Double>> weights, double[] norms, int length) {}
}
