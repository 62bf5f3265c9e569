package io.vitharness.media.mask;

import io.vitharness.media.Size;
import java.util.Arrays;

/**
 * Fills one polygon by the rule of {@code rleFrPoly} in COCO's {@code maskApi.c}: corners are moved to a grid five
 * times as fine, edges are drawn on it, and wherever an edge crosses the middle of a pixel column, the column changes
 * between outside and inside at the row of the crossing.
 *
 * <p>The original walks every grid point of every edge. Here only the columns' middles are looked at, by the same
 * arithmetic, so that an edge of a billion pixels costs no more than the picture is wide.
 */
final class PolygonScan {

    /** Grid points to a pixel. */
    private static final int SCALE = 5;

    /** The crossing of a column is between its grid points 2 and 3. */
    private static final int BEFORE_MIDDLE = 2;

    private final Size size;
    private int[] crossings = new int[64];
    private int count;

    PolygonScan(Size size) {
        this.size = size;
    }

    Mask fill(double[] corners) {
        int last = corners.length - 2;
        int x = grid(corners[last]);
        int y = grid(corners[last + 1]);
        for (int i = 0; i < corners.length; i += 2) {
            int nextX = grid(corners[i]);
            int nextY = grid(corners[i + 1]);
            draw(new Edge(x, y, nextX, nextY).forward());
            x = nextX;
            y = nextY;
        }
        return mask();
    }

    /** Rounds towards zero after adding a half, as a cast in C does, for negative numbers too. */
    private static int grid(double coordinate) {
        return (int) (SCALE * coordinate + .5);
    }

    private void draw(Edge edge) {
        int left = Math.max(0, Math.floorDiv(edge.left() - BEFORE_MIDDLE + SCALE - 1, SCALE));
        int right = Math.min(size.width() - 1, Math.floorDiv(edge.right() - BEFORE_MIDDLE - 1, SCALE));
        for (int column = left; column <= right; column++) {
            int middle = column * SCALE + BEFORE_MIDDLE;
            cross(column, edge.crossing(middle));
        }
    }

    private void cross(int column, int gridY) {
        double y = Math.max(0, Math.min(size.height(), (gridY + .5) / SCALE - .5));
        if (count == crossings.length) {
            crossings = Arrays.copyOf(crossings, Math.multiplyExact(2, count));
        }
        crossings[count++] = column * size.height() + (int) Math.ceil(y);
    }

    /** Between crossings, in the order of the pixels, outside and inside take turns. */
    private Mask mask() {
        Arrays.sort(crossings, 0, count);
        RunWriter writer = new RunWriter();
        int place = 0;
        for (int i = 0; i < count; i++) {
            writer.add(crossings[i] - place, i % 2 == 1);
            place = crossings[i];
        }
        writer.add((int) size.pixels() - place, count % 2 == 1);
        return Mask.written(size, writer);
    }

    /** An edge on the fine grid. */
    private record Edge(int fromX, int fromY, int toX, int toY) {

        /** The same edge, running right if it is flat and down if it is steep. */
        Edge forward() {
            boolean isBackwards = isFlat() ? fromX > toX : fromY > toY;
            return isBackwards
                    ? new Edge(/* fromX= */ toX, /* fromY= */ toY, /* toX= */ fromX, /* toY= */ fromY)
                    : this;
        }

        boolean isFlat() {
            return Math.abs(toX - fromX) >= Math.abs(toY - fromY);
        }

        /** The row where a forward edge crosses from {@code middle} to the next grid point, or back. */
        int crossing(int middle) {
            return isFlat() ? flatCrossing(middle) : steepCrossing(middle);
        }

        int left() {
            return Math.min(fromX, toX);
        }

        int right() {
            return Math.max(fromX, toX);
        }

        /** The upper of the rows at the grid points {@code middle} and the next. */
        private int flatCrossing(int middle) {
            double slope = (toY - fromY) / (double) (toX - fromX);
            int step = middle - fromX;
            return Math.min(rounded(fromY, slope, step), rounded(fromY, slope, step + 1));
        }

        /** The row before the edge, going down, first reaches the other side of the middle. */
        private int steepCrossing(int middle) {
            double slope = (toX - fromX) / (double) (toY - fromY);
            boolean goesRight = toX > fromX;
            int before = 0;
            int after = toY - fromY;
            while (after - before > 1) {
                int step = (before + after) >>> 1;
                boolean isRight = rounded(fromX, slope, step) > middle;
                if (isRight == goesRight) {
                    after = step;
                } else {
                    before = step;
                }
            }
            return fromY + before;
        }

        private static int rounded(int start, double slope, int step) {
            return (int) (start + slope * step + .5);
        }
    }
}
