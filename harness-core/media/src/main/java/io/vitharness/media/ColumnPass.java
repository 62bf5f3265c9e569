package io.vitharness.media;

import java.util.Arrays;

/**
 * The second pass of a resize: weighs rows with one another. It keeps only the rows that one output row needs, so the
 * memory between the passes stays small however high the picture is.
 */
final class ColumnPass {

    private final RowPass rows;
    private final Size size;
    private final Resampling filter;
    private final Axis down;

    ColumnPass(RowPass rows, Resampling filter, Axis down) {
        this.rows = rows;
        this.size = new Size(rows.width(), down.out());
        this.filter = filter;
        this.down = down;
    }

    Picture picture() {
        byte[] out = Picture.allocate(size, rows.channels());
        if (down.isIdentity()) {
            copyRows(out);
        } else {
            weighRows(out, Weights.of(filter, down));
        }
        return Picture.wrap(size, rows.channels(), out);
    }

    private void copyRows(byte[] out) {
        int[] row = new int[rowLength()];
        for (int y = 0; y < size.height(); y++) {
            rows.fill(y, row);
            for (int i = 0; i < row.length; i++) {
                out[y * row.length + i] = (byte) row[i];
            }
        }
    }

    private void weighRows(byte[] out, Weights weights) {
        int[][] ring = new int[Math.min(weights.stride(), down.in())][rowLength()];
        int[] sums = new int[rowLength()];
        int next = weights.first(0);
        for (int y = 0; y < size.height(); y++) {
            int end = weights.first(y) + weights.count(y);
            for (; next < end; next++) {
                rows.fill(next, ring[next % ring.length]);
            }
            Arrays.fill(sums, Weights.HALF);
            for (int n = 0; n < weights.count(y); n++) {
                add(ring[(weights.first(y) + n) % ring.length], weights.weight(y, n), sums);
            }
            store(sums, out, y * sums.length);
        }
    }

    private static void add(int[] row, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row[i] * weight;
        }
    }

    private static void store(int[] sums, byte[] out, int start) {
        for (int i = 0; i < sums.length; i++) {
            out[start + i] = (byte) RowPass.sample(sums[i]);
        }
    }

    private int rowLength() {
        return Math.multiplyExact(size.width(), rows.channels());
    }
}
