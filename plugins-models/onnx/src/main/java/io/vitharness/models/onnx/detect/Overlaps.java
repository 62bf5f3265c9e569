package io.vitharness.models.onnx.detect;

import io.vitharness.spi.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps of places that overlap only the surest: non-maximum suppression, within each class. */
final class Overlaps {

    private Overlaps() {}

    /**
     * The places that stay, the surest first; of equally sure ones the earlier.
     *
     * @param overlap the intersection over union beyond which the less sure one goes
     * @param most how many are wanted
     */
    static List<Found> without(List<Found> found, double overlap, int most) {
        List<Found> order = new ArrayList<>(found);
        order.sort(Comparator.comparingDouble(Found::score).reversed());
        Map<String, List<Found>> kept = new HashMap<>();
        List<Found> all = new ArrayList<>();
        for (Found one : order) {
            List<Found> before = kept.computeIfAbsent(one.label(), label -> new ArrayList<>());
            if (!isCovered(one, before, overlap)) {
                before.add(one);
                all.add(one);
            }
            if (all.size() >= most) {
                break;
            }
        }
        return all;
    }

    private static boolean isCovered(Found one, List<Found> before, double overlap) {
        for (Found other : before) {
            if (share(other.box(), one.box()) > overlap) {
                return true;
            }
        }
        return false;
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
}
