package io.vitharness.judges.classification;

import io.vitharness.spi.judge.Estimate;
import io.vitharness.spi.judge.Metric;
import io.vitharness.spi.judge.Resamples;
import io.vitharness.spi.judge.Scale;
import io.vitharness.spi.judge.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure of the order of scores: of the positive label, or as the mean over all labels, each against the rest
 * (scikit-learn's {@code multi_class='ovr', average='macro'}), of those that have a positive and a negative. There is
 * none unless every answer that was read gave scores.
 *
 * @param positive empty for the mean over labels
 */
record RankingMetric(String name, Optional<String> positive, OptionalDouble chance, OfRanking figure)
        implements Metric {

    /** A figure of one label's order. */
    interface OfRanking {
        OptionalDouble of(Ranking ranking, double[] weights);
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
        List<Ballot> ballots = Ballot.of(scored);
        List<Ranking> rankings = rankings(ballots);
        if (rankings.isEmpty()) {
            return List.of();
        }
        return new Figure(new Sheet(ballots), weights -> mean(rankings, weights), resamples)
                .estimate(chance)
                .map(List::of)
                .orElse(List.of());
    }

    private List<Ranking> rankings(List<Ballot> ballots) {
        List<String> labels = positive.map(List::of)
                .orElseGet(() ->
                        ballots.stream().map(Ballot::key).distinct().sorted().toList());
        List<Ranking> rankings = new ArrayList<>();
        for (String label : labels) {
            Optional<Ranking> ranking = Ranking.of(ballots, label);
            if (ranking.isEmpty()) {
                return List.of();
            }
            rankings.add(ranking.get());
        }
        return rankings;
    }

    private OptionalDouble mean(List<Ranking> rankings, double[] weights) {
        return rankings.stream()
                .map(ranking -> figure.of(ranking, weights))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
