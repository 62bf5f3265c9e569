package io.vitharness.spi.support;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Score;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.judge.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A sum over all samples divided by another: {@code sum(above) / (sum(below) + extra)}. Repeats of a sample are averaged
 * first. The interval is the percentile interval of the cluster bootstrap, from sums by cluster; where that has no width
 * it is Wilson's over the clusters. There is no figure where nothing stands below.
 *
 * @param extra what the official code adds below so that it never divides by zero; 0 for none
 * @param terms what one sample adds; empty for a sample that does not belong
 */
public record Ratio(String name, double extra, Function<Score.Value, Optional<Terms>> terms) implements Metric {

    /** What is added up. */
    public record Terms(double above, double below) {

        public static final Terms NONE = new Terms(0, 0);

        Terms plus(Terms other, double weight) {
            return new Terms(above + weight * other.above, below + weight * other.below);
        }
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
        Repeats rows = Repeats.of(scored);
        List<Estimate> estimates = new ArrayList<>();
        estimate(rows.samples(), resamples, Optional.empty()).ifPresent(estimates::add);
        for (Slice slice : estimates.isEmpty() ? List.<Slice>of() : rows.slices()) {
            estimate(rows.samples(slice), resamples, Optional.of(slice)).ifPresent(estimates::add);
        }
        return estimates;
    }

    private Optional<Estimate> estimate(List<List<Scored>> samples, Resamples resamples, Optional<Slice> slice) {
        Map<String, Terms> clusters = new TreeMap<>();
        int count = 0;
        for (List<Scored> epochs : samples) {
            Optional<Terms> mean = mean(epochs);
            if (mean.isPresent()) {
                clusters.merge(epochs.get(0).cluster(), mean.get(), (a, b) -> a.plus(b, 1));
                count++;
            }
        }
        Terms sum = Terms.NONE;
        for (Terms terms : clusters.values()) {
            sum = sum.plus(terms, 1);
        }
        OptionalDouble value = count == 0 ? OptionalDouble.empty() : quotient(sum);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(figure(value.getAsDouble(), count, clusters, resamples, slice));
    }

    private Estimate figure(
            double value, int count, Map<String, Terms> clusters, Resamples resamples, Optional<Slice> slice) {
        double[] draws = new double[resamples.count()];
        for (int draw = 0; draw < draws.length; draw++) {
            draws[draw] = draw(draw, clusters, resamples).orElse(value);
        }
        Interval interval = draws.length == 0 ? new Interval(value, value) : Interval.percentile(draws, value);
        boolean isFlat = interval.low() == interval.high();
        Interval shown = isFlat ? Interval.wilson(Math.min(1, Math.max(0, value)), clusters.size()) : interval;
        return new Estimate(
                slice,
                value,
                Math.min(value, shown.low()),
                Math.max(value, shown.high()),
                count,
                isFlat ? "wilson over clusters" : "cluster bootstrap",
                OptionalDouble.empty(),
                slice.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Pairing.Replicates(
                                Arrays.stream(draws).boxed().toList())));
    }

    private OptionalDouble draw(int draw, Map<String, Terms> clusters, Resamples resamples) {
        double above = 0;
        double below = 0;
        for (Map.Entry<String, Terms> cluster : clusters.entrySet()) {
            int weight = resamples.weight(draw, cluster.getKey());
            above += weight * cluster.getValue().above();
            below += weight * cluster.getValue().below();
        }
        // a draw with nothing below tells nothing, even where the official code adds something
        return below == 0 ? OptionalDouble.empty() : quotient(new Terms(above, below));
    }

    private OptionalDouble quotient(Terms sum) {
        double below = sum.below() + extra;
        return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum.above() / below);
    }

    private Optional<Terms> mean(List<Scored> epochs) {
        Terms sum = Terms.NONE;
        int count = 0;
        for (Scored row : epochs) {
            Optional<Terms> one = row.fate().counted().flatMap(terms);
            if (one.isPresent()) {
                sum = sum.plus(one.get(), 1);
                count++;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(Terms.NONE.plus(sum, 1.0 / count));
    }
}
