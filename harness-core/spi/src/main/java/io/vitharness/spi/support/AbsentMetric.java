package io.vitharness.spi.support;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import java.util.List;
import java.util.Optional;

/** A figure that is not computed, and says why, so that nobody takes the gap for a zero. */
public record AbsentMetric(Metric metric, String because) implements Metric {

    @Override
    public String name() {
        return metric.name();
    }

    @Override
    public String version() {
        return metric.version();
    }

    @Override
    public Scale scale() {
        return metric.scale();
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        return List.of();
    }

    @Override
    public Optional<String> absence() {
        return Optional.of(because);
    }
}
