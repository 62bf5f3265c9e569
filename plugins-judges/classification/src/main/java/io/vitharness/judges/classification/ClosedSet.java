package io.vitharness.judges.classification;

import io.vitharness.spi.benchmark.Choice;
import io.vitharness.spi.benchmark.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels that an answer may name, in their order.
 *
 * @param choices label and the words that name it
 */
record ClosedSet(List<Choice> choices, Map<String, String> synonyms) {

    ClosedSet {
        choices = List.copyOf(choices);
        synonyms = Map.copyOf(synonyms);
    }

    /** The configured labels, or else the question's choices; the choices too where both are the same labels. */
    static ClosedSet of(Question question, ClassificationConfig config) {
        ClosedSet asked = new ClosedSet(question.choices(), config.synonyms());
        boolean same = Set.copyOf(config.labels()).equals(Set.copyOf(asked.labels()));
        return config.labels().isEmpty() || same
                ? asked
                : new ClosedSet(
                        config.labels().stream()
                                .map(label -> new Choice(label, label))
                                .toList(),
                        config.synonyms());
    }

    List<String> labels() {
        return choices.stream().map(Choice::label).toList();
    }

    /** Every way to name a label, the words normalised; a synonym may mean a label or the text of one. */
    List<Choice> names() {
        List<Choice> names = new ArrayList<>();
        for (Choice choice : choices) {
            names.add(new Choice(choice.label(), Words.plain(choice.text())));
            synonyms.forEach((said, means) -> {
                if (means.equals(choice.label()) || means.equals(choice.text())) {
                    names.add(new Choice(choice.label(), Words.plain(said)));
                }
            });
        }
        names.removeIf(name -> name.text().isEmpty());
        return names;
    }
}
