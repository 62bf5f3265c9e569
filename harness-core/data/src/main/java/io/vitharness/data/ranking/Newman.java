package io.vitharness.data.ranking;

import java.util.Arrays;

/**
 * M. E. J. Newman, "Efficient computation of rankings from pairwise comparisons" (JMLR 2023), with ties after Davidson
 * (1970): a tie of i and j is as likely as {@code 2 v sqrt(s_i s_j)} to {@code s_i + s_j}.
 */
final class Newman {

    private static final int ROUNDS = 10_000;
    private static final double CLOSE = 1e-14;
    private static final double FIRST_READINESS = .5;

    private final Matrix matrix;
    private double[] scores;
    private double readiness = FIRST_READINESS;

    Newman(Matrix matrix) {
        this.matrix = matrix;
        this.scores = new double[matrix.size()];
        Arrays.fill(scores, 1);
    }

    /** All scores at once, as evalica steps, since the scale hangs on the path; one by one where that swings for ever. */
    double[] scores() {
        if (!settles(true)) {
            settles(false);
        }
        return scores;
    }

    private boolean settles(boolean atOnce) {
        for (int round = 0; round < ROUNDS; round++) {
            double[] before = scores.clone();
            double[] next = atOnce ? new double[before.length] : scores;
            Arrays.setAll(next, this::next);
            readiness = nextReadiness();
            scores = next;
            double moved = 0;
            for (int i = 0; i < next.length; i++) {
                moved = Math.max(moved, Math.abs(next[i] - before[i]) / Math.max(1, Math.abs(next[i])));
            }
            if (moved < CLOSE) {
                return true;
            }
        }
        return false;
    }

    private double next(int i) {
        double above = 0;
        double below = 0;
        for (int j = 0; j < scores.length; j++) {
            if (i != j) {
                double root = Math.sqrt(scores[i] * scores[j]);
                above += matrix.points(i, j) * (scores[j] + readiness * root) / sum(i, j);
                below += matrix.points(j, i) * (1 + readiness * Math.sqrt(scores[j] / scores[i])) / sum(i, j);
            }
        }
        return below == 0 ? scores[i] : above / below;
    }

    private double nextReadiness() {
        double above = 0;
        double below = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                above += matrix.ties(i, j) * (scores[i] + scores[j]) / sum(i, j) / 2;
                below += matrix.wins(i, j) * Math.sqrt(scores[i] * scores[j]) / sum(i, j) * 2;
            }
        }
        return below == 0 ? readiness : above / below;
    }

    private double sum(int i, int j) {
        return scores[i] + scores[j] + 2 * readiness * Math.sqrt(scores[i] * scores[j]);
    }
}
