package io.vitharness.benchmarks.regions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What LVIS tells beside its regions.
 *
 * @param frequencies r, c or f by category id
 * @param absent classes that are surely not there, by picture
 * @param partial classes of which not all are marked, by picture
 */
record LvisFacts(Map<String, String> frequencies, Map<String, List<String>> absent, Map<String, List<String>> partial) {

    static final LvisFacts NONE = new LvisFacts(Map.of(), Map.of(), Map.of());

    LvisFacts {
        frequencies = new LinkedHashMap<>(frequencies);
        absent = Map.copyOf(absent);
        partial = Map.copyOf(partial);
    }
}
