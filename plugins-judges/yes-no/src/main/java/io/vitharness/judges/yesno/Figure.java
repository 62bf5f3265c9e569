package io.vitharness.judges.yesno;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.support.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure that is a function of sums, with the percentile interval of the cluster bootstrap. Where that has no width
 * (all answers alike) the interval is Wilson's over the clusters, so that no figure is ever shown as certain.
 *
 * @param count how many samples it is made of
 * @param most the largest value it can have; the smallest is 0
 */
record Figure(ClusterSums sums, Formula formula, int count, double most) {

    /** The estimate; nothing where the formula has no value. */
    Optional<Estimate> estimate(Optional<Slice> slice, OptionalDouble chance, Resamples resamples) {
        OptionalDouble value = formula.of(sums.total());
        return value.isPresent()
                ? Optional.of(estimate(slice, chance, value.getAsDouble(), resamples))
                : Optional.empty();
    }

    private Estimate estimate(Optional<Slice> slice, OptionalDouble chance, double value, Resamples resamples) {
        double[] replicates = replicates(value, resamples);
        Interval interval = Interval.percentile(replicates, value);
        boolean flat = interval.low() == interval.high();
        Interval shown = flat ? wilson(value) : interval;
        Optional<Pairing> pairing = slice.isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Pairing.Replicates(Arrays.stream(replicates).boxed().toList()));
        String method = flat ? "wilson over clusters" : "cluster bootstrap";
        return new Estimate(slice, value, shown.low(), shown.high(), count, method, chance, pairing);
    }

    private Interval wilson(double value) {
        Interval share = Interval.wilson(value / most, sums.size());
        return new Interval(Math.min(value, share.low() * most), Math.max(value, share.high() * most));
    }

    // a draw that misses a small part altogether tells nothing
    private double[] replicates(double value, Resamples resamples) {
        double[] replicates = new double[resamples.count()];
        for (int draw = 0; draw < replicates.length; draw++) {
            replicates[draw] = formula.of(sums.drawn(resamples, draw)).orElse(value);
        }
        return replicates;
    }
}
