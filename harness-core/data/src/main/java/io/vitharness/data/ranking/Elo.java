package io.vitharness.data.ranking;

import io.vitharness.spi.support.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Elo ratings, one battle after the other (FastChat's {@code compute_elo}). They depend on the order of the battles;
 * {@link #median} takes that out.
 *
 * @param initial where everyone starts
 * @param factor how far one battle moves a rating
 */
public record Elo(double initial, double factor) {

    /** As Chatbot Arena had it: from 1000, by 4. */
    public static final Elo USUAL = new Elo(1000, 4);

    private static final double SCALE = 400;
    private static final long SEED = 20_230_503;

    /** A rating, and where it lies in 95 % of the draws. */
    public record Rating(double rating, double low, double high) {}

    /** Ratings after the battles in their order. */
    public Map<String, Double> ratings(List<Battle> battles) {
        Map<String, Double> ratings = new TreeMap<>();
        for (Battle battle : battles) {
            double left = ratings.getOrDefault(battle.left(), initial);
            double right = ratings.getOrDefault(battle.right(), initial);
            double expected = 1 / (1 + Math.pow(10, (right - left) / SCALE));
            double gain = factor * (battle.leftScore() - expected);
            ratings.put(battle.left(), left + gain);
            ratings.put(battle.right(), right - gain);
        }
        return ratings;
    }

    /** The median rating over shuffles of the battles, the same at every call: the seed is fixed. */
    public Map<String, Double> median(List<Battle> battles, int shuffles) {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, List<Double>> all = new TreeMap<>();
        for (int i = 0; i < shuffles; i++) {
            ratings(shuffled(battles, random))
                    .forEach((name, rating) ->
                            all.computeIfAbsent(name, key -> new ArrayList<>()).add(rating));
        }
        Map<String, Double> medians = new TreeMap<>();
        all.forEach((name, ratings) -> medians.put(name, median(ratings)));
        return medians;
    }

    /**
     * The median of shuffles with an interval of as many bootstrap draws over battles, each in its own order; the same at
     * every call. Who is in no battle of a draw stands at the start there.
     */
    public Map<String, Rating> medianWithInterval(List<Battle> battles, int draws) {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, Double> medians = median(battles, draws);
        List<Map<String, Double>> drawn = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            List<Battle> some = new ArrayList<>();
            for (int i = 0; i < battles.size(); i++) {
                some.add(battles.get(random.nextInt(battles.size())));
            }
            drawn.add(ratings(some));
        }
        Map<String, Rating> rated = new TreeMap<>();
        medians.forEach((name, median) -> {
            double[] values = drawn.stream()
                    .mapToDouble(one -> one.getOrDefault(name, initial))
                    .toArray();
            Interval interval = Interval.percentile(values, median);
            rated.put(name, new Rating(median, interval.low(), interval.high()));
        });
        return rated;
    }

    // Fisher and Yates
    private static List<Battle> shuffled(List<Battle> battles, SplittableRandom random) {
        List<Battle> shuffled = new ArrayList<>(battles);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Battle battle = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, battle);
        }
        return shuffled;
    }

    private static double median(List<Double> ratings) {
        List<Double> sorted = ratings.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
