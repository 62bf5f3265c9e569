package io.vitharness.judges.classification;

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

/**
 * A figure that the counts by label give: over all answers, and for each value of each tag in which more than one label
 * is a key (where one alone is, all these figures are its recall in another dress).
 */
record CountsMetric(String name, Function<Table, OptionalDouble> figure) implements Metric {

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
            List<Ballot> part = Slices.part(ballots, slice);
            if (part.stream().map(Ballot::key).distinct().count() > 1) {
                of(part, Optional.of(slice), resamples).ifPresent(estimates::add);
            }
        }
        return estimates;
    }

    private Optional<Estimate> of(List<Ballot> ballots, Optional<Slice> slice, Resamples resamples) {
        Sheet sheet = new Sheet(ballots);
        return new Figure(sheet, weights -> figure.apply(sheet.table(weights)), resamples)
                .estimate(slice, OptionalDouble.empty());
    }
}
