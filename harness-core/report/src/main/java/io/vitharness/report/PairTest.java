package io.vitharness.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the headlines of two cells on the same units at a fixed, uncorrected level.
 *
 * @param difference first minus second, over the units that both have
 * @param p two-sided
 * @param units how many units (or resamples) the test is made of
 * @param method {@code exact McNemar} or {@code paired bootstrap}
 */
public record PairTest(double difference, double p, int units, String method) {

    /** The level of every pair verdict. */
    public static final double LEVEL = .01;

    public boolean separated() {
        return p < LEVEL;
    }

    /** Empty when the two cells kept kinds of data that cannot be compared or share no unit. */
    public static Optional<PairTest> of(PairedData first, PairedData second) {
        if (first instanceof PairedData.RightWrong a && second instanceof PairedData.RightWrong b) {
            return mcNemar(a, b);
        }
        if (first instanceof PairedData.Replicates a) {
            return bootstrap(a.values(), replicates(second, a.values().size()));
        }
        return second instanceof PairedData.Replicates b
                ? bootstrap(replicates(first, b.values().size()), b.values())
                : Optional.empty();
    }

    // who gets nothing, or everything, has the same mean in every resample, also where others get shares
    private static List<Double> replicates(PairedData data, int count) {
        if (data instanceof PairedData.Replicates replicates) {
            return replicates.values();
        }
        String outcomes = ((PairedData.RightWrong) data).outcomes();
        boolean isConstant = !outcomes.isEmpty() && outcomes.chars().distinct().count() == 1;
        return isConstant ? Collections.nCopies(count, outcomes.charAt(0) == '1' ? 1.0 : 0.0) : List.of();
    }

    private static Optional<PairTest> mcNemar(PairedData.RightWrong first, PairedData.RightWrong second) {
        Map<String, Character> others = new HashMap<>();
        for (int i = 0; i < second.units().size(); i++) {
            others.put(second.units().get(i), second.outcomes().charAt(i));
        }
        int shared = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < first.units().size(); i++) {
            Character other = others.get(first.units().get(i));
            if (other != null) {
                boolean right = first.outcomes().charAt(i) == '1';
                shared++;
                onlyFirst += right && other == '0' ? 1 : 0;
                onlySecond += !right && other == '1' ? 1 : 0;
            }
        }
        return shared == 0
                ? Optional.empty()
                : Optional.of(new PairTest(
                        (onlyFirst - onlySecond) / (double) shared,
                        signTest(Math.min(onlyFirst, onlySecond), onlyFirst + onlySecond),
                        shared,
                        "exact McNemar"));
    }

    /** Twice the probability of at most {@code few} heads in {@code all} fair throws, at most 1. */
    static double signTest(int few, int all) {
        double logChoose = 0;
        double tail = 0;
        for (int k = 0; k <= few; k++) {
            tail += Math.exp(logChoose - all * Math.log(2));
            logChoose += Math.log(all - k) - Math.log(k + 1);
        }
        return Math.min(1, 2 * tail);
    }

    // share of resamples on the less likely side of zero, doubled; never 0, since finitely many were drawn
    private static Optional<PairTest> bootstrap(List<Double> first, List<Double> second) {
        if (first.size() != second.size() || first.isEmpty()) {
            return Optional.empty();
        }
        int above = 0;
        int below = 0;
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            double difference = first.get(i) - second.get(i);
            sum += difference;
            above += difference >= 0 ? 1 : 0;
            below += difference <= 0 ? 1 : 0;
        }
        int draws = first.size();
        double p = Math.min(1, 2 * (Math.min(above, below) + 1) / (double) (draws + 1));
        return Optional.of(new PairTest(sum / draws, p, draws, "paired bootstrap"));
    }
}
