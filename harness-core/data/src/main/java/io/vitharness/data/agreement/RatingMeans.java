package io.vitharness.data.agreement;

import io.vitharness.spi.support.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Mean ratings by criterion and system. Intervals are percentiles of a bootstrap over items, since the ratings of one
 * item hang together; the seed is fixed.
 */
public final class RatingMeans {

    private static final long SEED = 19_320_601;

    /** Sum and number of the ratings of one item. */
    private record Sums(double sum, int count) {

        static final Sums NONE = new Sums(0, 0);

        Sums plus(Sums other) {
            return new Sums(sum + other.sum, count + other.count);
        }

        double mean() {
            return sum / count;
        }
    }

    private RatingMeans() {}

    /**
     * The means, criteria and systems in the order of their names.
     *
     * @param draws bootstrap draws, at least 1
     */
    public static List<RatingMean> of(List<Rating> ratings, int draws) {
        Map<String, Map<String, List<Rating>>> criteria = new TreeMap<>();
        ratings.forEach(one -> criteria.computeIfAbsent(one.criterion(), none -> new TreeMap<>())
                .computeIfAbsent(one.system(), none -> new ArrayList<>())
                .add(one));
        List<RatingMean> means = new ArrayList<>();
        criteria.forEach((criterion, systems) ->
                systems.forEach((system, some) -> means.add(mean(criterion, system, some, draws))));
        return means;
    }

    private static RatingMean mean(String criterion, String system, List<Rating> some, int draws) {
        boolean isNumeric = some.stream().allMatch(one -> Agreements.isNumber(one.score()));
        Map<String, Sums> items = new TreeMap<>();
        some.forEach(one ->
                items.merge(one.item(), new Sums(isNumeric ? Double.parseDouble(one.score()) : 0, 1), Sums::plus));
        if (!isNumeric) {
            return new RatingMean(
                    criterion,
                    system,
                    items.size(),
                    some.size(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Agreements.NO_NUMBERS));
        }
        List<Sums> clusters = List.copyOf(items.values());
        double value = clusters.stream().reduce(Sums.NONE, Sums::plus).mean();
        Interval interval = interval(clusters, value, draws);
        boolean isFlat = interval.low() == interval.high();
        return new RatingMean(
                criterion,
                system,
                items.size(),
                some.size(),
                Optional.of(value),
                isFlat ? Optional.empty() : Optional.of(interval),
                isFlat
                        ? Optional.of("no interval: there is one item only, or all have the same mean")
                        : Optional.empty());
    }

    private static Interval interval(List<Sums> clusters, double value, int draws) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] means = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            Sums drawn = Sums.NONE;
            for (int i = 0; i < clusters.size(); i++) {
                drawn = drawn.plus(clusters.get(random.nextInt(clusters.size())));
            }
            means[draw] = drawn.mean();
        }
        return Interval.percentile(means, value);
    }
}
