package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.support.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure in 0..1 of the whole benchmark, with the percentile interval of the cluster bootstrap. Where that has no width (all answers alike) the
 * interval is Wilson's over the clusters, so that no figure is ever shown as certain.
 */
record Figure(Sheet sheet, Formula formula, Resamples resamples) {

    /** The estimate; nothing where the formula has no value. */
    Optional<Estimate> estimate(OptionalDouble chance) {
        double[] once = new double[sheet.clusters().size()];
        Arrays.fill(once, 1);
        OptionalDouble value = formula.of(sheet.weights(once));
        return value.isPresent() ? Optional.of(estimate(chance, value.getAsDouble())) : Optional.empty();
    }

    private Estimate estimate(OptionalDouble chance, double value) {
        double[] replicates = replicates(value);
        Interval interval = Interval.percentile(replicates, value);
        boolean flat = interval.low() == interval.high();
        Interval shown = flat ? Interval.wilson(value, sheet.clusters().size()) : interval;
        Pairing pairing =
                new Pairing.Replicates(Arrays.stream(replicates).boxed().toList());
        String method = flat ? "wilson over clusters" : "cluster bootstrap";
        int count = (int) sheet.ballots().stream()
                .map(ballot -> ballot.row().id())
                .distinct()
                .count();
        return new Estimate(
                Optional.empty(), value, shown.low(), shown.high(), count, method, chance, Optional.of(pairing));
    }

    // a draw that misses one side altogether tells nothing
    private double[] replicates(double value) {
        double[] replicates = new double[resamples.count()];
        double[] drawn = new double[sheet.clusters().size()];
        for (int draw = 0; draw < replicates.length; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = resamples.weight(draw, sheet.clusters().get(i));
            }
            replicates[draw] = formula.of(sheet.weights(drawn)).orElse(value);
        }
        return replicates;
    }
}
