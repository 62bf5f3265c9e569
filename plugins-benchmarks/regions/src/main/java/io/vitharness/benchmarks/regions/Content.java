package io.vitharness.benchmarks.regions;

import io.vitharness.spi.benchmark.Choice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the files hold.
 *
 * @param regions by id, in the order of the file
 * @param classes by category id; none where regions are described
 * @param facts of whole pictures, for LVIS
 * @param notes what a reader of a figure must know
 */
record Content(Map<String, Marked> regions, List<Choice> classes, LvisFacts facts, List<String> notes) {

    Content {
        regions = Collections.unmodifiableMap(new LinkedHashMap<>(regions));
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
    }

    Content(Map<String, Marked> regions, List<String> notes) {
        this(regions, List.of(), LvisFacts.NONE, notes);
    }
}
