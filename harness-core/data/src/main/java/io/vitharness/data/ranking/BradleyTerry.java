package io.vitharness.data.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The strengths under which the battles are likeliest, a tie counting half for both: i beats j with
 * {@code s_i / (s_i + s_j)} (Bradley and Terry, 1952). They exist only where everyone can be reached from everyone by
 * points earned; otherwise somebody would be infinitely strong, and the result says so.
 */
public final class BradleyTerry {

    private static final int ROUNDS = 100_000;
    private static final double CLOSE = 1e-15;
    private static final long SEED = 19_520_101;
    private static final double SCALE = 400;
    private static final double CENTRE = 1000;

    private BradleyTerry() {}

    /** What the battles tell. */
    public sealed interface Result {

        /** Strengths by name, summing to 1. */
        record Strengths(Map<String, Double> scores) implements Result {
            public Strengths {
                scores = Collections.unmodifiableMap(new TreeMap<>(scores));
            }
        }

        /** The battles leave the strengths open. */
        record NotIdentifiable(String because) implements Result {}
    }

    /**
     * A strength on the scale of Elo, and where it lies in 95 % of the draws.
     *
     * @param rank one more than the number of things that are surely stronger
     */
    public record Rating(String name, double rating, double low, double high, int rank) {}

    /** The strengths; at least one battle. */
    public static Result of(List<Battle> battles) {
        Matrix matrix = new Matrix(battles);
        Optional<String> alone = Reach.gap(matrix);
        return alone.isPresent()
                ? new Result.NotIdentifiable(alone.get())
                : new Result.Strengths(matrix.named(strengths(matrix)));
    }

    /**
     * Ratings with intervals of a bootstrap over battles, the strongest first. Draws that leave strengths open are left
     * out, as they tell nothing; the seed is fixed.
     *
     * @return empty where the battles leave the strengths open, or too few draws do not
     */
    public static List<Rating> ratings(List<Battle> battles, int draws) {
        if (!(of(battles) instanceof Result.Strengths strengths)) {
            return List.of();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, List<Double>> drawn = new TreeMap<>();
        int told = 0;
        for (int draw = 0; draw < draws; draw++) {
            if (of(drawn(battles, random)) instanceof Result.Strengths one
                    && one.scores().keySet().equals(strengths.scores().keySet())) {
                told++;
                rated(one.scores())
                        .forEach((name, rating) -> drawn.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(rating));
            }
        }
        return 2 * told < draws ? List.of() : ranked(rated(strengths.scores()), drawn);
    }

    private static double[] strengths(Matrix matrix) {
        double[] scores = new double[matrix.size()];
        Arrays.fill(scores, 1.0 / scores.length);
        for (int round = 0; round < ROUNDS; round++) {
            double[] before = scores.clone();
            for (int i = 0; i < scores.length; i++) {
                scores[i] = next(matrix, scores, i);
            }
            double sum = Arrays.stream(scores).sum();
            double moved = 0;
            for (int i = 0; i < scores.length; i++) {
                scores[i] /= sum;
                moved = Math.max(moved, Math.abs(scores[i] - before[i]));
            }
            if (moved < CLOSE) {
                break;
            }
        }
        return scores;
    }

    // Newman's step (2023), one strength after the other: it goes where Zermelo's goes, only faster
    private static double next(Matrix matrix, double[] scores, int i) {
        double above = 0;
        double below = 0;
        for (int j = 0; j < scores.length; j++) {
            if (i != j) {
                above += matrix.points(i, j) * scores[j] / (scores[i] + scores[j]);
                below += matrix.points(j, i) / (scores[i] + scores[j]);
            }
        }
        return above / below;
    }

    private static List<Battle> drawn(List<Battle> battles, SplittableRandom random) {
        List<Battle> drawn = new ArrayList<>();
        for (int i = 0; i < battles.size(); i++) {
            drawn.add(battles.get(random.nextInt(battles.size())));
        }
        return drawn;
    }

    // the geometric mean of all strengths is rated 1000
    private static Map<String, Double> rated(Map<String, Double> strengths) {
        double mean =
                strengths.values().stream().mapToDouble(Math::log10).average().orElse(0);
        Map<String, Double> rated = new TreeMap<>();
        strengths.forEach((name, strength) -> rated.put(name, CENTRE + SCALE * (Math.log10(strength) - mean)));
        return rated;
    }

    private static List<Rating> ranked(Map<String, Double> ratings, Map<String, List<Double>> drawn) {
        List<Rating> unranked = new ArrayList<>();
        ratings.forEach((name, rating) -> {
            List<Double> draws =
                    Objects.requireNonNull(drawn.get(name)).stream().sorted().toList();
            unranked.add(new Rating(
                    name, rating, Math.min(rating, quantile(draws, .025)), Math.max(rating, quantile(draws, .975)), 1));
        });
        return unranked.stream()
                .map(one -> new Rating(
                        one.name(),
                        one.rating(),
                        one.low(),
                        one.high(),
                        1
                                + (int) unranked.stream()
                                        .filter(other -> other.low() > one.high())
                                        .count()))
                .sorted((a, b) -> Double.compare(b.rating(), a.rating()))
                .toList();
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
