package io.vitharness.judges.detection;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Slice;
import io.vitharness.spi.support.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes a statistic again on every shared resample of the clusters. Epochs are averaged, in the figure and in every draw.
 * A draw in which there is nothing to find tells nothing and stands for the figure itself. Where all draws agree the
 * interval is Wilson's over the clusters, so that no figure is shown as certain.
 */
final class Bootstrap {

    private final Resamples resamples;
    private final boolean isSliced;
    private final Sums whole;
    private final Map<Classes.Known, Sums> classes = new LinkedHashMap<>();
    private int clusters;

    Bootstrap(Resamples resamples, boolean isSliced) {
        this.resamples = resamples;
        this.isSliced = isSliced;
        this.whole = new Sums(resamples.count());
    }

    /** Adds an epoch. */
    void add(PictureSet set, Statistic statistic) {
        OptionalDouble official = statistic.official();
        if (official.isEmpty()) {
            return;
        }
        clusters = Math.max(clusters, set.clusters().size());
        List<OptionalDouble> figures = statistic.classes();
        whole.figure(official.getAsDouble(), set.pictures());
        List<Optional<Sums>> sums = new ArrayList<>();
        for (int k = 0; k < figures.size(); k++) {
            sums.add(slice(set.classes().get(k), figures.get(k)));
        }
        for (int draw = 0; draw < resamples.count(); draw++) {
            List<OptionalDouble> values = statistic.classes(draw, weights(set, draw));
            whole.draw(draw, mean(set, statistic, values).orElse(official.getAsDouble()));
            for (int k = 0; k < values.size(); k++) {
                if (sums.get(k).isPresent()) {
                    double figure = figures.get(k).orElse(0);
                    sums.get(k).get().draw(draw, values.get(k).orElse(figure));
                }
            }
        }
    }

    /** The whole, then every class that has anything to find. */
    List<Estimate> estimates() {
        if (whole.epochs == 0) {
            return List.of();
        }
        List<Estimate> estimates = new ArrayList<>();
        estimates.add(whole.estimate(Optional.empty(), clusters));
        classes.forEach((known, sums) ->
                estimates.add(sums.estimate(Optional.of(new Slice("class", known.label())), sums.count)));
        return estimates;
    }

    private Optional<Sums> slice(PictureSet.ClassTally tally, OptionalDouble figure) {
        if (!isSliced || figure.isEmpty()) {
            return Optional.empty();
        }
        Sums sums = classes.computeIfAbsent(tally.known(), known -> new Sums(resamples.count()));
        sums.figure(figure.getAsDouble(), tally.entries().size());
        return Optional.of(sums);
    }

    private int[] weights(PictureSet set, int draw) {
        int[] weights = new int[set.clusters().size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = resamples.weight(draw, set.clusters().get(i));
        }
        return weights;
    }

    private static OptionalDouble mean(PictureSet set, Statistic statistic, List<OptionalDouble> values) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < values.size(); k++) {
            if (values.get(k).isPresent()
                    && statistic.includes(set.classes().get(k).known())) {
                sum += values.get(k).getAsDouble();
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    /** Figures and draws, added up over epochs. */
    private static final class Sums {

        private final double[] draws;
        private double figure;
        private int epochs;
        private int count;

        Sums(int draws) {
            this.draws = new double[draws];
        }

        void figure(double value, int pictures) {
            figure += value;
            epochs++;
            count = Math.max(count, pictures);
        }

        void draw(int draw, double value) {
            draws[draw] += value;
        }

        Estimate estimate(Optional<Slice> slice, int units) {
            double value = figure / epochs;
            double[] values = Arrays.stream(draws).map(sum -> sum / epochs).toArray();
            Interval interval = values.length == 0 ? new Interval(value, value) : Interval.percentile(values, value);
            boolean isFlat = interval.low() == interval.high();
            Interval shown = isFlat ? Interval.wilson(Math.min(1, Math.max(0, value)), units) : interval;
            Optional<Pairing> pairing = slice.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            new Pairing.Replicates(Arrays.stream(values).boxed().toList()));
            return new Estimate(
                    slice,
                    value,
                    Math.min(value, shown.low()),
                    Math.max(value, shown.high()),
                    count,
                    isFlat ? "wilson over clusters" : "cluster bootstrap",
                    OptionalDouble.empty(),
                    pairing);
        }
    }
}
