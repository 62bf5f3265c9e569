package io.vitharness.models.tensorflow.folder;

import java.util.List;
import java.util.Optional;

/**
 * How the tensors of a published file are named in a graph: the first rule whose start fits replaces it. Published
 * files of one family differ by the version that wrote them, so a family has several rules.
 */
record Names(List<Rule> rules, List<String> ignored) {

    /** A start of names and what stands for it. */
    record Rule(String start, String other) {}

    Names {
        rules = List.copyOf(rules);
        ignored = List.copyOf(ignored);
    }

    /** The weight that a tensor is; empty where it is known to be none. */
    Optional<String> weight(String tensor) {
        if (ignored.stream().anyMatch(tensor::endsWith)) {
            return Optional.empty();
        }
        return Optional.of(rules.stream()
                .filter(rule -> tensor.startsWith(rule.start()))
                .findFirst()
                .map(rule -> rule.other() + tensor.substring(rule.start().length()))
                .orElse(tensor));
    }
}
