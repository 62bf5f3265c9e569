package io.vitharness.site.rank;

import io.vitharness.report.PairTest;
import io.vitharness.report.PairedData;
import java.util.List;
import java.util.Optional;

/**
 * Compares the means over several benchmarks of two models, each benchmark with equal weight and as independent of the
 * others. One benchmark is left to {@link PairTest}.
 *
 * <p>For right/wrong data the variance is McNemar's under equality, (b + c) / n² for b and c discordant units of n, with
 * the difference drawn to zero by half a step; for replicates it is that of their differences. The sum is held against
 * the normal distribution.
 */
public final class OverallTest {

    private OverallTest() {}

    /** The pairs of one benchmark; more is better in both. */
    public record Pair(PairedData first, PairedData second) {}

    /** Empty when one of the benchmarks cannot be compared. */
    public static Optional<PairTest> of(List<Pair> pairs) {
        if (pairs.size() == 1) {
            return PairTest.of(pairs.get(0).first(), pairs.get(0).second());
        }
        double sum = 0;
        double variance = 0;
        double step = 1;
        int units = 0;
        for (Pair pair : pairs) {
            Optional<Difference> difference = Difference.of(pair.first(), pair.second());
            if (difference.isEmpty()) {
                return Optional.empty();
            }
            sum += difference.get().mean();
            variance += difference.get().variance();
            step = Math.min(step, difference.get().step());
            units += difference.get().units();
        }
        double distance = Math.max(0, Math.abs(sum) - step);
        double p = distance == 0 ? 1 : Normal.twoSided(distance / Math.sqrt(variance)); // infinity has no tail
        return Optional.of(new PairTest(sum / pairs.size(), p, units, "stratified paired test"));
    }
}
