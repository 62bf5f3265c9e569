package io.vitharness.judges.classification;

import java.util.OptionalDouble;

/**
 * Counts by label: how often it is the key, how often it was said, how often both; and the figures of them, in
 * scikit-learn's definitions ({@code sklearn/metrics/_classification.py}).
 */
final class Table {

    private final double[] keyed;
    private final double[] claimed;
    private final double[] hit;
    private double all;
    private double unread;

    Table(int labels) {
        keyed = new double[labels];
        claimed = new double[labels];
        hit = new double[labels];
    }

    /** An answer that was not read has said the label -1. */
    void add(int key, int said, double weight) {
        all += weight;
        keyed[key] += weight;
        if (said < 0) {
            unread += weight;
            return;
        }
        claimed[said] += weight;
        if (said == key) {
            hit[key] += weight;
        }
    }

    OptionalDouble accuracy() {
        return ratio(sum(hit), all);
    }

    /** The mean recall over the labels that are keys. */
    OptionalDouble balancedAccuracy() {
        return mean(this::recall, false);
    }

    /** The mean over labels; one that nobody said has the precision 0. */
    OptionalDouble macroPrecision() {
        return mean(this::precision, true);
    }

    /** The mean over labels; one that is no key has the recall 0. */
    OptionalDouble macroRecall() {
        return mean(this::recall, true);
    }

    OptionalDouble macroF1() {
        return mean(label -> ratio(2 * hit[label], keyed[label] + claimed[label]), true);
    }

    /** The share of right ones among the answers that were read. */
    OptionalDouble microPrecision() {
        return ratio(sum(hit), all - unread);
    }

    OptionalDouble microF1() {
        return ratio(2 * sum(hit), 2 * all - unread);
    }

    OptionalDouble precision(int label) {
        return ratio(hit[label], claimed[label]);
    }

    OptionalDouble recall(int label) {
        return ratio(hit[label], keyed[label]);
    }

    /** 1 where the label is no key and nobody said it, if every answer was read. */
    OptionalDouble f1(int label) {
        double both = keyed[label] + claimed[label];
        if (both == 0) {
            return unread == 0 && all > 0 ? OptionalDouble.of(1) : OptionalDouble.empty();
        }
        return OptionalDouble.of(2 * hit[label] / both);
    }

    private OptionalDouble mean(PerLabel figure, boolean zeros) {
        double total = 0;
        int count = 0;
        for (int label = 0; label < keyed.length; label++) {
            if (keyed[label] + claimed[label] == 0) {
                continue; // neither a key nor said: in no list of labels
            }
            OptionalDouble one = figure.of(label);
            if (one.isPresent() || zeros) {
                total += one.orElse(0);
                count++;
            }
        }
        return ratio(total, count);
    }

    private interface PerLabel {
        OptionalDouble of(int label);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
