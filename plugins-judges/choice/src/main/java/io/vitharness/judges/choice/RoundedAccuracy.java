package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import java.util.List;
import java.util.Optional;

/** An accuracy as MMMU prints it ({@code main_eval_only.py}): rounded to three decimals, half to even. */
record RoundedAccuracy(Metric exact) implements Metric {

    private static final int PLACES = 3;

    @Override
    public String name() {
        return "accuracy to 3 decimals";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Scale scale() {
        return exact.scale();
    }

    @Override
    public List<Estimate> estimate(List<Scored> scored, Resamples resamples) {
        return exact.estimate(scored, resamples).stream()
                .map(RoundedAccuracy::rounded)
                .toList();
    }

    private static Estimate rounded(Estimate one) {
        double value = PythonNumbers.rounded(one.value(), PLACES);
        return new Estimate(
                one.slice(),
                value,
                Math.min(value, one.low()),
                Math.max(value, one.high()),
                one.count(),
                one.interval(),
                one.chance(),
                Optional.empty());
    }
}
