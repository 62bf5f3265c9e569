package io.vitharness.judges.detection;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a protocol fixes: how much must overlap, which sizes are told apart, how many regions count.
 *
 * @param overlaps the least overlaps at which a region is right, each a ladder of its own; 1 to 13
 * @param sizes ranges of areas; the first holds everything
 * @param most how many regions of one class in one picture count, the surest first
 * @param rule how regions and places are paired
 */
record Criteria(List<Double> overlaps, List<Size> sizes, int most, Rule rule) {

    /** More would not fit beside their ignore flags into one exact double. */
    static final int MAX_OVERLAPS = 13;

    private static final Size ANY = new Size("all", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Size ALL = new Size("all", 0, 1e10);
    private static final Size SMALL = new Size("small", 0, 32 * 32);
    private static final Size MEDIUM = new Size("medium", 32 * 32, 96 * 96);
    private static final Size LARGE = new Size("large", 96 * 96, 1e10);

    /** A range of areas in square pixels, both ends included. */
    record Size(String name, double least, double most) {

        boolean excludes(double area) {
            return area < least || area > most;
        }
    }

    /** How regions and places are paired. */
    enum Rule {
        /** COCOeval: the surest region first takes the best free place. */
        COCO,
        /** The same, but nothing takes two places, and what is not marked everywhere costs nothing. */
        LVIS,
        /** PASCAL VOC: a region whose best place is taken is wrong, whatever other place it fits. */
        VOC
    }

    Criteria {
        overlaps = List.copyOf(overlaps);
        sizes = List.copyOf(sizes);
        if (overlaps.isEmpty() || overlaps.size() > MAX_OVERLAPS) {
            throw new IllegalArgumentException(
                    "there must be 1 to " + MAX_OVERLAPS + " overlaps but there are " + overlaps.size());
        }
    }

    /** COCO detection and instance segmentation. */
    static Criteria coco() {
        return new Criteria(steps(.5, .95, 10), List.of(ALL, SMALL, MEDIUM, LARGE), 100, Rule.COCO);
    }

    /** COCO keypoints: nobody marks the joints of small persons. */
    static Criteria keypoints() {
        return new Criteria(steps(.5, .95, 10), List.of(ALL, MEDIUM, LARGE), 20, Rule.COCO);
    }

    /** LVIS; 300 regions of a picture are chosen over all classes before. */
    static Criteria lvis() {
        return new Criteria(steps(.5, .95, 10), List.of(ALL, SMALL, MEDIUM, LARGE), 300, Rule.LVIS);
    }

    /** PASCAL VOC at one overlap. */
    static Criteria voc(double overlap) {
        return new Criteria(List.of(overlap), List.of(ANY), Integer.MAX_VALUE, Rule.VOC);
    }

    /** numpy's {@code linspace}, bit for bit: decimal literals differ at some steps. */
    static List<Double> steps(double from, double to, int count) {
        double step = (to - from) / (count - 1);
        return IntStream.range(0, count)
                .mapToObj(i -> i == count - 1 ? to : from + i * step)
                .toList();
    }

    /** The place of a range of sizes by its name. */
    int size(String name) {
        return IntStream.range(0, sizes.size())
                .filter(i -> sizes.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no size '" + name + "'"));
    }
}
