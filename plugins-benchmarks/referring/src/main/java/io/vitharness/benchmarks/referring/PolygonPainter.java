package io.vitharness.benchmarks.referring;

import io.vitharness.media.Size;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Paints closed polygons with whole corners as {@code cv2.polylines} (thickness 1) and {@code cv2.fillPoly} do on a grey
 * picture, pixel by pixel as OpenCV 4.8.0, the version that LISA pins; 5.0.0 fills a little less along slanted edges.
 * Every edge is drawn as a line; between edges, rows are filled by the even-odd rule with crossings in steps of 1/65536
 * pixel. Two corners are a line, one is a dot.
 */
final class PolygonPainter {

    private static final int SHIFT = 16;
    private static final long HALF = 1L << (SHIFT - 1);

    private final Size size;
    private final LinePainter lines;
    private final BitSet pixels = new BitSet();
    private final List<Edge> edges = new ArrayList<>();

    private PolygonPainter(Size size) {
        this.size = size;
        this.lines = new LinePainter(size, pixels);
    }

    /** The pixels of a polygon; pixel (x, y) is bit {@code y * width + x}. */
    static BitSet pixels(Size size, List<Corner> corners) {
        PolygonPainter painter = new PolygonPainter(size);
        for (int i = 0; i < corners.size(); i++) {
            painter.side(corners.get((i + corners.size() - 1) % corners.size()), corners.get(i));
        }
        painter.fill();
        return painter.pixels;
    }

    private void side(Corner from, Corner to) {
        Segment drawn = new Segment(from, to);
        lines.paint(drawn);
        if (from.y() != to.y()) {
            edges.add(edge(drawn));
        }
    }

    /** Where a side crosses the rows; one that leaves the picture is measured between the ends of its visible part. */
    private Edge edge(Segment side) {
        Segment measured = side.isWithin(size) ? side : side.clipped(size).segment();
        boolean isFlat = measured.from().y() == measured.to().y();
        Segment used = isFlat ? side : measured;
        long offset = side.isWithin(size) ? HALF : 0;
        long fromX = (used.from().x() << SHIFT) + offset;
        long toX = (used.to().x() << SHIFT) + offset;
        long slope = (toX - fromX) / (used.to().y() - used.from().y());
        boolean down = side.from().y() < side.to().y();
        long top = down ? side.from().y() : side.to().y();
        long bottom = down ? side.to().y() : side.from().y();
        long known = down ? used.from().y() : used.to().y();
        long start = (down ? fromX : toX) + (top - known) * slope;
        return new Edge(top, bottom, start, slope);
    }

    private void fill() {
        if (edges.size() < 2) {
            return;
        }
        long top = edges.stream().mapToLong(Edge::top).min().orElseThrow();
        long bottom = edges.stream().mapToLong(Edge::bottom).max().orElseThrow();
        for (long y = Math.max(0, top); y < Math.min(size.height(), bottom); y++) {
            row((int) y);
        }
    }

    private void row(int y) {
        long[] crossings = edges.stream()
                .filter(edge -> edge.top() <= y && y < edge.bottom())
                .mapToLong(edge -> edge.start() + (y - edge.top()) * edge.slope())
                .sorted()
                .toArray();
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            long left = Math.max(0, crossings[i] >> SHIFT);
            long right = Math.min(size.width() - 1L, crossings[i + 1] >> SHIFT);
            if (left <= right) {
                int start = y * size.width();
                pixels.set(start + (int) left, start + (int) right + 1);
            }
        }
    }

    /** A corner in whole pixels. */
    record Corner(long x, long y) {}

    private record Edge(long top, long bottom, long start, long slope) {}
}
