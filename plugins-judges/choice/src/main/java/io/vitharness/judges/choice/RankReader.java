package io.vitharness.judges.choice;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.model.LogLikelihood;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the likeliest choice of a ranking, as SEED-Bench does. The benchmark's authors leave the reduction to the
 * model's interface (sum or mean over tokens), so it is a setting. Equal likelihoods stay unread: the lowest index
 * would favour the first choice.
 */
record RankReader(ChoiceConfig.Likelihood likelihood) {

    Reading read(List<Choice> choices, List<LogLikelihood> ranking) {
        if (choices.size() != ranking.size()) {
            return new Reading.Unclear(ranking.size() + " likelihoods for " + choices.size() + " choices");
        }
        double best = ranking.stream().mapToDouble(this::value).max().orElseThrow();
        List<String> likeliest = IntStream.range(0, choices.size())
                .filter(i -> value(ranking.get(i)) == best)
                .mapToObj(i -> choices.get(i).label())
                .toList();
        return likeliest.size() == 1
                ? Reading.Clear.text(likeliest.get(0), "likeliest")
                : new Reading.Unclear("equally likely: " + String.join(", ", likeliest));
    }

    private double value(LogLikelihood choice) {
        return switch (likelihood) {
            case SUM -> choice.sum();
            case MEAN -> choice.mean();
        };
    }
}
