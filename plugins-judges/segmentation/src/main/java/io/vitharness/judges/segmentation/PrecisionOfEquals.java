package io.vitharness.judges.segmentation;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Pairing;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import io.vitharness.spi.support.Interval;
import io.vitharness.spi.support.Repeats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * COCOeval's average precision at one overlap where every mask has the score 1: the order of the pictures, here that of
 * the sample ids, and of the masks of each answer decides. Repeats are averaged.
 */
record PrecisionOfEquals(String name) implements Metric {

    private static final int RECALLS = 101;

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
        List<Row> rows = rows(scored);
        int[] epochs = rows.stream().mapToInt(Row::epoch).distinct().sorted().toArray();
        OptionalDouble value = mean(rows, epochs, row -> 1);
        if (value.isEmpty()) {
            return List.of();
        }
        double[] draws = new double[resamples.count()];
        for (int i = 0; i < draws.length; i++) {
            int draw = i;
            draws[i] = mean(rows, epochs, row -> resamples.weight(draw, row.cluster()))
                    .orElse(value.getAsDouble());
        }
        return List.of(estimate(value.getAsDouble(), draws, rows));
    }

    private static Estimate estimate(double value, double[] draws, List<Row> rows) {
        Interval interval = draws.length == 0 ? new Interval(value, value) : Interval.percentile(draws, value);
        TreeSet<String> clusters = new TreeSet<>();
        TreeSet<String> samples = new TreeSet<>();
        for (Row row : rows) {
            clusters.add(row.cluster());
            samples.add(row.id());
        }
        boolean isFlat = interval.low() == interval.high();
        Interval shown = isFlat ? Interval.wilson(Math.min(1, value), clusters.size()) : interval;
        return new Estimate(
                Optional.empty(),
                value,
                Math.min(value, shown.low()),
                Math.max(value, shown.high()),
                samples.size(),
                isFlat ? "wilson over clusters" : "cluster bootstrap",
                OptionalDouble.empty(),
                Optional.of(new Pairing.Replicates(Arrays.stream(draws).boxed().toList())));
    }

    /** What one answer adds. */
    private record Row(String id, int epoch, String cluster, int places, List<Double> found) {}

    private static List<Row> rows(List<Scored> scored) {
        List<Row> rows = new ArrayList<>();
        for (List<Scored> epochs : Repeats.of(scored).samples()) {
            for (Scored row : epochs) {
                row.fate()
                        .counted()
                        .filter(GroundedFigures::has)
                        .ifPresent(value -> rows.add(new Row(
                                row.id(),
                                row.epoch(),
                                row.cluster(),
                                (int) GroundedFigures.number(value, GroundedFigures.PLACES),
                                value.evidence().numbers().getOrDefault(GroundedFigures.RANKED, List.of()))));
            }
        }
        return rows;
    }

    private static OptionalDouble mean(List<Row> rows, int[] epochs, ToIntFunction<Row> weight) {
        double sum = 0;
        int count = 0;
        for (int epoch : epochs) {
            OptionalDouble one =
                    precision(rows.stream().filter(row -> row.epoch() == epoch).toList(), weight);
            if (one.isPresent()) {
                sum += one.getAsDouble();
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    private static OptionalDouble precision(List<Row> rows, ToIntFunction<Row> weight) {
        long places = 0;
        int all = 0;
        int[] weights = rows.stream().mapToInt(weight).toArray();
        for (int i = 0; i < weights.length; i++) {
            places += (long) weights[i] * rows.get(i).places();
            all += weights[i] * rows.get(i).found().size();
        }
        return places == 0 ? OptionalDouble.empty() : OptionalDouble.of(area(rows, weights, places, all));
    }

    /** Precision that never rises with recall, at 101 recalls. */
    private static double area(List<Row> rows, int[] weights, long places, int all) {
        double[] recalls = new double[all];
        double[] precisions = new double[all];
        int place = 0;
        int right = 0;
        for (int i = 0; i < weights.length; i++) {
            List<Double> found = rows.get(i).found();
            for (int k = 0; k < weights[i] * found.size(); k++) {
                right += found.get(k % found.size()) == 1 ? 1 : 0;
                recalls[place] = (double) right / places;
                precisions[place] = right / (place + 1 + Math.ulp(1.0));
                place++;
            }
        }
        for (int i = all - 2; i >= 0; i--) {
            precisions[i] = Math.max(precisions[i], precisions[i + 1]);
        }
        return atRecalls(recalls, precisions) / RECALLS;
    }

    private static double atRecalls(double[] recalls, double[] precisions) {
        double sum = 0;
        int at = 0;
        for (int r = 0; r < RECALLS; r++) {
            double wanted = r == RECALLS - 1 ? 1 : r * .01; // as numpy.linspace rounds them
            while (at < recalls.length && recalls[at] < wanted) {
                at++;
            }
            sum += at < recalls.length ? precisions[at] : 0;
        }
        return sum;
    }
}
