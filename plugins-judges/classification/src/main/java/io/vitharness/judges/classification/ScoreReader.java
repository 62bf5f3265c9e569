package io.vitharness.judges.classification;

import io.vitharness.judges.classification.ClassificationConfig.Likelihood;
import io.vitharness.spi.Part;
import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.judge.Reading;
import io.vitharness.spi.model.LogLikelihood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads answers that give numbers: the likelihoods of ranked labels (as probabilities over the set), or regions with a
 * label each. The largest number names the label; equal ones leave the answer unread.
 */
record ScoreReader(Likelihood likelihood) {

    Reading ranked(ClosedSet set, List<LogLikelihood> ranking) {
        List<String> labels = set.labels();
        if (labels.size() != ranking.size()) {
            return new Reading.Unclear(ranking.size() + " likelihoods for " + labels.size() + " labels");
        }
        List<Double> logs = ranking.stream().map(this::value).toList();
        return surest(labels, logs, new Scores(probabilities(logs)), "likeliest");
    }

    /** Regions stand for labels; one that is said several times counts by its surest region. */
    Reading regions(ClosedSet set, List<Part.Region> regions) {
        List<Choice> names = set.names();
        List<String> labels = set.labels();
        List<Double> sure = new ArrayList<>(Collections.nCopies(labels.size(), 0.0));
        List<String> named = new ArrayList<>();
        for (Part.Region region : regions) {
            List<String> found = names.stream()
                    .filter(name -> name.text().equals(Words.plain(region.label())))
                    .map(Choice::label)
                    .distinct()
                    .toList();
            if (found.size() != 1) {
                return new Reading.Unclear(
                        "a region's label '" + region.label() + "' names " + found.size() + " labels of the set");
            }
            named.add(found.get(0));
            int place = labels.indexOf(found.get(0));
            sure.set(place, Math.max(sure.get(place), region.confidence().orElse(0)));
        }
        boolean scored =
                regions.stream().allMatch(region -> isScore(region.confidence().orElse(-1)));
        List<String> different = named.stream().distinct().toList();
        if (scored) {
            return surest(labels, sure, new Scores(sure), "surest-region");
        }
        return different.size() == 1
                ? Reading.Clear.text(different.get(0), "region")
                : new Reading.Unclear("regions name " + different.size() + " labels without a confidence each: "
                        + String.join(", ", different));
    }

    private static boolean isScore(double confidence) {
        return confidence >= 0 && confidence <= 1;
    }

    private static Reading surest(List<String> labels, List<Double> values, Scores scores, String rule) {
        double best = Collections.max(values);
        List<String> first = IntStream.range(0, labels.size())
                .filter(i -> values.get(i) == best)
                .mapToObj(labels::get)
                .toList();
        return first.size() == 1
                ? scores.reading(first.get(0), labels, rule)
                : new Reading.Unclear("equally sure: " + first.stream().limit(5).collect(Collectors.joining(", "))
                        + (first.size() > 5 ? " and " + (first.size() - 5) + " more" : ""));
    }

    private double value(LogLikelihood label) {
        return switch (likelihood) {
            case SUM -> label.sum();
            case MEAN -> label.mean();
        };
    }

    private static List<Double> probabilities(List<Double> logs) {
        double most = Collections.max(logs);
        double all = logs.stream().mapToDouble(log -> Math.exp(log - most)).sum();
        return logs.stream().map(log -> Math.exp(log - most) / all).toList();
    }
}
