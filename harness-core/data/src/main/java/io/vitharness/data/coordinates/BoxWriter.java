package io.vitharness.data.coordinates;

import io.vitharness.media.Size;
import io.vitharness.spi.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a box into a prompt in the convention of a {@link CoordinateReader}: the same word, the same numbers. Parts of
 * one are written with three decimals, everything else as whole numbers, rounded half up. May be shared between threads.
 */
public final class BoxWriter {

    private enum Scope {
        PICTURE,
        SQUARE,
        PIXELS
    }

    private static final String LIST = "[%s,%s,%s,%s]";
    private static final String TAGGED = "<box>(%s,%s),(%s,%s)</box>";
    private static final String START = "<|box_start|>(%s,%s),(%s,%s)<|box_end|>";
    private static final String LISTS = "<box>[[%s, %s, %s, %s]]</box>";
    private static final String JSON = "{\"bbox_2d\": [%s, %s, %s, %s]}";

    private static final Map<String, BoxWriter> WRITERS = byId(List.of(
            new BoxWriter("unit", LIST, Scope.PICTURE, 1),
            new BoxWriter("unit-square", LIST, Scope.SQUARE, 1),
            new BoxWriter("thousand", LIST, Scope.PICTURE, 1000),
            new BoxWriter("pixels", LIST, Scope.PIXELS, 1),
            new BoxWriter("qwen-vl", TAGGED, Scope.PICTURE, 999),
            new BoxWriter("qwen-vl-1000", TAGGED, Scope.PICTURE, 1000),
            new BoxWriter("qwen2-vl", START, Scope.PICTURE, 1000),
            new BoxWriter("qwen2-vl-999", START, Scope.PICTURE, 999),
            new BoxWriter("internvl", LISTS, Scope.PICTURE, 1000),
            new BoxWriter("internvl-999", LISTS, Scope.PICTURE, 999),
            new BoxWriter("asmv2", LISTS, Scope.SQUARE, 999),
            new BoxWriter("asmv2-1000", LISTS, Scope.SQUARE, 1000),
            new BoxWriter("json-pixels", JSON, Scope.PIXELS, 1),
            new BoxWriter("json-1000", JSON, Scope.PICTURE, 1000)));

    private final String id;
    private final String form;
    private final Scope scope;
    private final double whole;

    private BoxWriter(String id, String form, Scope scope, double whole) {
        this.id = id;
        this.form = form;
        this.scope = scope;
        this.whole = whole;
    }

    /** The conventions in which boxes can be written, in a fixed order. */
    public static List<String> ids() {
        return List.copyOf(WRITERS.keySet());
    }

    /**
     * The writer of a convention.
     *
     * @throws IllegalArgumentException when there is none of that id; the message lists the known ones
     */
    public static BoxWriter of(String id) {
        return Optional.ofNullable(WRITERS.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no convention '" + id
                        + "' in which boxes can be written; known are " + String.join(", ", ids())));
    }

    /** The box as text, its corners brought inside the picture. */
    public String write(Shape.Box box, Size picture) {
        return String.format(
                Locale.ROOT,
                form,
                x(box.left(), picture),
                y(box.top(), picture),
                x(box.right(), picture),
                y(box.bottom(), picture));
    }

    private String x(double x, Size picture) {
        double inside = Math.max(0, Math.min(picture.width(), x));
        return switch (scope) {
            case PICTURE -> number(inside / picture.width());
            case SQUARE -> number((inside + padding(picture, picture.width())) / side(picture));
            case PIXELS -> Long.toString(Math.round(inside));
        };
    }

    private String y(double y, Size picture) {
        double inside = Math.max(0, Math.min(picture.height(), y));
        return switch (scope) {
            case PICTURE -> number(inside / picture.height());
            case SQUARE -> number((inside + padding(picture, picture.height())) / side(picture));
            case PIXELS -> Long.toString(Math.round(inside));
        };
    }

    private String number(double part) {
        return whole == 1 ? String.format(Locale.ROOT, "%.3f", part) : Long.toString(Math.round(part * whole));
    }

    // whole pixels, rounding down on the left and top
    private static int padding(Size picture, int length) {
        return (side(picture) - length) / 2;
    }

    private static int side(Size picture) {
        return Math.max(picture.width(), picture.height());
    }

    private static Map<String, BoxWriter> byId(List<BoxWriter> writers) {
        Map<String, BoxWriter> byId = new LinkedHashMap<>();
        writers.forEach(writer -> byId.put(writer.id, writer));
        return Collections.unmodifiableMap(byId);
    }
}
