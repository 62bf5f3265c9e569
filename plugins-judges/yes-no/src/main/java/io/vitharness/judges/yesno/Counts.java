package io.vitharness.judges.yesno;

import java.util.OptionalDouble;

/**
 * POPE's table with a yes as the positive, and what it leaves out: answers that were not read.
 *
 * @param missedYes unread answers to questions whose key is yes
 * @param missedNo unread answers to all other questions
 */
record Counts(
        double truePositives,
        double falsePositives,
        double trueNegatives,
        double falseNegatives,
        double missedYes,
        double missedNo) {

    /** How many numbers one table takes in {@link ClusterSums}. */
    static final int WIDTH = 6;

    /** The table that starts at a place of a row of sums. */
    static Counts at(double[] sums, int place) {
        return new Counts(
                sums[place], sums[place + 1], sums[place + 2], sums[place + 3], sums[place + 4], sums[place + 5]);
    }

    /** Where an answer belongs in the table. */
    static int place(Ballot ballot) {
        boolean key = ballot.key().orElse(false);
        if (ballot.said().isEmpty()) {
            return key ? 4 : 5;
        }
        boolean said = ballot.said().get();
        return key ? said ? 0 : 3 : said ? 1 : 2;
    }

    OptionalDouble accuracy() {
        return ratio(truePositives + trueNegatives, all());
    }

    OptionalDouble precision() {
        return ratio(truePositives, truePositives + falsePositives);
    }

    OptionalDouble recall() {
        return ratio(truePositives, truePositives + falseNegatives + missedYes);
    }

    /** The share of answers that are a yes. */
    OptionalDouble yesRatio() {
        return ratio(truePositives + falsePositives, all());
    }

    /** The harmonic mean of precision and recall, in the official order of operations; 0 where nothing was found. */
    OptionalDouble f1() {
        if (recall().isEmpty()) {
            return OptionalDouble.empty();
        }
        double recall = recall().getAsDouble();
        double precision = precision().orElse(0);
        return OptionalDouble.of(recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private double all() {
        return truePositives + falsePositives + trueNegatives + falseNegatives + missedYes + missedNo;
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
