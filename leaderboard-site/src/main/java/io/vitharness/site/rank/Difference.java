package io.vitharness.site.rank;

import io.vitharness.report.PairTest;
import io.vitharness.report.PairedData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far two models lie apart on one benchmark.
 *
 * @param variance of the mean difference if the two were equal
 * @param step the smallest change one unit can make; 0 for replicates
 */
record Difference(double mean, double variance, double step, int units) {

    static Optional<Difference> of(PairedData first, PairedData second) {
        Optional<PairTest> test = PairTest.of(first, second);
        if (test.isEmpty()) {
            return Optional.empty();
        }
        if (first instanceof PairedData.RightWrong a && second instanceof PairedData.RightWrong b) {
            double n = test.get().units();
            return Optional.of(new Difference(
                    test.get().difference(),
                    discordant(a, b) / (n * n),
                    1 / n,
                    test.get().units()));
        }
        if (first instanceof PairedData.Replicates a && second instanceof PairedData.Replicates b) {
            double mean = test.get().difference();
            return Optional.of(new Difference(
                    mean, variance(a.values(), b.values(), mean), 0, test.get().units()));
        }
        return Optional.empty();
    }

    private static int discordant(PairedData.RightWrong first, PairedData.RightWrong second) {
        Map<String, Character> others = new HashMap<>();
        for (int i = 0; i < second.units().size(); i++) {
            others.put(second.units().get(i), second.outcomes().charAt(i));
        }
        int count = 0;
        for (int i = 0; i < first.units().size(); i++) {
            Character other = others.get(first.units().get(i));
            count += other != null && other != first.outcomes().charAt(i) ? 1 : 0;
        }
        return count;
    }

    private static double variance(List<Double> first, List<Double> second, double mean) {
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            double off = first.get(i) - second.get(i) - mean;
            sum += off * off;
        }
        return first.size() < 2 ? 0 : sum / (first.size() - 1);
    }
}
