package io.vitharness.judges.classification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Ballots as columns of numbers, so that a thousand resamples are counted quickly. */
final class Sheet {

    private final List<String> labels;
    private final List<String> clusters;
    private final List<Ballot> ballots;
    private final int[] keys;
    private final int[] said;
    private final int[] cluster;

    /** Labels are those that a key or an answer names, sorted; so are they in scikit-learn. */
    Sheet(List<Ballot> ballots) {
        this(ballots, Set.of());
    }

    /** The same with labels that need not be named. */
    Sheet(List<Ballot> ballots, Set<String> further) {
        TreeSet<String> named = new TreeSet<>(further);
        ballots.forEach(ballot -> {
            named.add(ballot.key());
            ballot.said().ifPresent(named::add);
        });
        this.ballots = List.copyOf(ballots);
        this.labels = List.copyOf(named);
        this.clusters = ballots.stream()
                .map(ballot -> ballot.row().cluster())
                .distinct()
                .sorted()
                .toList();
        this.keys = places(labels, Ballot::key);
        this.said = places(labels, ballot -> ballot.said().orElse(""));
        this.cluster = places(clusters, ballot -> ballot.row().cluster());
    }

    List<String> labels() {
        return labels;
    }

    List<String> clusters() {
        return clusters;
    }

    List<Ballot> ballots() {
        return ballots;
    }

    /** How often each ballot counts where each cluster counts so often. */
    double[] weights(double[] ofClusters) {
        double[] weights = new double[ballots.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ofClusters[cluster[i]] * ballots.get(i).weight();
        }
        return weights;
    }

    /** The counts of all labels. */
    Table table(double[] weights) {
        Table table = new Table(labels.size());
        for (int i = 0; i < weights.length; i++) {
            table.add(keys[i], said[i], weights[i]);
        }
        return table;
    }

    // an answer that was not read has the place -1
    private int[] places(List<String> names, Function<Ballot, String> name) {
        Map<String, Integer> places = new LinkedHashMap<>();
        names.forEach(one -> places.put(one, places.size()));
        return ballots.stream()
                .mapToInt(ballot -> places.getOrDefault(name.apply(ballot), -1))
                .toArray();
    }
}
