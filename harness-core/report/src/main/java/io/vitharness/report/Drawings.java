package io.vitharness.report;

import java.util.List;

/** The curves and matrices of one cell: {@code drawings/<cell>.json}, there where a metric has any. */
public record Drawings(String schema, String cell, List<Curve> curves, List<Matrix> matrices) {

    public static final String SCHEMA = "vit-harness/drawings/1";

    /** A line through points, in order. */
    public record Curve(String name, String xLabel, String yLabel, List<Double> xs, List<Double> ys) {}

    /** Counts by row (what is true) and column (what was said). */
    public record Matrix(String name, List<String> rows, List<String> columns, List<List<Integer>> counts) {}

    public boolean none() {
        return curves.isEmpty() && matrices.isEmpty();
    }
}
