package io.vitharness.judges.caption;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Slice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The slices of some captions, by tag and then by value. */
final class Slices {

    private Slices() {}

    static List<Slice> of(List<Captioned> captions) {
        Map<String, TreeSet<String>> values = new TreeMap<>();
        captions.forEach(one -> one.scored()
                .tags()
                .forEach((tag, value) ->
                        values.computeIfAbsent(tag, name -> new TreeSet<>()).add(value)));
        values.remove(Question.PASS);
        return values.entrySet().stream()
                .flatMap(tag -> tag.getValue().stream().map(value -> new Slice(tag.getKey(), value)))
                .toList();
    }

    static boolean holds(Slice slice, Captioned one) {
        return slice.value().equals(one.scored().tags().get(slice.tag()));
    }
}
