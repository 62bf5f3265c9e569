package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A share that one table of counts gives: over all answers, and for each value of each tag. */
record CountsFigure(String name, Function<Counts, OptionalDouble> share) implements Metric {

    /** The one figure that draws the tables which all are made of. */
    private static final String DRAWN = "f1";

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Scale scale() {
        return Scale.SHARE;
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        List<Ballot> ballots = Ballot.of(scored);
        Optional<Estimate> whole = of(ballots, Optional.empty(), resamples);
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>(List.of(whole.get()));
        for (Slice slice : Slices.of(ballots)) {
            of(Slices.part(ballots, slice), Optional.of(slice), resamples).ifPresent(estimates::add);
        }
        return estimates;
    }

    @Override
    public List<Drawing> drawings(List<Scored> scored) {
        List<Ballot> ballots = Ballot.of(scored);
        return name.equals(DRAWN) && !ballots.isEmpty() ? Tables.of(ballots) : List.of();
    }

    /** The figure of some answers. */
    Optional<Estimate> of(List<Ballot> ballots, Optional<Slice> slice, Resamples resamples) {
        var sums = new ClusterSums(Counts.WIDTH);
        ballots.forEach(ballot -> sums.add(ballot.row().cluster(), Counts.place(ballot), ballot.weight()));
        var figure = new Figure(sums, row -> share.apply(Counts.at(row, 0)), Ballot.samples(ballots), 1);
        return figure.estimate(slice, OptionalDouble.empty(), resamples);
    }
}
