package io.vitharness.spi.support;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The slices of some samples. */
public final class Slices {

    private Slices() {}

    /** By tag and then by value. */
    public static List<Slice> of(List<Scored> scored) {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        scored.forEach(one -> one.tags()
                .forEach((tag, value) ->
                        values.computeIfAbsent(tag, name -> new TreeSet<>()).add(value)));
        values.remove(Question.PASS);
        return values.entrySet().stream()
                .flatMap(tag -> tag.getValue().stream().map(value -> new Slice(tag.getKey(), value)))
                .toList();
    }

    /** Whether a sample belongs to a slice. */
    public static boolean holds(Slice slice, Scored one) {
        return slice.value().equals(one.tags().get(slice.tag()));
    }
}
