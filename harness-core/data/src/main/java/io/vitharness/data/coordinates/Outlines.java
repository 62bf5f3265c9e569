package io.vitharness.data.coordinates;

import io.vitharness.media.Size;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the polygons of one answer, and stops at more of them than an honest answer holds: each edge costs its width. */
final class Outlines {

    private static final long MOST_COLUMNS = 20_000_000;

    private long columns;

    /** The pixels inside any of the outlines; nothing when one cannot be drawn. */
    Optional<Shape> fill(List<List<Spot>> outlines, Size size) {
        List<Polygon> parts = new ArrayList<>();
        for (List<Spot> outline : outlines) {
            columns += size.width() + crossed(outline, size.width());
            if (columns > MOST_COLUMNS) {
                return Optional.empty();
            }
            Optional<Polygon> part = polygon(outline);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(mask(parts, size));
    }

    private static Shape mask(List<Polygon> parts, Size size) {
        return new Shape.Mask(
                size.width(), size.height(), Polygon.fill(parts, size).text());
    }

    private static long crossed(List<Spot> outline, int width) {
        double sum = 0;
        for (int i = 1; i < outline.size(); i++) {
            sum += Math.min(
                    width, Math.abs(outline.get(i).x() - outline.get(i - 1).x()));
        }
        return (long) sum;
    }

    private static Optional<Polygon> polygon(List<Spot> outline) {
        try {
            return Optional.of(Polygon.of(outline.stream()
                    .flatMap(spot -> List.of(spot.x(), spot.y()).stream())
                    .mapToDouble(Double::doubleValue)
                    .toArray()));
        } catch (MaskException e) {
            return Optional.empty();
        }
    }
}
