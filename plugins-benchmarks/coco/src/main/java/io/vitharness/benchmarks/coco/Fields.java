package io.vitharness.benchmarks.coco;

import io.vitharness.media.Size;
import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The members of one object of a JSON file; errors name the file and the place.
 *
 * @param place such as {@code annotations[17]}
 */
record Fields(Path file, String place, JsonNode node) {

    /** More pixels than this are a mistake, or an attack. */
    private static final long MOST_PIXELS = 1L << 28;

    /** A whole number. */
    long whole(String name) throws DataException {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "a whole number");
        }
        return value.asLong();
    }

    /** A finite number. */
    double number(String name) throws DataException {
        return finite(name, node.path(name));
    }

    String text(String name) throws DataException {
        if (!node.path(name).isString()) {
            throw wrong(name, "a text");
        }
        return node.path(name).asString();
    }

    /** So many finite numbers. */
    double[] numbers(String name, int count) throws DataException {
        JsonNode list = node.path(name);
        if (!list.isArray() || list.size() != count) {
            throw wrong(name, count + " numbers");
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = finite(name, list.get(i));
        }
        return numbers;
    }

    /** Whole numbers; none where the member is absent. */
    List<Long> wholes(String name) throws DataException {
        List<Long> wholes = new ArrayList<>();
        for (JsonNode one : node.path(name)) {
            if (!one.isIntegralNumber()) {
                throw wrong(name, "a list of whole numbers");
            }
            wholes.add(one.asLong());
        }
        return wholes;
    }

    /** Whether a member is 1 or true; 0 where it is absent. */
    boolean flag(String name) {
        return node.path(name).asBoolean(false) || node.path(name).asInt(0) != 0;
    }

    Size size() throws DataException {
        long width = whole("width");
        long height = whole("height");
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS / width) {
            throw fault("found " + width + " x " + height + " pixels, wanted 1 x 1 to " + MOST_PIXELS + " in all");
        }
        return new Size((int) width, (int) height);
    }

    DataException wrong(String name, String wanted) {
        String found = node.has(name) ? cut(node.get(name).toString()) : "nothing";
        return fault("'" + name + "' must be " + wanted + " but is " + found);
    }

    DataException fault(String words) {
        return new DataException(file + ": " + place + ": " + words);
    }

    private double finite(String name, JsonNode value) throws DataException {
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw wrong(name, "made of finite numbers");
        }
        return value.asDouble();
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "..";
    }
}
