package io.vitharness.data.ranking;

import io.vitharness.spi.support.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Where everyone stands after some battles: Bradley-Terry, Elo and win rates, each with its interval.
 *
 * @param open why there are no strengths by Bradley and Terry; empty where there are
 * @param rows the strongest first
 */
public record Standings(int battles, Optional<String> open, List<Row> rows) {

    private static final long SEED = 20_240_607;

    public Standings {
        rows = List.copyOf(rows);
    }

    /**
     * Where one stands.
     *
     * @param strength empty where the battles leave it open
     * @param winRate battles won, ties half, of all it was in
     * @param battles how many that were
     */
    public record Row(String name, Optional<Strength> strength, Elo.Rating elo, Share winRate, int battles) {}

    /**
     * A strength by Bradley and Terry on the scale of Elo. Ranks are as sure as the intervals: nobody is put before
     * another whose interval meets theirs.
     *
     * @param from one more than the number of those who are surely stronger
     * @param to the number of all less those who are surely weaker
     */
    public record Strength(double rating, double low, double high, int from, int to) {}

    /** A share with its interval. */
    public record Share(double value, double low, double high) {}

    /**
     * The standings of some battles; at least one. Intervals are percentiles of a bootstrap over battles.
     *
     * @param draws how many, at least 1
     */
    public static Standings of(List<Battle> battles, int draws) {
        Map<String, Elo.Rating> elo = Elo.USUAL.medianWithInterval(battles, draws);
        List<BradleyTerry.Rating> ratings = BradleyTerry.ratings(battles, draws);
        Map<String, Strength> strengths = strengths(ratings);
        Map<String, Share> rates = winRates(battles, draws);
        List<Row> rows = new ArrayList<>();
        elo.forEach((name, rating) -> rows.add(new Row(
                name,
                Optional.ofNullable(strengths.get(name)),
                rating,
                rates.getOrDefault(name, new Share(0, 0, 0)),
                (int) battles.stream().filter(battle -> isIn(battle, name)).count())));
        rows.sort(Comparator.<Row>comparingDouble(row ->
                        row.strength().map(Strength::rating).orElse(row.elo().rating()))
                .reversed()
                .thenComparing(Row::name));
        return new Standings(battles.size(), open(battles, ratings), rows);
    }

    private static Optional<String> open(List<Battle> battles, List<BradleyTerry.Rating> ratings) {
        if (BradleyTerry.of(battles) instanceof BradleyTerry.Result.NotIdentifiable gap) {
            return Optional.of(gap.because());
        }
        return ratings.isEmpty()
                ? Optional.of(
                        "fewer than half of the resamples identify the strengths, so that no interval can be told")
                : Optional.empty();
    }

    private static Map<String, Strength> strengths(List<BradleyTerry.Rating> ratings) {
        Map<String, Strength> strengths = new TreeMap<>();
        for (BradleyTerry.Rating one : ratings) {
            long weaker =
                    ratings.stream().filter(other -> other.high() < one.low()).count();
            strengths.put(one.name(), new Strength(one.rating(), one.low(), one.high(), one.rank(), (int)
                    (ratings.size() - weaker)));
        }
        return strengths;
    }

    private static Map<String, Share> winRates(List<Battle> battles, int draws) {
        Map<String, Double> rates = rates(battles);
        Map<String, double[]> drawn = new HashMap<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int draw = 0; draw < draws; draw++) {
            List<Battle> some = new ArrayList<>();
            for (int i = 0; i < battles.size(); i++) {
                some.add(battles.get(random.nextInt(battles.size())));
            }
            Map<String, Double> now = rates(some);
            int place = draw;
            // who is in no battle of a draw tells nothing there
            rates.forEach((name, rate) ->
                    drawn.computeIfAbsent(name, none -> new double[draws])[place] = now.getOrDefault(name, rate));
        }
        Map<String, Share> shares = new TreeMap<>();
        rates.forEach((name, rate) -> {
            double[] values = drawn.getOrDefault(name, new double[] {rate});
            shares.put(name, share(rate, values, battles, name));
        });
        return shares;
    }

    // a bootstrap of nothing but wins has no width: nobody is that sure
    private static Share share(double rate, double[] draws, List<Battle> battles, String name) {
        boolean isFlat = Arrays.stream(draws).allMatch(value -> value == rate);
        long count = battles.stream().filter(battle -> isIn(battle, name)).count();
        Interval interval = isFlat ? Interval.wilson(rate, (double) count) : Interval.percentile(draws, rate);
        return new Share(rate, interval.low(), interval.high());
    }

    private static Map<String, Double> rates(List<Battle> battles) {
        Map<String, double[]> sums = new TreeMap<>();
        for (Battle battle : battles) {
            add(sums, battle.left(), battle.leftScore());
            add(sums, battle.right(), 1 - battle.leftScore());
        }
        Map<String, Double> rates = new TreeMap<>();
        sums.forEach((name, sum) -> rates.put(name, sum[0] / sum[1]));
        return rates;
    }

    private static void add(Map<String, double[]> sums, String name, double points) {
        double[] sum = sums.computeIfAbsent(name, none -> new double[2]);
        sum[0] += points;
        sum[1]++;
    }

    private static boolean isIn(Battle battle, String name) {
        return battle.left().equals(name) || battle.right().equals(name);
    }
}
