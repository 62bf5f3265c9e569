package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one kind of answer; says nothing of any other kind. */
interface Rule {

    /** Stands in every reading that this rule makes. */
    String id();

    Optional<Reading> read(Draft draft);

    /** What the first rule with something to say says. */
    static Optional<Reading> first(List<Rule> rules, Draft draft) {
        return rules.stream().flatMap(rule -> rule.read(draft).stream()).findFirst();
    }

    /** Nothing for no label, a clear reading for one, an unclear one for more. */
    default Optional<Reading> decide(Set<String> labels) {
        return switch (labels.size()) {
            case 0 -> Optional.empty();
            case 1 -> clear(labels.iterator().next());
            default -> unclear("names " + String.join(" and ", labels));
        };
    }

    default Optional<Reading> clear(String label) {
        return Optional.of(Reading.Clear.text(label, id()));
    }

    default Optional<Reading> unclear(String because) {
        return Optional.of(new Reading.Unclear(id() + ": " + because));
    }
}
