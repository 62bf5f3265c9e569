package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import tools.jackson.databind.JsonNode;

/** Reads boxes: as x, y, width and height, or as two corners. */
final class Boxes {

    private static final String SIDES = "four finite numbers x, y, width, height, the last two above 0";
    private static final String CORNERS = "four finite numbers left, top, right, bottom in order";

    private Boxes() {}

    static Shape.Box bySides(JsonEntry entry) throws DataException {
        double[] four = four(entry, SIDES);
        if (!(four[2] > 0 && four[3] > 0)) {
            throw entry.fault("bbox", SIDES);
        }
        return new Shape.Box(four[0], four[1], four[0] + four[2], four[1] + four[3]);
    }

    static Shape.Box byCorners(JsonEntry entry) throws DataException {
        double[] four = four(entry, CORNERS);
        if (!(four[0] < four[2] && four[1] < four[3])) {
            throw entry.fault("bbox", CORNERS);
        }
        return new Shape.Box(four[0], four[1], four[2], four[3]);
    }

    /** Visual Genome writes the four numbers as keys of their own. */
    static Shape.Box byKeys(JsonEntry entry) throws DataException {
        double left = number(entry, "x");
        double top = number(entry, "y");
        double width = number(entry, "width");
        double height = number(entry, "height");
        if (!(width > 0 && height > 0)) {
            throw entry.fault("found a region of " + width + " x " + height + " pixels, wanted sides above 0");
        }
        return new Shape.Box(left, top, left + width, top + height);
    }

    static double area(Shape.Box box) {
        return (box.right() - box.left()) * (box.bottom() - box.top());
    }

    /** A finite number that must be there. */
    static double number(JsonEntry entry, String key) throws DataException {
        JsonNode value = entry.json().path(key);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw entry.fault(key, "a finite number");
        }
        return value.doubleValue();
    }

    private static double[] four(JsonEntry entry, String wanted) throws DataException {
        JsonNode list = entry.json().path("bbox");
        double[] four = new double[4];
        if (!list.isArray() || list.size() != four.length) {
            throw entry.fault("bbox", wanted);
        }
        for (int i = 0; i < four.length; i++) {
            if (!list.path(i).isNumber() || !Double.isFinite(list.path(i).doubleValue())) {
                throw entry.fault("bbox", wanted);
            }
            four[i] = list.path(i).doubleValue();
        }
        return four;
    }
}
