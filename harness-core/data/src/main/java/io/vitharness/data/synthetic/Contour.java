package io.vitharness.data.synthetic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The outline of a shape without dents, in upright steps, so that a filler of polygons gives back its very pixels.
 *
 * @param top its first row
 * @param lefts the first pixel of every row from there
 * @param rights the last pixel of every row from there
 */
record Contour(int top, List<Integer> lefts, List<Integer> rights) {

    Contour {
        lefts = List.copyOf(lefts);
        rights = List.copyOf(rights);
    }

    /** The outline of a mask, of which pixel (x, y) is bit {@code y * side + x}. */
    static Contour of(BitSet mask, int side) {
        List<Integer> lefts = new ArrayList<>();
        List<Integer> rights = new ArrayList<>();
        int top = mask.nextSetBit(0) / side;
        for (int y = top; mask.nextSetBit(y * side) / side == y; y++) {
            lefts.add(mask.nextSetBit(y * side) % side);
            rights.add(mask.previousSetBit(y * side + side - 1) % side);
        }
        return new Contour(top, lefts, rights);
    }

    /** Corners in the middles of pixels, all of them inside, as annotators click them and OpenCV paints them. */
    List<List<Integer>> middles() {
        List<List<Integer>> corners = new ArrayList<>();
        for (int row = 0; row < lefts.size(); row++) {
            if (row > 0) {
                // where the shape widens, the step is on the lower row, else on the upper: never outside
                boolean widens = lefts.get(row) < lefts.get(row - 1);
                corners.add(corner(widens ? lefts.get(row - 1) : lefts.get(row), widens ? row : row - 1));
            }
            corners.add(corner(lefts.get(row), row));
        }
        for (int row = rights.size() - 1; row >= 0; row--) {
            if (row < rights.size() - 1) {
                boolean widens = rights.get(row) > rights.get(row + 1);
                corners.add(corner(widens ? rights.get(row + 1) : rights.get(row), widens ? row : row + 1));
            }
            corners.add(corner(rights.get(row), row));
        }
        return corners;
    }

    /** Coordinates x1, y1, x2, y2, and so on along the edges of pixels, as COCO's polygons go. */
    List<Integer> edges() {
        List<Integer> coordinates = new ArrayList<>();
        for (int row = 0; row < lefts.size(); row++) {
            coordinates.addAll(List.of(lefts.get(row), top + row, lefts.get(row), top + row + 1));
        }
        for (int row = rights.size() - 1; row >= 0; row--) {
            coordinates.addAll(List.of(rights.get(row) + 1, top + row + 1, rights.get(row) + 1, top + row));
        }
        return coordinates;
    }

    private List<Integer> corner(int x, int row) {
        return List.of(x, top + row);
    }
}
