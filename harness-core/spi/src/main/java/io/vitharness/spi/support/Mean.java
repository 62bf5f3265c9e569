package io.vitharness.spi.support;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Slice;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * The mean of units as a figure. Right-or-wrong units that share no picture get Wilson's interval; all others the
 * percentile interval of the cluster bootstrap. Where that has no width (all units alike) it is Wilson's over the
 * number of clusters, so that no figure is ever shown as certain.
 */
public final class Mean {

    private final List<Unit> units;
    private final Resamples resamples;

    /** At least one unit; unit ids are unique. */
    public Mean(List<Unit> units, Resamples resamples) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a mean needs at least one unit");
        }
        this.units = List.copyOf(units);
        this.resamples = resamples;
    }

    /** The figure; a pairing is kept for the whole benchmark only. */
    public Estimate estimate(Optional<Slice> slice, OptionalDouble chance) {
        double value = value();
        boolean binary = units.stream().allMatch(unit -> unit.value() == 0 || unit.value() == 1);
        if (binary && clusters().size() == units.size()) {
            Optional<Pairing> pairing = slice.isEmpty() ? Optional.of(rightWrong()) : Optional.empty();
            return figure(slice, Interval.wilson(value, units.size()), "wilson", chance, pairing);
        }
        double[] replicates = replicates();
        Interval interval = Interval.percentile(replicates, value);
        Optional<Pairing> pairing = slice.isEmpty()
                ? Optional.of(binary ? rightWrong() : new Pairing.Replicates(boxed(replicates)))
                : Optional.empty();
        boolean flat = interval.low() == interval.high() && value >= 0 && value <= 1;
        return flat
                ? figure(slice, Interval.wilson(value, clusters().size()), "wilson over clusters", chance, pairing)
                : figure(slice, interval, "cluster bootstrap", chance, pairing);
    }

    private Estimate figure(
            Optional<Slice> slice, Interval interval, String method, OptionalDouble chance, Optional<Pairing> pairing) {
        return new Estimate(slice, value(), interval.low(), interval.high(), units.size(), method, chance, pairing);
    }

    private double value() {
        return units.stream().mapToDouble(Unit::value).sum() / units.size();
    }

    private Set<String> clusters() {
        Set<String> clusters = new HashSet<>();
        units.forEach(unit -> clusters.add(unit.cluster()));
        return clusters;
    }

    private Pairing rightWrong() {
        Map<String, Boolean> outcomes = new TreeMap<>();
        units.forEach(unit -> outcomes.put(unit.id(), unit.value() == 1));
        return new Pairing.RightWrong(outcomes);
    }

    private double[] replicates() {
        Map<String, double[]> sums = new TreeMap<>();
        for (Unit unit : units) {
            double[] sum = sums.computeIfAbsent(unit.cluster(), name -> new double[2]);
            sum[0] += unit.value();
            sum[1]++;
        }
        double[] replicates = new double[resamples.count()];
        for (int draw = 0; draw < replicates.length; draw++) {
            replicates[draw] = replicate(draw, sums);
        }
        return replicates;
    }

    private double replicate(int draw, Map<String, double[]> sums) {
        double total = 0;
        double count = 0;
        for (Map.Entry<String, double[]> cluster : sums.entrySet()) {
            int weight = resamples.weight(draw, cluster.getKey());
            total += weight * cluster.getValue()[0];
            count += weight * cluster.getValue()[1];
        }
        return count == 0 ? value() : total / count; // a draw that misses a small slice altogether tells nothing
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
