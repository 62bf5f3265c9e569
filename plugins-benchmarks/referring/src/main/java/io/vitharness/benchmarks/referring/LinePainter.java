package io.vitharness.benchmarks.referring;

import io.vitharness.benchmarks.referring.PolygonPainter.Corner;
import io.vitharness.media.Size;
import java.util.BitSet;

/** Paints lines one pixel wide, neighbours by side or corner, from left to right, as OpenCV's {@code LineIterator}. */
record LinePainter(Size size, BitSet pixels) {

    void paint(Segment line) {
        Segment.Clipped clipped = line.isWithin(size) ? new Segment.Clipped(line, true) : line.clipped(size);
        if (clipped.isVisible()) {
            Segment seen = clipped.segment();
            boolean isBackward = seen.to().x() < seen.from().x();
            walk(isBackward ? seen.to() : seen.from(), isBackward ? seen.from() : seen.to());
        }
    }

    private void walk(Corner from, Corner to) {
        int width = (int) (to.x() - from.x());
        int height = (int) Math.abs(to.y() - from.y());
        int down = to.y() < from.y() ? -1 : 1;
        boolean isSteep = height > width;
        int length = Math.max(width, height);
        int across = Math.min(width, height);
        int x = (int) from.x();
        int y = (int) from.y();
        int error = length - 2 * across;
        for (int step = 0; step <= length; step++) {
            pixels.set(y * size.width() + x);
            boolean crosses = error < 0;
            error += (crosses ? 2 * length : 0) - 2 * across;
            x += isSteep && !crosses ? 0 : 1;
            y += isSteep || crosses ? down : 0;
        }
    }
}
