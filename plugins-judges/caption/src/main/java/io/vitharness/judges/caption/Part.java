package io.vitharness.judges.caption;

import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.support.Slices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Some captions with their rows of statistics. */
record Part(Optional<Slice> slice, List<Captioned> captions, List<double[]> rows) {

    Part {
        captions = List.copyOf(captions);
        rows = List.copyOf(rows);
    }

    static Part of(Slice slice, List<Captioned> captions, List<double[]> rows) {
        List<Captioned> some = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            if (Slices.holds(slice, captions.get(i).scored())) {
                some.add(captions.get(i));
                theirs.add(rows.get(i));
            }
        }
        return new Part(Optional.of(slice), some, theirs);
    }

    /** How many samples they are of, however often each was asked. */
    int samples() {
        return (int) captions.stream().map(one -> one.scored().id()).distinct().count();
    }

    /** The rows added up, each as often as its caption's weight says. */
    double[] sum(ToIntFunction<Captioned> weights) {
        double[] sums = new double[rows.get(0).length];
        for (int i = 0; i < rows.size(); i++) {
            int weight = weights.applyAsInt(captions.get(i));
            for (int j = 0; j < sums.length; j++) {
                sums[j] += weight * rows.get(i)[j];
            }
        }
        return sums;
    }
}
