package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Resamples;
import java.util.Map;
import java.util.TreeMap;

/** Sums of each cluster (picture), a row of numbers each: all that a figure and its resamples are made of. */
final class ClusterSums {

    private final Map<String, double[]> rows = new TreeMap<>();
    private final int width;

    ClusterSums(int width) {
        this.width = width;
    }

    void add(String cluster, int place, double amount) {
        rows.computeIfAbsent(cluster, name -> new double[width])[place] += amount;
    }

    /** How many clusters there are. */
    int size() {
        return rows.size();
    }

    double[] total() {
        double[] total = new double[width];
        rows.values().forEach(row -> addTo(total, row, 1));
        return total;
    }

    /** The sums of one bootstrap draw. */
    double[] drawn(Resamples resamples, int draw) {
        double[] total = new double[width];
        rows.forEach((cluster, row) -> addTo(total, row, resamples.weight(draw, cluster)));
        return total;
    }

    private static void addTo(double[] total, double[] row, int weight) {
        for (int i = 0; i < total.length; i++) {
            total[i] += weight * row[i];
        }
    }
}
