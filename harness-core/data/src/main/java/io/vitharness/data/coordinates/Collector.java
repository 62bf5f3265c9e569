package io.vitharness.data.coordinates;

import io.vitharness.media.Size;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Turns the numbers that a grammar finds into regions of pictures, and keeps count of what was wrong with them. */
final class Collector {

    /** No picture holds more; an answer that goes on and on is cut here, loudly. */
    private static final int MOST_PLACES = 10_000;

    /** Farther away than any picture reaches. */
    private static final double FARTHEST = 1e8;

    private final Frame frame;
    private final Edges edges;
    private final List<Size> pictures;
    private final Outlines outlines = new Outlines();
    private final Tally tally = new Tally();
    private final List<Part.Region> regions = new ArrayList<>();
    private boolean saysNone;

    Collector(Frame frame, Edges edges, List<Size> pictures) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("places lie in pictures, but the question has none");
        }
        this.frame = frame;
        this.edges = edges;
        this.pictures = List.copyOf(pictures);
    }

    /** Takes 2 numbers as a point, 4 as a box, 6 or more as the corners of a polygon. */
    void shape(Said said, List<Double> numbers) {
        if (numbers.size() == 2) {
            point(said, numbers);
        } else if (numbers.size() == 4) {
            box(said, numbers);
        } else if (numbers.size() > 4 && numbers.size() % 2 == 0) {
            polygons(said, List.of(numbers));
        } else {
            unparsed("a place of " + numbers.size() + " numbers is neither point nor box nor polygon");
        }
    }

    /** Takes x, y. */
    void point(Said said, List<Double> numbers) {
        OptionalInt picture = picture(said, numbers);
        if (picture.isPresent()) {
            Spot spot = spots(numbers, picture.getAsInt()).get(0);
            add(picture.getAsInt(), said, new Shape.Point(spot.x(), spot.y()));
        }
    }

    /** Takes left, top, right, bottom. */
    void box(Said said, List<Double> numbers) {
        OptionalInt picture = picture(said, numbers);
        if (picture.isEmpty()) {
            return;
        }
        List<Spot> spots = spots(numbers, picture.getAsInt());
        Spot first = spots.get(0);
        Spot second = spots.get(1);
        boolean isReversed = first.x() > second.x() || first.y() > second.y();
        if (isReversed && edges == Edges.AS_WRITTEN) {
            unparsed("a box has its corners in the wrong order");
            return;
        }
        if (isReversed) {
            tally.swapped();
        }
        add(
                picture.getAsInt(),
                said,
                new Shape.Box(
                        Math.min(first.x(), second.x()),
                        Math.min(first.y(), second.y()),
                        Math.max(first.x(), second.x()),
                        Math.max(first.y(), second.y())));
    }

    /** Takes the outlines of one object, each as x, y, x, y, and so on; they become a mask. */
    void polygons(Said said, List<List<Double>> parts) {
        List<Double> all = parts.stream().flatMap(List::stream).toList();
        OptionalInt picture = picture(said, all);
        if (picture.isEmpty()) {
            return;
        }
        Size size = pictures.get(picture.getAsInt());
        List<List<Spot>> corners = new ArrayList<>();
        for (List<Double> part : parts) {
            corners.add(unclipped(part, size));
        }
        if (corners.stream().flatMap(List::stream).anyMatch(spot -> spot.isOutside(size))) {
            tally.clipped();
        }
        outlines.fill(corners, size)
                .ifPresentOrElse(
                        mask -> add(picture.getAsInt(), said, mask),
                        () -> unparsed("a polygon has fewer than 3 corners or more than can be drawn"));
    }

    /** Notes that the text says that there is nothing. */
    void none() {
        saysNone = true;
    }

    /** Counts a fault of form that was overlooked. */
    void repaired() {
        tally.repaired();
    }

    /** Counts a place that could not be read. */
    void unparsed(String because) {
        tally.unparsed(because);
    }

    /** How many places were found so far, readable or not. */
    int count() {
        return regions.size() + tally.lost();
    }

    Places places() {
        return new Places(regions, saysNone && count() == 0, tally.diagnostics(regions.size()));
    }

    private void add(int picture, Said said, Shape shape) {
        if (regions.size() == MOST_PLACES) {
            unparsed("an answer names at most " + MOST_PLACES + " places");
            return;
        }
        regions.add(new Part.Region(picture, shape, said.label(), said.confidence()));
    }

    /** The picture that the place is in; nothing, and counted, when the text does not tell or the numbers are absurd. */
    private OptionalInt picture(Said said, List<Double> numbers) {
        if (numbers.stream().anyMatch(number -> Math.abs(number) > FARTHEST)) {
            unparsed("a coordinate is beyond 100,000,000");
            return OptionalInt.empty();
        }
        if (pictures.size() == 1) {
            return OptionalInt.of(0);
        }
        if (said.picture().isEmpty()) {
            unparsed("a place does not say in which of the " + pictures.size() + " pictures it is");
            return OptionalInt.empty();
        }
        int picture = said.picture().getAsInt();
        if (picture < 0 || picture >= pictures.size()) {
            unparsed("a place is in picture " + (picture + 1L) + " of " + pictures.size());
            return OptionalInt.empty();
        }
        return OptionalInt.of(picture);
    }

    private List<Spot> spots(List<Double> numbers, int picture) {
        Size size = pictures.get(picture);
        List<Spot> spots = unclipped(numbers, size);
        if (edges == Edges.AS_WRITTEN || spots.stream().noneMatch(spot -> spot.isOutside(size))) {
            return edges == Edges.AS_WRITTEN ? spots : clipped(spots, size);
        }
        tally.clipped();
        return clipped(spots, size);
    }

    private List<Spot> unclipped(List<Double> numbers, Size size) {
        List<Spot> spots = new ArrayList<>(numbers.size() / 2);
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            spots.add(frame.pixel(numbers.get(i), numbers.get(i + 1), size));
        }
        return spots;
    }

    private static List<Spot> clipped(List<Spot> spots, Size size) {
        return spots.stream().map(spot -> spot.clipped(size)).toList();
    }
}
