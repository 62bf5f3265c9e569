package io.vitharness.media.mask;

import io.vitharness.media.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed outline in pixels, x to the right and y down, as the COCO API's {@code frPyObjects} reads it: corners on a
 * grid of a fifth of a pixel, and a pixel belongs to the inside by the crossings left of it. Immutable.
 *
 * <p>The COCO API takes any outline; here one of fewer than three corners, or with a corner that is not finite or more
 * than 100,000,000 pixels away, is refused.
 */
public final class Polygon {

    private static final double FARTHEST = 1e8;

    private final double[] corners;

    private Polygon(double[] corners) {
        this.corners = corners;
    }

    /**
     * An outline through corners x1, y1, x2, y2, and so on, back to the first.
     *
     * @throws MaskException for an odd number of coordinates, fewer than three corners, or a corner that is not finite
     *     or absurdly far away
     */
    public static Polygon of(double... corners) throws MaskException {
        if (corners.length % 2 != 0) {
            throw new MaskException(
                    "a polygon has as many x as y, but this has " + corners.length + " coordinates altogether");
        }
        if (corners.length < 6) {
            throw new MaskException(
                    "a polygon has at least 3 corners (6 coordinates) but this has " + corners.length / 2);
        }
        for (double coordinate : corners) {
            // written so that a NaN fails
            if (!(Math.abs(coordinate) <= FARTHEST)) {
                throw new MaskException(
                        "a polygon's coordinates must lie within 100,000,000 pixels, but one is " + coordinate);
            }
        }
        return new Polygon(corners.clone());
    }

    /**
     * An upright rectangle, COCO's {@code [x, y, width, height]}.
     *
     * @throws MaskException for an edge that is not finite or absurdly far away
     */
    public static Polygon rectangle(double x, double y, double width, double height) throws MaskException {
        return of(x, y, x, y + height, x + width, y + height, x + width, y);
    }

    /** The pixels inside, COCO's {@code rleFrPoly}. */
    public Mask fill(Size size) {
        return new PolygonScan(size).fill(corners);
    }

    /**
     * The pixels inside any of the outlines, as COCO joins the parts of one object.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Mask fill(List<Polygon> parts, Size size) {
        List<Mask> masks = new ArrayList<>();
        for (Polygon part : parts) {
            masks.add(part.fill(size));
        }
        return Mask.union(masks);
    }
}
