package io.vitharness.benchmarks.referring;

import io.vitharness.benchmarks.referring.PolygonPainter.Corner;
import io.vitharness.media.Size;

/** A line between two corners, and the part of it that is in a picture, by the arithmetic of OpenCV's {@code clipLine}. */
record Segment(Corner from, Corner to) {

    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int ABOVE = 4;
    private static final int BELOW = 8;

    boolean isWithin(Size size) {
        return side(from, size) == 0 && side(to, size) == 0;
    }

    /** What is left of it after cutting; where nothing is visible, what the cutting had come to. */
    Clipped clipped(Size size) {
        Segment cut = this;
        if (isOneSided(cut, size)) {
            return new Clipped(cut, false);
        }
        cut = new Segment(cut.vertically(cut.from, size), cut.to);
        cut = new Segment(cut.from, cut.vertically(cut.to, size));
        if (isOneSided(cut, size)) {
            return new Clipped(cut, false);
        }
        cut = new Segment(cut.horizontally(cut.from, size), cut.to);
        cut = new Segment(cut.from, cut.horizontally(cut.to, size));
        return new Clipped(cut, true);
    }

    private static boolean isOneSided(Segment segment, Size size) {
        return (side(segment.from, size) & side(segment.to, size)) != 0;
    }

    private Corner vertically(Corner end, Size size) {
        if ((side(end, size) & (ABOVE | BELOW)) == 0) {
            return end;
        }
        long y = end.y() < 0 ? 0 : size.height() - 1L;
        return new Corner(end.x() + part(y - end.y(), to.x() - from.x(), to.y() - from.y()), y);
    }

    private Corner horizontally(Corner end, Size size) {
        if ((side(end, size) & (LEFT | RIGHT)) == 0) {
            return end;
        }
        long x = end.x() < 0 ? 0 : size.width() - 1L;
        return new Corner(x, end.y() + part(x - end.x(), to.y() - from.y(), to.x() - from.x()));
    }

    // in floating point and cut towards 0, as there
    private static long part(long way, long rise, long run) {
        return (long) ((double) way * rise / run);
    }

    private static int side(Corner corner, Size size) {
        return (corner.x() < 0 ? LEFT : 0)
                + (corner.x() >= size.width() ? RIGHT : 0)
                + (corner.y() < 0 ? ABOVE : 0)
                + (corner.y() >= size.height() ? BELOW : 0);
    }

    /** The result of cutting. */
    record Clipped(Segment segment, boolean isVisible) {}
}
