package io.vitharness.models.tensorflow.store;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Weights by name. Immutable as long as nobody writes into the arrays. */
public record Weights(SortedMap<String, Tensor> byName) {

    public static final Weights NONE = new Weights(new TreeMap<>());

    public Weights {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    public Optional<Tensor> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** These weights, those of the same name replaced by the others'. */
    public Weights with(Weights others) {
        SortedMap<String, Tensor> all = new TreeMap<>(byName);
        all.putAll(others.byName);
        return new Weights(all);
    }

    /** How many numbers there are. */
    public long size() {
        return byName.values().stream()
                .mapToLong(tensor -> tensor.values().length)
                .sum();
    }

    /** The weights whose names start so, with that start cut off. */
    public Weights under(String prefix) {
        SortedMap<String, Tensor> found = new TreeMap<>();
        for (Map.Entry<String, Tensor> entry : byName.entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                found.put(entry.getKey().substring(prefix.length()), entry.getValue());
            }
        }
        return new Weights(found);
    }

    /** The same weights with a prefix before their names. */
    public Weights prefixed(String prefix) {
        SortedMap<String, Tensor> renamed = new TreeMap<>();
        byName.forEach((name, tensor) -> renamed.put(prefix + name, tensor));
        return new Weights(renamed);
    }
}
