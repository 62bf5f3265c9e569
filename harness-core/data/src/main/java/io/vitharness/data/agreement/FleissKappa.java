package io.vitharness.data.agreement;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Fleiss' kappa (1971): the agreement of any number of raters, as many for every thing. */
public final class FleissKappa {

    private FleissKappa() {}

    /**
     * The kappa of some things.
     *
     * @param things the labels that each thing was given; two or more, as many for every thing
     * @return empty where chance alone would agree wholly
     */
    public static OptionalDouble of(List<List<String>> things) {
        int raters = things.isEmpty() ? 0 : things.get(0).size();
        if (raters < 2 || things.stream().anyMatch(labels -> labels.size() != raters)) {
            throw new IllegalArgumentException(
                    "Fleiss' kappa needs the labels of as many raters, 2 or more, everywhere");
        }
        double agreement = 0;
        Map<String, Integer> totals = new TreeMap<>();
        for (List<String> labels : things) {
            Map<String, Integer> counts = new TreeMap<>();
            labels.forEach(label -> counts.merge(label, 1, Integer::sum));
            counts.forEach((label, count) -> totals.merge(label, count, Integer::sum));
            double pairs = counts.values().stream()
                    .mapToDouble(count -> count * (count - 1.0))
                    .sum();
            agreement += pairs / (raters * (raters - 1.0)) / things.size();
        }
        double all = (double) things.size() * raters;
        double chance = totals.values().stream()
                .mapToDouble(count -> count / all * (count / all))
                .sum();
        return chance == 1 ? OptionalDouble.empty() : OptionalDouble.of((agreement - chance) / (1 - chance));
    }
}
