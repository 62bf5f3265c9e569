package io.vitharness.judges.yesno;

import java.util.OptionalDouble;

/**
 * What MME counts of one sub-task.
 *
 * @param pairs pictures whose two questions were answered, or one of them wrongly
 * @param bothRight pictures of which both questions were answered right
 */
record TaskCounts(double questions, double right, double pairs, double bothRight) {

    /** How many numbers one sub-task takes in {@link ClusterSums}. */
    static final int WIDTH = 4;

    /** The counts that start at a place of a row of sums. */
    static TaskCounts at(double[] sums, int place) {
        return new TaskCounts(sums[place], sums[place + 1], sums[place + 2], sums[place + 3]);
    }

    OptionalDouble accuracy() {
        return questions == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / questions);
    }

    OptionalDouble accuracyPlus() {
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(bothRight / pairs);
    }

    /** Both in percent, added: 0 to 200. */
    OptionalDouble score() {
        return accuracy().isEmpty() || accuracyPlus().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        accuracy().getAsDouble() * 100 + accuracyPlus().getAsDouble() * 100);
    }
}
