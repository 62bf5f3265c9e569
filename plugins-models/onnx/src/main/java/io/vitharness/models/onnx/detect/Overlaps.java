package io.vitharness.models.onnx.detect;

import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps of places that overlap only the surest: non-maximum suppression, within each class. */
final class Overlaps {

    private Overlaps() {}

    /**
     * The places that stay, the surest first; of equally sure ones the earlier.
     *
     * @param most the intersection over union from which on the less sure one goes, exclusive
     */
    static List<Found> without(List<Found> found, double most) {
        Map<String, List<Found>> kept = new LinkedHashMap<>();
        List<Found> all = new ArrayList<>();
        for (Found one : surestFirst(found)) {
            List<Found> before = kept.computeIfAbsent(one.label(), label -> new ArrayList<>());
            if (before.stream().allMatch(other -> share(other.box(), one.box()) <= most)) {
                before.add(one);
                all.add(one);
            }
        }
        return all;
    }

    /** Intersection over union; 0 of boxes without area. */
    static double share(Shape.Box a, Shape.Box b) {
        double width = Math.max(0, Math.min(a.right(), b.right()) - Math.max(a.left(), b.left()));
        double height = Math.max(0, Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top()));
        double both = width * height;
        double either = area(a) + area(b) - both;
        return either > 0 ? both / either : 0;
    }

    private static double area(Shape.Box box) {
        return (box.right() - box.left()) * (box.bottom() - box.top());
    }

    private static List<Found> surestFirst(List<Found> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
    }
}
