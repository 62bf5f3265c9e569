package io.vitharness.benchmarks.coco;

import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** COCO's ways to write a place: a box, polygons, run lengths as numbers or as text. */
final class Outline {

    private static final int BOX = 4;

    private Outline() {}

    /** {@code bbox}: x, y, width, height. */
    static Shape.Box box(Fields fields) throws DataException {
        double[] box = fields.numbers("bbox", BOX);
        return new Shape.Box(box[0], box[1], box[0] + box[2], box[1] + box[3]);
    }

    /**
     * {@code segmentation}, as {@code annToRLE} and {@code frPyObjects} read it: a list whose first polygon has four
     * numbers is one of boxes.
     */
    static Shape.Mask mask(Fields fields, Size size) throws DataException {
        JsonNode outline = fields.node().path("segmentation");
        try {
            Mask mask = outline.isArray() ? polygons(fields, outline, size) : runs(fields, outline, size);
            return new Shape.Mask(mask.size().width(), mask.size().height(), mask.text());
        } catch (MaskException | IllegalArgumentException e) {
            throw fields.fault("'segmentation': " + e.getMessage());
        }
    }

    private static Mask polygons(Fields fields, JsonNode list, Size size) throws DataException, MaskException {
        List<Polygon> polygons = new ArrayList<>();
        boolean isBoxes = list.path(0).size() == BOX;
        for (JsonNode one : list) {
            double[] numbers = numbers(fields, one);
            polygons.add(
                    isBoxes && numbers.length == BOX
                            ? Polygon.rectangle(numbers[0], numbers[1], numbers[2], numbers[3])
                            : Polygon.of(numbers));
        }
        if (polygons.isEmpty()) {
            throw fields.wrong("segmentation", "a list of polygons, or run lengths");
        }
        return Polygon.fill(polygons, size);
    }

    // official results may claim another size than their picture's; such a mask overlaps nothing
    private static Mask runs(Fields fields, JsonNode runs, Size picture) throws DataException, MaskException {
        JsonNode size = runs.path("size");
        JsonNode counts = runs.path("counts");
        if (size.size() != 2 || !(counts.isString() || counts.isArray())) {
            throw fields.wrong("segmentation", "polygons, or {\"size\": [height, width], \"counts\": ...}");
        }
        Size own = new Size(size.get(1).asInt(), size.get(0).asInt());
        if (own.pixels() > Math.max(picture.pixels(), 1 << 28)) {
            throw fields.wrong("segmentation", "of a sound size");
        }
        if (counts.isString()) {
            return Mask.parse(own, counts.asString());
        }
        int[] numbers = new int[counts.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!counts.get(i).canConvertToInt()) {
                throw fields.wrong("segmentation", "made of whole run lengths");
            }
            numbers[i] = counts.get(i).asInt();
        }
        return Mask.ofRuns(own, numbers);
    }

    private static double[] numbers(Fields fields, JsonNode list) throws DataException {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!list.get(i).isNumber()) {
                throw fields.wrong("segmentation", "made of numbers");
            }
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }
}
