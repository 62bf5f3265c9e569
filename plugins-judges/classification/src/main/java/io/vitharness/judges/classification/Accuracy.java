package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Drawing;
import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.support.Mean;
import io.vitharness.spi.support.Slices;
import io.vitharness.spi.support.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The share of right answers (top-1), with its slices and the confusion matrix; epochs of a sample are averaged. */
record Accuracy() implements Metric {

    @Override
    public String name() {
        return "accuracy";
    }

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
        if (ballots.isEmpty()) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>(List.of(of(ballots, Optional.empty(), resamples)));
        for (Slice slice : Slices.of(ballots.stream().map(Ballot::row).toList())) {
            List<Ballot> part = ballots.stream()
                    .filter(ballot -> Slices.holds(slice, ballot.row()))
                    .toList();
            estimates.add(of(part, Optional.of(slice), resamples));
        }
        return estimates;
    }

    @Override
    public List<Drawing> drawings(List<Scored> scored) {
        return Confusion.of(Ballot.of(scored));
    }

    private static Estimate of(List<Ballot> ballots, Optional<Slice> slice, Resamples resamples) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Ballot ballot : ballots) {
            Scored row = ballot.row();
            double worth = ballot.isRight() ? ballot.weight() : 0;
            units.merge(
                    row.id(),
                    new Unit(row.id(), row.cluster(), worth),
                    (one, other) -> new Unit(one.id(), one.cluster(), one.value() + other.value()));
        }
        return new Mean(List.copyOf(units.values()), resamples).estimate(slice, chance(ballots));
    }

    private static OptionalDouble chance(List<Ballot> ballots) {
        boolean known = ballots.stream().allMatch(ballot -> ballot.row().choices() > 0);
        return known
                ? ballots.stream()
                        .mapToDouble(ballot -> 1.0 / ballot.row().choices())
                        .average()
                : OptionalDouble.empty();
    }
}
