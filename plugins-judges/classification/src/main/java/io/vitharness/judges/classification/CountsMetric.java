package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A figure that the counts by label give, over all answers; a slice often holds one label alone, which makes it idle. */
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
        Sheet sheet = new Sheet(Ballot.of(scored));
        return new Figure(sheet, weights -> figure.apply(sheet.table(weights)), resamples)
                .estimate(OptionalDouble.empty())
                .map(List::of)
                .orElse(List.of());
    }
}
