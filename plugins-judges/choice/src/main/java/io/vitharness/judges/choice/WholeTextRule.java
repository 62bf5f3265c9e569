package io.vitharness.judges.choice;

import io.vitharness.spi.judge.Reading;
import java.util.Optional;

/** The answer is the text of a choice and nothing else: "a rabbit", "Rabbit." */
final class WholeTextRule implements Rule {

    @Override
    public String id() {
        return "whole-text";
    }

    @Override
    public Optional<Reading> read(Draft draft) {
        boolean label = draft.options().label(draft.text()).isPresent();
        return label ? Optional.empty() : decide(draft.options().labelled(draft.text()));
    }
}
