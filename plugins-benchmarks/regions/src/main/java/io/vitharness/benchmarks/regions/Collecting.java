package io.vitharness.benchmarks.regions;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.spi.benchmark.DataException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers things of the files by id; an id that comes twice is refused. */
final class Collecting<T> {

    private final String what;
    private final Map<String, T> things = new LinkedHashMap<>();

    /** In a few words, for messages: "image", "region". */
    Collecting(String what) {
        this.what = what;
    }

    void add(JsonEntry entry, String id, T thing) throws DataException {
        if (things.putIfAbsent(id, thing) != null) {
            throw entry.fault("found the " + what + " '" + id + "' a second time, wanted it once");
        }
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    /** By id, in the order of the file. */
    Map<String, T> all() {
        return things;
    }
}
