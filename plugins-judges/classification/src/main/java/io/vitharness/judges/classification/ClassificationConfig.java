package io.vitharness.judges.classification;

import io.vitharness.spi.Default;
import io.vitharness.spi.Doc;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the suite can set of the judge {@code classification}. */
public record ClassificationConfig(
        @Default("label")
        @Doc("How an answer in words is read: 'label' (it names exactly one label) or 'fakeshield' (its phrases say"
                + " tampered or not).")
        Rule rule,

        @Doc("The closed set of labels; without it each question's choices are the set.")
        List<String> labels,

        @Doc("The label that precision, recall, F1 and AUC look for; without it there are means over labels only.")
        Optional<String> positive,

        @Doc("Other words for labels, as 'said: label'.") Map<String, String> synonyms,

        @Default("sum")
        @Doc("How ranked labels are compared: by the 'sum' of their tokens' log-likelihoods or by the 'mean'.")
        Likelihood likelihood) {

    /** How an answer in words is read. */
    public enum Rule {
        LABEL,
        FAKESHIELD
    }

    /** How the likelihoods of labels are compared. */
    public enum Likelihood {
        SUM,
        MEAN
    }

    public ClassificationConfig {
        labels = List.copyOf(labels);
        synonyms = Map.copyOf(synonyms);
        requireSet(labels, positive);
        if (rule == Rule.FAKESHIELD && (labels.size() != 2 || positive.isEmpty())) {
            throw new IllegalArgumentException("'rule: fakeshield' needs two 'labels' and, in 'positive', the one that"
                    + " means tampered, but has labels " + labels);
        }
        if (rule == Rule.FAKESHIELD && !synonyms.isEmpty()) {
            throw new IllegalArgumentException("'synonyms' are for 'rule: label' only");
        }
        requireKnown(labels, synonyms);
    }

    private static void requireSet(List<String> labels, Optional<String> positive) {
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            if (label.isBlank() || !seen.add(label)) {
                throw new IllegalArgumentException(
                        "'labels' must be different words but hold '" + label + "' " + "twice, or a blank one");
            }
        }
        if (labels.size() == 1) {
            throw new IllegalArgumentException("'labels' must be two or more but are " + labels);
        }
        if (positive.isPresent() && !labels.isEmpty() && !labels.contains(positive.get())) {
            throw new IllegalArgumentException(
                    "'positive' must be one of " + labels + " but is '" + positive.get() + "'");
        }
    }

    private static void requireKnown(List<String> labels, Map<String, String> synonyms) {
        synonyms.values().stream()
                .filter(label -> !labels.isEmpty() && !labels.contains(label))
                .sorted()
                .findFirst()
                .ifPresent(label -> {
                    throw new IllegalArgumentException(
                            "'synonyms' must mean one of " + labels + " but one means '" + label + "'");
                });
    }

    /** The label that does not mean tampered, of two. */
    String negative() {
        return labels.get(0).equals(positive.orElse("")) ? labels.get(1) : labels.get(0);
    }
}
