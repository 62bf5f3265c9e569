package io.vitharness.data.regions;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.media.Size;
import io.vitharness.media.mask.Mask;
import io.vitharness.media.mask.MaskException;
import io.vitharness.media.mask.Polygon;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** COCO's ways to write a place in a picture. */
public final class Outline {

    private static final int BOX = 4;

    private Outline() {}

    /**
     * A box written as x, y, width and height.
     *
     * @throws DataException where they are not four finite numbers, or width or height is not above 0
     */
    public static Shape.Box box(JsonEntry entry, String key) throws DataException {
        JsonNode list = entry.json().path(key);
        double[] numbers = list.size() == BOX ? numbers(entry, key, list) : new double[0];
        if (numbers.length != BOX || !(numbers[2] > 0 && numbers[3] > 0)) {
            throw entry.fault(key, "x, y, width and height, the last two above 0");
        }
        return new Shape.Box(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]);
    }

    /**
     * The masks of an object's parts: a list of polygons, of run lengths, or run lengths alone. Polygons are filled as
     * pycocotools' {@code frPyObjects} and {@code decode} do; a list that starts with four numbers is one of boxes there.
     *
     * @return none where the list is empty
     * @throws DataException where a polygon has fewer than three corners or an odd number of coordinates, or run lengths
     *     are broken or of another size than the picture
     */
    public static List<Mask> parts(JsonEntry entry, String key, Size picture) throws DataException {
        JsonNode outline = entry.json().path(key);
        try {
            if (outline.isObject()) {
                return List.of(runs(entry, key, outline, picture));
            }
            if (!outline.isArray()) {
                throw entry.fault(key, "polygons [[x1, y1, ...], ...] or {\"size\": [height, width], \"counts\": ...}");
            }
            List<Mask> parts = new ArrayList<>();
            boolean isBoxes = outline.path(0).size() == BOX;
            for (JsonNode part : outline) {
                parts.add(
                        part.isObject()
                                ? runs(entry, key, part, picture)
                                : polygon(entry, key, part, isBoxes).fill(picture));
            }
            return parts;
        } catch (MaskException | IllegalArgumentException e) {
            throw entry.fault("'" + key + "': " + e.getMessage());
        }
    }

    /** The pixels of any of the parts; of none, an empty mask. */
    public static Mask union(List<Mask> parts, Size picture) {
        return parts.isEmpty() ? Mask.where(picture, (x, y) -> false) : Mask.union(parts);
    }

    /** A mask as answers and targets hold it. */
    public static Shape.Mask shape(Mask mask) {
        return new Shape.Mask(mask.size().width(), mask.size().height(), mask.text());
    }

    private static Polygon polygon(JsonEntry entry, String key, JsonNode list, boolean isBoxes)
            throws DataException, MaskException {
        double[] numbers = numbers(entry, key, list);
        return isBoxes && numbers.length == BOX
                ? Polygon.rectangle(numbers[0], numbers[1], numbers[2], numbers[3])
                : Polygon.of(numbers);
    }

    private static Mask runs(JsonEntry entry, String key, JsonNode runs, Size picture)
            throws DataException, MaskException {
        JsonNode size = runs.path("size");
        JsonNode counts = runs.path("counts");
        boolean isOfPicture = size.size() == 2
                && size.get(0).asInt(0) == picture.height()
                && size.get(1).asInt(0) == picture.width();
        if (!isOfPicture || !(counts.isString() || counts.isArray())) {
            throw entry.fault(
                    key,
                    "{\"size\": [" + picture.height() + ", " + picture.width()
                            + "], \"counts\": ...}, height and width of its picture first");
        }
        if (counts.isString()) {
            return Mask.parse(picture, counts.asString());
        }
        double[] numbers = numbers(entry, key, counts);
        int[] whole = new int[numbers.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) numbers[i];
            if (whole[i] != numbers[i]) {
                throw entry.fault(key, "made of whole run lengths");
            }
        }
        return Mask.ofRuns(picture, whole);
    }

    private static double[] numbers(JsonEntry entry, String key, JsonNode list) throws DataException {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = list.get(i);
            if (!number.isNumber() || !Double.isFinite(number.asDouble())) {
                throw entry.fault(key, "made of finite numbers");
            }
            numbers[i] = number.asDouble();
        }
        return numbers;
    }
}
