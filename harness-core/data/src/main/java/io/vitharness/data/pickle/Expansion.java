package io.vitharness.data.pickle;

import java.util.IdentityHashMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How large a value is when it is written out. Pickles may use one value in many places, even within itself; written
 * out, a small file can then be endless.
 */
final class Expansion {

    private static final int DEEPEST = 100;
    private static final long LARGEST = 1L << 30;

    private final IdentityHashMap<JsonNode, Long> sizes = new IdentityHashMap<>();

    /** Why a value must not be used, where it must not. */
    static Optional<String> fault(JsonNode value) {
        long size = new Expansion().size(value, 0);
        return size < LARGEST
                ? Optional.empty()
                : Optional.of("found a value that contains itself, or grows beyond " + LARGEST + " letters or beyond "
                        + DEEPEST + " levels when it is written out");
    }

    private long size(JsonNode value, int depth) {
        if (!value.isContainer()) {
            return value.isString() ? 2L + value.asString().length() : 8;
        }
        if (depth == DEEPEST) {
            return LARGEST;
        }
        Long known = sizes.get(value);
        if (known != null) {
            return known;
        }
        // counts as endless until it is measured, so that a value within itself is found
        sizes.put(value, LARGEST);
        long size = 2;
        for (JsonNode part : value) {
            size = Math.min(LARGEST, size + size(part, depth + 1));
        }
        sizes.put(value, size);
        return size;
    }
}
