package io.vitharness.judges.yesno;

import io.vitharness.spi.benchmark.Question;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The slices of a benchmark: one for each value of each tag, sorted. */
final class Slices {

    private Slices() {}

    static List<Slice> of(List<Ballot> ballots) {
        var names = new TreeSet<String>();
        ballots.forEach(ballot -> names.addAll(ballot.row().tags().keySet()));
        names.remove(Question.PASS);
        return names.stream().flatMap(tag -> of(ballots, tag)).toList();
    }

    static Stream<Slice> of(List<Ballot> ballots, String tag) {
        return ballots.stream()
                .flatMap(ballot -> ballot.row().tags().entrySet().stream())
                .filter(entry -> entry.getKey().equals(tag))
                .map(entry -> entry.getValue())
                .distinct()
                .sorted()
                .map(value -> new Slice(tag, value));
    }

    static List<Ballot> part(List<Ballot> ballots, Slice slice) {
        return ballots.stream().filter(ballot -> isIn(ballot.row(), slice)).toList();
    }

    private static boolean isIn(Scored row, Slice slice) {
        return slice.value().equals(row.tags().get(slice.tag()));
    }
}
