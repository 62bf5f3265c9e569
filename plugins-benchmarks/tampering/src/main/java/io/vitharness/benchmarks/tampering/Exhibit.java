package io.vitharness.benchmarks.tampering;

import java.util.Map;
import java.util.Optional;

/**
 * One picture of a set.
 *
 * @param id its file below the root
 * @param tampered whether it was tampered with
 * @param mask the file that says where, for tampered pictures as far as there is one
 * @param cluster what it shares a scene with
 * @param tags facts for slices
 */
record Exhibit(String id, boolean tampered, Optional<String> mask, String cluster, Map<String, String> tags) {

    Exhibit {
        tags = Map.copyOf(tags);
    }

    static Exhibit authentic(String id, String cluster) {
        return new Exhibit(id, false, Optional.empty(), cluster, Map.of());
    }
}
