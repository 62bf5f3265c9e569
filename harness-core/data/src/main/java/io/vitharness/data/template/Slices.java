package io.vitharness.data.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Python's slices of texts and lists. */
final class Slices {

    private Slices() {}

    /** Where a slice starts and ends and by how much it steps; each may be left out. */
    record Bounds(Optional<Long> start, Optional<Long> end, Optional<Long> step) {}

    static Object of(Object value, Bounds bounds) throws TemplateException {
        if (!(value instanceof String || value instanceof List<?> || value instanceof Values.Tuple)) {
            throw new TemplateException("only texts and lists have slices, but found " + Values.kind(value));
        }
        List<Object> cut = cut(Values.items(value), bounds);
        if (value instanceof String) {
            return cut.stream().map(Texts::of).collect(Collectors.joining());
        }
        return value instanceof Values.Tuple ? new Values.Tuple(cut) : cut;
    }

    private static List<Object> cut(List<Object> items, Bounds bounds) throws TemplateException {
        long step = bounds.step().orElse(1L);
        if (step == 0) {
            throw new TemplateException("a slice cannot step by 0");
        }
        int size = items.size();
        boolean forward = step > 0;
        long start = bound(bounds.start(), forward ? 0 : size - 1, size, forward);
        long end = bound(bounds.end(), forward ? size : -1, size, forward);
        List<Object> cut = new ArrayList<>();
        for (long i = start; forward ? i < end : i > end; i += step) {
            cut.add(items.get((int) i));
        }
        return cut;
    }

    private static long bound(Optional<Long> given, long otherwise, int size, boolean forward) {
        if (given.isEmpty()) {
            return otherwise;
        }
        long place = given.get() < 0 ? given.get() + size : given.get();
        long low = forward ? 0 : -1;
        return Math.max(low, Math.min(place, forward ? size : size - 1));
    }
}
