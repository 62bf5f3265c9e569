package io.vitharness.spi.support;

import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scored samples in the order of their ids, the repeats of each together.
 *
 * @param samples at least one row each
 */
public record Repeats(List<List<Scored>> samples) {

    public Repeats {
        samples = List.copyOf(samples);
    }

    /** Those of some rows. */
    public static Repeats of(List<Scored> scored) {
        Map<String, List<Scored>> samples = new TreeMap<>();
        scored.forEach(row ->
                samples.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return new Repeats(List.copyOf(samples.values()));
    }

    /** Every value of every tag. */
    public List<Slice> slices() {
        return Slices.of(samples.stream().map(epochs -> epochs.get(0)).toList());
    }

    /** Those of a slice. */
    public List<List<Scored>> samples(Slice slice) {
        return samples.stream()
                .filter(epochs -> Slices.holds(slice, epochs.get(0)))
                .toList();
    }
}
