package io.vitharness.spi.judge;

import java.util.List;

/** What people would rather see than read of a metric. */
public sealed interface Drawing {

    /** What is shown, such as {@code precision and recall of person at IoU .5}. */
    String name();

    /** A line through points, in order; as many {@code ys} as {@code xs}. */
    record Curve(String name, String xLabel, String yLabel, List<Double> xs, List<Double> ys) implements Drawing {
        public Curve {
            xs = List.copyOf(xs);
            ys = List.copyOf(ys);
            if (xs.size() != ys.size()) {
                throw new IllegalArgumentException(
                        "a curve has as many x as y but has " + xs.size() + " and " + ys.size());
            }
        }
    }

    /** Counts by row (what is true) and column (what was said). */
    record Matrix(String name, List<String> rows, List<String> columns, List<List<Integer>> counts) implements Drawing {
        public Matrix {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            counts = counts.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (counts.size() != rows.size() || counts.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException(
                        "a matrix of " + rows.size() + " rows and " + width + " columns needs as many counts");
            }
        }
    }
}
