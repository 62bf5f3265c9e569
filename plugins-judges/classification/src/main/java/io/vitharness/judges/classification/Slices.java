package io.vitharness.judges.classification;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Slice;
import java.util.List;
import java.util.TreeSet;

/** The slices of a benchmark: one for each value of each tag, sorted. */
final class Slices {

    private Slices() {}

    static List<Slice> of(List<Ballot> ballots) {
        TreeSet<String> tags = new TreeSet<>();
        ballots.forEach(ballot -> tags.addAll(ballot.row().tags().keySet()));
        tags.remove(Question.PASS);
        return tags.stream()
                .flatMap(tag -> ballots.stream()
                        .filter(ballot -> ballot.row().tags().containsKey(tag))
                        .map(ballot -> ballot.row().tags().getOrDefault(tag, ""))
                        .distinct()
                        .sorted()
                        .map(value -> new Slice(tag, value)))
                .toList();
    }

    static List<Ballot> part(List<Ballot> ballots, Slice slice) {
        return ballots.stream()
                .filter(ballot -> slice.value().equals(ballot.row().tags().get(slice.tag())))
                .toList();
    }
}
