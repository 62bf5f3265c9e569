package io.vitharness.data.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Krippendorff's alpha (2011): one minus observed over expected disagreement, for any number of raters, any level of
 * measurement and missing values.
 */
public final class KrippendorffAlpha {

    /** What a difference of two values means. */
    public enum Level {
        /** Values are the same or not. */
        NOMINAL,
        /** Values have an order. */
        ORDINAL,
        /** Differences of values have a size. */
        INTERVAL,
        /** Values have a zero, too. */
        RATIO
    }

    private final Level level;
    private final List<Double> values;
    private final double[][] pairs;

    private KrippendorffAlpha(Level level, List<List<Double>> units) {
        this.level = level;
        TreeSet<Double> all = new TreeSet<>();
        units.forEach(all::addAll);
        this.values = new ArrayList<>(all);
        this.pairs = new double[values.size()][values.size()];
        units.forEach(this::add);
    }

    /**
     * The alpha of some things.
     *
     * @param units the values that were given to each thing; those that lack are left out
     * @return empty where no two values were given to one thing, or all values are the same
     */
    public static OptionalDouble of(Level level, List<List<Double>> units) {
        return new KrippendorffAlpha(level, units).alpha();
    }

    // every ordered pair of values of a thing counts 1 / (m - 1)
    private void add(List<Double> unit) {
        if (unit.size() < 2) {
            return;
        }
        TreeMap<Double, Integer> counts = new TreeMap<>();
        unit.forEach(value -> counts.merge(value, 1, Integer::sum));
        counts.forEach((a, timesA) -> counts.forEach((b, timesB) -> {
            int times = a.equals(b) ? timesA * (timesA - 1) : timesA * timesB;
            pairs[values.indexOf(a)][values.indexOf(b)] += times / (unit.size() - 1.0);
        }));
    }

    private OptionalDouble alpha() {
        double[] totals = new double[values.size()];
        double all = 0;
        for (int i = 0; i < totals.length; i++) {
            for (int j = 0; j < totals.length; j++) {
                totals[i] += pairs[i][j];
            }
            all += totals[i];
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < totals.length; i++) {
            for (int j = 0; j < totals.length; j++) {
                double distance = distance(totals, i, j);
                observed += pairs[i][j] * distance;
                expected += totals[i] * totals[j] * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    private double distance(double[] totals, int i, int j) {
        double a = values.get(i);
        double b = values.get(j);
        return switch (level) {
            case NOMINAL -> i == j ? 0 : 1;
            case ORDINAL -> squared(between(totals, Math.min(i, j), Math.max(i, j)));
            case INTERVAL -> squared(a - b);
            case RATIO -> a + b == 0 ? 0 : squared((a - b) / (a + b));
        };
    }

    private static double between(double[] totals, int low, int high) {
        double sum = 0;
        for (int k = low; k <= high; k++) {
            sum += totals[k];
        }
        return sum - (totals[low] + totals[high]) / 2;
    }

    private static double squared(double number) {
        return number * number;
    }
}
