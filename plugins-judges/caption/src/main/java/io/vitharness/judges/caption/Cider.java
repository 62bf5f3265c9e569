package io.vitharness.judges.caption;

import io.vitharness.spi.support.GramIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final double[] weights;
    private final double[] theirs;

    private Cider(Variant variant, double[] weights) {
        this.variant = variant;
        this.weights = weights;
        this.theirs = new double[weights.length];
    }

    /**
     * The score of each caption, 0..10; 0 throughout where only one picture is evaluated. Repeats of a sample are one
     * picture: its references are counted once.
     */
    static List<Double> scores(Variant variant, List<Captioned> captions, Optional<Frequencies> given) {
        GramIndex index = new GramIndex();
        List<GramIndex.Text> said = new ArrayList<>();
        List<List<GramIndex.Text>> wanted = new ArrayList<>();
        Map<String, List<GramIndex.Text>> pictures = new LinkedHashMap<>();
        for (Captioned caption : captions) {
            said.add(index.text(caption.evidence().caption()));
            List<GramIndex.Text> references =
                    caption.evidence().references().stream().map(index::text).toList();
            wanted.add(references);
            pictures.putIfAbsent(caption.scored().id(), references);
        }
        double[] weights = given.isPresent()
                ? GramWeights.given(index, given.get())
                : GramWeights.counted(index, pictures.values());
        Cider cider = new Cider(variant, weights);
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            scores.add(cider.score(said.get(i), wanted.get(i)));
        }
        return scores;
    }

    private double score(GramIndex.Text caption, List<GramIndex.Text> references) {
        double[] sums = new double[GramIndex.LONGEST];
        for (GramIndex.Text reference : references) {
            int difference = caption.total(2) - reference.total(2);
            double like = variant == Variant.COCO ? likeLength(difference) : 1;
            for (int n = 0; n < GramIndex.LONGEST; n++) {
                sums[n] += similarity(n, caption, reference) * like;
            }
        }
        double mean = (sums[0] + sums[1] + sums[2] + sums[3]) / GramIndex.LONGEST;
        return mean / references.size() * 10;
    }

    private double similarity(int n, GramIndex.Text caption, GramIndex.Text reference) {
        double norms = Math.sqrt(lay(n, reference));
        int different = caption.different(n + 1);
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < different; i++) {
            double ours = caption.times(n + 1, i) * weights[caption.number(n + 1, i)];
            double other = theirs[caption.number(n + 1, i)];
            squares += ours * ours;
            sum += (variant == Variant.COCO ? Math.min(ours, other) : ours) * other;
        }
        for (int i = 0; i < reference.different(n + 1); i++) {
            theirs[reference.number(n + 1, i)] = 0;
        }
        norms *= Math.sqrt(squares);
        return norms == 0 ? sum : sum / norms;
    }

    // the reference's weights at their numbers; returns the sum of their squares
    private double lay(int n, GramIndex.Text reference) {
        double squares = 0;
        for (int i = 0; i < reference.different(n + 1); i++) {
            double weight = reference.times(n + 1, i) * weights[reference.number(n + 1, i)];
            theirs[reference.number(n + 1, i)] = weight;
            squares += weight * weight;
        }
        return squares;
    }

    // the official code writes np.e ** x
    private static double likeLength(double difference) {
        return Math.pow(Math.E, -(difference * difference) / (2 * SIGMA * SIGMA));
    }
}
