package io.vitharness.judges.classification;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Answers in the order of their score for one label, the surest first. The area under the ROC curve is the share of
 * pairs of a positive and a negative that stand in the right order, ties counting one half (Mann and Whitney 1947);
 * average precision is the sum of precisions weighted by the gain in recall, without interpolation. Both as
 * scikit-learn's {@code roc_auc_score} and {@code average_precision_score}.
 */
final class Ranking {

    private final int[] order;
    private final double[] scores;
    private final boolean[] positive;

    private Ranking(double[] scores, boolean[] positive) {
        this.scores = scores;
        this.positive = positive;
        this.order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Nothing where an answer that was read has no scores, where none has any, or where questions offered different
     * sets of labels. An answer that was not read stands where it does most harm.
     */
    static Optional<Ranking> of(List<Ballot> ballots, String label) {
        List<Ballot> read =
                ballots.stream().filter(ballot -> ballot.said().isPresent()).toList();
        int place = read.isEmpty() ? -1 : read.get(0).labels().indexOf(label);
        if (place < 0
                || read.stream()
                        .anyMatch(one -> !one.labels().equals(read.get(0).labels()))) {
            return Optional.empty();
        }
        double[] scores = new double[ballots.size()];
        boolean[] positive = new boolean[ballots.size()];
        for (int i = 0; i < scores.length; i++) {
            Ballot ballot = ballots.get(i);
            positive[i] = ballot.key().equals(label);
            scores[i] = ballot.said().isPresent()
                    ? ballot.scores().get(place)
                    : positive[i] ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Optional.of(new Ranking(scores, positive));
    }

    /** The area under the ROC curve; nothing without a positive or without a negative. */
    OptionalDouble area(double[] weights) {
        double[] sides = sides(weights);
        double pairs = 0;
        double above = 0;
        for (int i = 0; i < order.length; ) {
            int end = endOfTie(i);
            double[] tied = sums(i, end, weights);
            pairs += tied[0] * above + tied[0] * tied[1] / 2;
            above += tied[1];
            i = end;
        }
        double all = sides[0] * sides[1];
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - pairs / all);
    }

    /** Average precision; nothing without a positive. */
    OptionalDouble averagePrecision(double[] weights) {
        double positives = sides(weights)[0];
        double sum = 0;
        double found = 0;
        double seen = 0;
        for (int i = 0; i < order.length; ) {
            int end = endOfTie(i);
            double[] tied = sums(i, end, weights);
            found += tied[0];
            seen += tied[0] + tied[1];
            sum += seen == 0 ? 0 : tied[0] * found / seen;
            i = end;
        }
        return positives == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / positives);
    }

    private double[] sides(double[] weights) {
        return sums(0, order.length, weights);
    }

    /** Weight of positives and of negatives in a part of the order. */
    private double[] sums(int from, int to, double[] weights) {
        double[] sums = new double[2];
        for (int i = from; i < to; i++) {
            sums[positive[order[i]] ? 0 : 1] += weights[order[i]];
        }
        return sums;
    }

    private int endOfTie(int start) {
        int end = start + 1;
        while (end < order.length && scores[order[end]] == scores[order[start]]) {
            end++;
        }
        return end;
    }
}
