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
    private final int rowLength;

    ColumnPass(RowPass rows, Resampling filter, Axis down) {
        this.rows = rows;
        this.size = new Size(rows.width(), down.out());
        this.filter = filter;
        this.down = down;
        this.rowLength = Math.multiplyExact(rows.width(), rows.channels());
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
        int[] row = new int[rowLength];
        int[] below = new int[rowLength];
        for (int y = 0; y < size.height(); y++) {
            if (y % 2 == 0) {
                rows.fill(y, row, below);
            }
            int[] source = y % 2 == 0 ? row : below;
            for (int i = 0; i < rowLength; i++) {
                out[y * rowLength + i] = (byte) source[i];
            }
        }
    }

    private void weighRows(byte[] out, Weights weights) {
        // rows come in twos, so one may arrive before its turn
        int[][] ring = new int[Math.min(weights.stride(), down.in()) + 1][rowLength];
        int[] sums = new int[rowLength];
        int next = weights.first(0);
        for (int y = 0; y < size.height(); y++) {
            int first = weights.first(y);
            int count = weights.count(y);
            for (; next < first + count; next += 2) {
                rows.fill(next, ring[next % ring.length], ring[(next + 1) % ring.length]);
            }
            Arrays.fill(sums, Weights.HALF);
            for (int n = 0; n < count; n++) {
                add(ring[(first + n) % ring.length], weights.weight(y, n), sums);
            }
            store(sums, out, y * rowLength);
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
}
