package io.vitharness.models.tensorflow.folder;

import java.util.Collection;
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
        return Optional.of(rule(tensor)
                .map(rule -> rule.other() + tensor.substring(rule.start().length()))
                .orElse(tensor));
    }

    /** What a weight would be called beside the other tensors of a file: by the rule that they follow. */
    String tensor(String weight, Collection<String> others) {
        List<Rule> fitting =
                rules.stream().filter(rule -> weight.startsWith(rule.other())).toList();
        return fitting.stream()
                .filter(rule ->
                        others.stream().flatMap(other -> rule(other).stream()).anyMatch(rule::equals))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(rule -> rule.start() + weight.substring(rule.other().length()))
                .orElse(weight);
    }

    private Optional<Rule> rule(String tensor) {
        return rules.stream().filter(rule -> tensor.startsWith(rule.start())).findFirst();
    }
}
