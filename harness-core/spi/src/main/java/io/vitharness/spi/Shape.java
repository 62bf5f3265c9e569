package io.vitharness.spi;

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

    private static void requireFinite(double... coordinates) {
        for (double coordinate : coordinates) {
            if (!Double.isFinite(coordinate)) {
                throw new IllegalArgumentException("a coordinate must be a finite number but is " + coordinate);
            }
        }
    }
}
