package io.vitharness.models.tensorflow.train;

import java.util.Arrays;

/**
 * Gives every row a column of its own so that the costs add up to the least: the Hungarian method with potentials
 * (Kuhn 1955; Jonker, Volgenant 1987).
 */
final class Assignment {

    private Assignment() {}

    /** The column of each row; there must be at least as many columns as rows. */
    static int[] of(double[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        if (columns < rows) {
            throw new IllegalArgumentException(rows + " rows cannot have one of " + columns + " columns each");
        }
        double[] ofRow = new double[rows + 1];
        double[] ofColumn = new double[columns + 1];
        int[] taken = new int[columns + 1]; // by which row, counted from 1; column 0 is where a search starts
        for (int row = 1; row <= rows; row++) {
            taken[0] = row;
            extend(costs, ofRow, ofColumn, taken);
        }
        int[] columnOf = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (taken[column] > 0) {
                columnOf[taken[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    /** Finds the shortest way from the new row to a free column and hands columns on along it. */
    private static void extend(double[][] costs, double[] ofRow, double[] ofColumn, int[] taken) {
        int columns = ofColumn.length - 1;
        double[] slack = new double[columns + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        int[] before = new int[columns + 1];
        boolean[] isSeen = new boolean[columns + 1];
        int at = 0;
        while (taken[at] != 0) {
            isSeen[at] = true;
            int nearest = 0;
            for (int column = 1; column <= columns; column++) {
                if (isSeen[column]) {
                    continue;
                }
                double reduced = costs[taken[at] - 1][column - 1] - ofRow[taken[at]] - ofColumn[column];
                if (reduced < slack[column]) {
                    slack[column] = reduced;
                    before[column] = at;
                }
                if (nearest == 0 || slack[column] < slack[nearest]) {
                    nearest = column;
                }
            }
            shift(slack, slack[nearest], isSeen, new double[][] {ofRow, ofColumn}, taken);
            at = nearest;
        }
        while (at != 0) {
            taken[at] = taken[before[at]];
            at = before[at];
        }
    }

    private static void shift(double[] slack, double by, boolean[] isSeen, double[][] potentials, int[] taken) {
        for (int column = 0; column < slack.length; column++) {
            if (isSeen[column]) {
                potentials[0][taken[column]] += by;
                potentials[1][column] -= by;
            } else {
                slack[column] -= by;
            }
        }
    }
}
