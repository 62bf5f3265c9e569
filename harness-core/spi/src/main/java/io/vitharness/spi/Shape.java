package io.vitharness.spi;

import java.util.List;

/** A place in absolute pixels of the original picture: x to the right, y down, the top left corner is (0, 0). */
public sealed interface Shape {

    /** A single place. */
    record Point(double x, double y) implements Shape {
        public Point {
            requireFinite(x, y);
        }
    }

    /** An upright rectangle; {@code right} and {@code bottom} lie just outside it. */
    record Box(double left, double top, double right, double bottom) implements Shape {
        public Box {
            requireFinite(left, top, right, bottom);
        }
    }

    /** A set of pixels as a COCO run-length string (column-major, compressed). */
    record Mask(int width, int height, String rle) implements Shape {}

    /**
     * The joints of one body.
     *
     * @param keypoints x, y and visibility of each, in the order that the benchmark fixes
     */
    record Pose(List<Double> keypoints) implements Shape {
        public Pose {
            keypoints = List.copyOf(keypoints);
            requireFinite(keypoints.stream().mapToDouble(Double::doubleValue).toArray());
            if (keypoints.size() % 3 != 0) {
                throw new IllegalArgumentException(
                        "keypoints must be threes of x, y, visibility but are " + keypoints.size() + " numbers");
            }
        }
    }

    private static void requireFinite(double... coordinates) {
        for (double coordinate : coordinates) {
            if (!Double.isFinite(coordinate)) {
                throw new IllegalArgumentException("a coordinate must be a finite number but is " + coordinate);
            }
        }
    }
}
