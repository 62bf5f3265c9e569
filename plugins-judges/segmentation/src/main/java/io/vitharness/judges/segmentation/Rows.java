package io.vitharness.judges.segmentation;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scored samples in the order of their ids, the repeats of each together.
 *
 * @param samples at least one row each
 */
record Rows(List<List<Scored>> samples) {

    static Rows of(List<Scored> scored) {
        Map<String, List<Scored>> samples = new TreeMap<>();
        scored.forEach(row ->
                samples.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return new Rows(List.copyOf(samples.values()));
    }

    /** Every value of every tag. */
    List<Slice> slices() {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        samples.forEach(epochs -> epochs.get(0)
                .tags()
                .forEach((tag, value) ->
                        values.computeIfAbsent(tag, none -> new TreeSet<>()).add(value)));
        values.remove(Question.PASS);
        List<Slice> slices = new ArrayList<>();
        values.forEach((tag, all) -> all.forEach(value -> slices.add(new Slice(tag, value))));
        return slices;
    }

    List<List<Scored>> samples(Slice slice) {
        return samples.stream()
                .filter(epochs -> slice.value().equals(epochs.get(0).tags().get(slice.tag())))
                .toList();
    }
}
