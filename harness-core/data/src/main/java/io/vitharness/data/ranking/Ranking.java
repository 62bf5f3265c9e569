package io.vitharness.data.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;

/** Scores of all things by one rule each; every map has the things in the order of their names. */
public final class Ranking {

    private static final int ROUNDS = 100_000;
    private static final double CLOSE = 1e-15;
    private static final double DAMPING = .85;

    private final Matrix matrix;

    /** At least one battle. */
    public Ranking(List<Battle> battles) {
        if (battles.isEmpty()) {
            throw new IllegalArgumentException("a ranking needs at least one battle");
        }
        this.matrix = new Matrix(battles);
    }

    /** Battles won, ties half. */
    public Map<String, Double> points() {
        return scores(this::row);
    }

    /** The mean share of battles won against each opponent that was met, ties half. */
    public Map<String, Double> averageWinRate() {
        return scores(i -> {
            double sum = 0;
            int opponents = 0;
            for (int j = 0; j < matrix.size(); j++) {
                if (matrix.games(i, j) > 0) {
                    sum += matrix.points(i, j) / matrix.games(i, j);
                    opponents++;
                }
            }
            return opponents == 0 ? 0 : sum / opponents;
        });
    }

    /** The leading eigenvector of the transposed points, of length 1. */
    public Map<String, Double> eigenvector() {
        return matrix.named(powers(scores -> {
            double[] next = new double[matrix.size()];
            for (int i = 0; i < next.length; i++) {
                for (int j = 0; j < next.length; j++) {
                    next[i] += matrix.points(j, i) * scores[j];
                }
            }
            return next;
        }));
    }

    /** PageRank of a walk from losers to winners with damping .85, summing to 1. */
    public Map<String, Double> pageRank() {
        double[] scores = powers(this::walk);
        double sum = Arrays.stream(scores).sum();
        return matrix.named(Arrays.stream(scores).map(score -> score / sum).toArray());
    }

    /** Newman's rule (2023) for wins and ties, with the readiness to tie fitted beside the scores. */
    public Map<String, Double> newman() {
        return matrix.named(new Newman(matrix).scores());
    }

    private double[] walk(double[] scores) {
        int size = matrix.size();
        double[] next = new double[size];
        for (int j = 0; j < size; j++) {
            double lost = column(j);
            for (int i = 0; i < size; i++) {
                double step = lost == 0 ? 1.0 / size : matrix.points(i, j) / lost;
                next[i] += (DAMPING * step + (1 - DAMPING) / size) * scores[j];
            }
        }
        return next;
    }

    // the start stands at equal scores; a step is scaled to length 1
    private double[] powers(UnaryOperator<double[]> step) {
        double[] scores = new double[matrix.size()];
        Arrays.fill(scores, 1.0 / scores.length);
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = step.apply(scores);
            double length = Math.sqrt(Arrays.stream(next).map(one -> one * one).sum());
            double moved = 0;
            for (int i = 0; i < next.length; i++) {
                next[i] = length == 0 ? 0 : next[i] / length;
                moved = Math.max(moved, Math.abs(next[i] - scores[i]));
            }
            scores = next;
            if (moved < CLOSE) {
                break;
            }
        }
        return scores;
    }

    private Map<String, Double> scores(IntToDoubleFunction score) {
        double[] scores = new double[matrix.size()];
        Arrays.setAll(scores, score);
        return matrix.named(scores);
    }

    private double row(int i) {
        double sum = 0;
        for (int j = 0; j < matrix.size(); j++) {
            sum += matrix.points(i, j);
        }
        return sum;
    }

    private double column(int j) {
        double sum = 0;
        for (int i = 0; i < matrix.size(); i++) {
            sum += matrix.points(i, j);
        }
        return sum;
    }
}
